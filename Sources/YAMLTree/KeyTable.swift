/// A key of a small open mapping: a fingerprint that differs wherever the texts are likely to.
struct OpenKey {
    var fingerprint: UInt64
    /// The scalar with the text.
    var text: Int32
    /// Where the key stands; the same, or an alias.
    var place: Int32
}

/// The keys of a large open mapping, by a hash that is seeded anew in every process.
struct KeyTable {
    struct Slot {
        var hash: Int
        var text: Int32
        var place: Int32
    }

    private(set) var slots: ContiguousArray<Slot?>
    private(set) var count = 0

    init() {
        slots = ContiguousArray(repeating: nil, count: 64)
    }

    /// The place where a search for a hash starts, and the mask to go on with.
    func start(_ hash: Int) -> Int { hash & (slots.count - 1) }
    func after(_ index: Int) -> Int { (index + 1) & (slots.count - 1) }

    mutating func fill(_ index: Int, with slot: Slot) {
        slots[index] = slot
        count += 1
        if count * 2 > slots.count { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = ContiguousArray(repeating: nil, count: old.count * 2)
        for case let slot? in old {
            var index = start(slot.hash)
            while slots[index] != nil { index = after(index) }
            slots[index] = slot
        }
    }
}
