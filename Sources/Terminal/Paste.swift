/// What is being pasted, byte by byte, up to the sequence that ends it; what is too much is counted and let go.
struct Paste {
    private var bytes: [UInt8] = []
    /// How many letters were too many.
    private(set) var cut = 0
    /// How much of the sequence that ends a paste has come.
    private var matched = 0

    /// More than the longest text that anything takes.
    private static let limit = 80_000
    private static let end = Array("\u{1B}[201~".utf8)

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Returns: Once the end is there, the bytes behind it; nil before.
    mutating func take(_ new: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for (index, byte) in zip(new.indices, new) {
            if byte == Self.end[matched] {
                matched += 1
                if matched == Self.end.count { return new[(index + 1)...] }
                continue
            }
            for byte in Self.end.prefix(matched) { keep(byte) }
            matched = byte == Self.end[0] ? 1 : 0
            if matched == 0 { keep(byte) }
        }
        return nil
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < Self.limit {
            bytes.append(byte)
        } else if byte & 0xC0 != 0x80 {
            cut += 1
        }
    }
}
