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

    /// The first and the last bytes; together with the length they are the whole name where it has 16 or fewer.
    private struct Fingerprint: Equatable {
        var head: UInt64
        var tail: UInt64
    }

    private struct Slot {
        /// -1 where it is free.
        var index: Int32 = -1
        var start: Int32 = 0
        var count = 0
        var fingerprint = Fingerprint(head: 0, tail: 0)
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
                    count: name.count, fingerprint: fingerprint)
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
        return slot.count <= 16 || text[Int(slot.start)..<Int(slot.start) + slot.count].elementsEqual(name)
    }

    private static func fingerprint(_ name: UnsafeBufferPointer<UInt8>) -> Fingerprint {
        let name = UnsafeRawBufferPointer(name)
        let count = name.count
        if count >= 8 {
            return Fingerprint(
                head: name.loadUnaligned(as: UInt64.self),
                tail: name.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
        }
        if count >= 4 {
            return Fingerprint(
                head: UInt64(name.loadUnaligned(as: UInt32.self)),
                tail: UInt64(name.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)))
        }
        guard count > 0 else { return Fingerprint(head: 0, tail: 0) }
        return Fingerprint(head: UInt64(name[0]) << 8 | UInt64(name[count / 2]), tail: UInt64(name[count - 1]))
    }

    /// Multiplied, so that names that differ in any byte are likely to start at places that differ.
    private static func place(_ fingerprint: Fingerprint, in size: Int) -> Int {
        let mixed = (fingerprint.head &+ fingerprint.tail << 7) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32) & (size - 1)
    }
}
