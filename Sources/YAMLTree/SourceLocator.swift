/// Lines and columns of a text.
///
/// Lines are broken by LF, CR LF and CR only, as editors do, and not by NEL, LS or PS as YAML 1.1 does.
public struct SourceLocator: Sendable {
    private let source: SourceText
    /// Where each line starts, in code points and in bytes.
    private let points: ContiguousArray<UInt32>
    private let bytes: ContiguousArray<UInt32>
    private let pointCount: Int

    init(_ source: SourceText) {
        var points: ContiguousArray<UInt32> = [0]
        var bytes: ContiguousArray<UInt32> = [0]
        // As many as lines of 32 bytes would be, which is about what agendas have.
        points.reserveCapacity(source.utf8.count / 32)
        bytes.reserveCapacity(source.utf8.count / 32)
        var point: UInt32 = 0
        source.utf8.withUnsafeBufferPointer { utf8 in
            var index = 0
            while index < utf8.count {
                let stretch = Self.stretch(utf8, index)
                index += stretch.bytes
                point += stretch.points
                guard index < utf8.count, stretch.bytes < 8 else { continue }
                let byte = utf8[index]
                index += 1
                if byte & 0xC0 != 0x80 { point += 1 }
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, index < utf8.count, utf8[index] == 0x0A {
                    index += 1
                    point += 1
                }
                points.append(point)
                bytes.append(UInt32(truncatingIfNeeded: index))
            }
        }
        self.source = source
        self.points = points
        self.bytes = bytes
        pointCount = Int(point)
    }

    /// What comes before the next break in the next eight bytes, which are looked at in one go; nothing where fewer are left.
    @inline(__always)
    private static func stretch(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (bytes: Int, points: UInt32) {
        guard index + 8 <= utf8.count else { return (0, 0) }
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let raw = UnsafeRawBufferPointer(utf8)
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let feed = word ^ (0x0A &* ones)
        let carriage = word ^ (0x0D &* ones)
        // A borrow sees a break too many only after a true one, and the first is what counts.
        let breaks = ((feed &- ones) & ~feed | (carriage &- ones) & ~carriage) & tops
        let bytes = breaks.trailingZeroBitCount / 8
        // In ASCII nothing is to be counted, which without an instruction for it takes as long as all the rest.
        guard word & tops != 0 else { return (bytes, UInt32(truncatingIfNeeded: bytes)) }
        // Bits of bytes that go on with a character, before the break.
        let continuing = word & ~(word << 1) & tops & ((breaks & (0 &- breaks)) &- 1)
        return (bytes, UInt32(truncatingIfNeeded: bytes - continuing.nonzeroBitCount))
    }

    /// The number of lines; a text that ends in a line break has an empty last line.
    public var lineCount: Int { points.count }

    /// Line and column of a code point offset, both from 1, the column in Unicode code points.
    ///
    /// An offset outside the text counts as its start or its end.
    public func position(_ offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), pointCount)
        var low = 0
        var high = points.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(points[middle]) <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - Int(points[low]) + 1)
    }

    /// The text of a line, counted from 1, without its break; nil where there is no such line.
    public func line(_ number: Int) -> String? {
        guard number >= 1, number <= bytes.count else { return nil }
        let start = Int(bytes[number - 1])
        var end = number < bytes.count ? Int(bytes[number]) : source.utf8.count
        while end > start, source.utf8[end - 1] == 0x0A || source.utf8[end - 1] == 0x0D { end -= 1 }
        return String(decoding: source.utf8[start..<end], as: UTF8.self)
    }
}
