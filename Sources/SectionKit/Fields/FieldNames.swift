/// Finds a field by its name.
///
/// A table of its own: every key of every section is looked up, and a Dictionary's hash, made to withstand chosen
/// keys, costs more than all the rest. Here the program chose the keys that are in the table.
struct FieldNames: Sendable {
    let all: [String]
    /// At least half of them are free.
    private var slots: [Slot]
    private var text: [UInt8] = []
    private let longest: Int

    private struct Slot {
        /// -1 where it is free.
        var index: Int32 = -1
        var start: Int32 = 0
        var fingerprint: UInt64 = 0
        var count = 0
    }

    init(_ names: [String]) {
        all = names
        longest = names.map(\.utf8.count).max() ?? 0
        var size = 4
        while size < names.count * 2 + 1 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
        for (index, name) in names.enumerated() where self.index(of: name) == nil {
            var name = name
            name.withUTF8 { name in
                let fingerprint = Self.fingerprint(name)
                var place = Self.place(fingerprint, in: size)
                while slots[place].index >= 0 { place = (place + 1) & (size - 1) }
                slots[place] = Slot(
                    index: Int32(truncatingIfNeeded: index), start: Int32(truncatingIfNeeded: text.count),
                    fingerprint: fingerprint, count: name.count)
                text += name
            }
        }
    }

    func index(of name: String) -> Int? {
        var name = name
        return name.withUTF8 { index(of: $0) }
    }

    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        guard name.count <= longest else { return nil }
        let fingerprint = Self.fingerprint(name)
        var place = Self.place(fingerprint, in: slots.count)
        while slots[place].index >= 0 {
            if slots[place].fingerprint == fingerprint, isName(slots[place], name) { return Int(slots[place].index) }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isName(_ slot: Slot, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard slot.count == name.count else { return false }
        // The fingerprint of a short name is the name.
        return slot.count <= 8 || text[Int(slot.start)..<Int(slot.start) + slot.count].elementsEqual(name)
    }

    /// The last eight bytes, with the length and the first byte mixed in where there are more.
    private static func fingerprint(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard name.count > 8 else { return name.reduce(0) { $0 << 8 | UInt64($1) } }
        let tail = UnsafeRawBufferPointer(name).loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
        return tail &+ UInt64(name[0]) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(name.count)
    }

    /// Multiplied, so that names that differ in any byte start at places that differ.
    private static func place(_ fingerprint: UInt64, in size: Int) -> Int {
        Int(truncatingIfNeeded: (fingerprint &* 0x9E37_79B9_7F4A_7C15) >> 32) & (size - 1)
    }
}
