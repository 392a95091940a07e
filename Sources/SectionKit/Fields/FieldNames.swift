/// Finds a field by its name.
///
/// A table of its own: every key of every section is looked up, and a Dictionary's hash, made to withstand chosen
/// keys, costs more than all the rest. Here the program chose the keys that are in the table.
struct FieldNames: Sendable {
    let all: [String]
    /// Indices of names, or -1; at least half of them are free.
    private var slots: [Int16]
    private let longest: Int

    init(_ names: [String]) {
        all = names
        longest = names.map(\.utf8.count).max() ?? 0
        var size = 4
        while size < names.count * 4 { size *= 2 }
        slots = Array(repeating: -1, count: size)
        for (index, name) in names.prefix(Int(Int16.max)).enumerated() where self.index(of: name) == nil {
            var slot = Self.hash(name) & (size - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = Int16(index)
        }
    }

    func index(of name: String) -> Int? {
        guard name.utf8.count <= longest else { return nil }
        var slot = Self.hash(name) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if all[index] == name { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private static func hash(_ name: String) -> Int {
        var name = name
        return name.withUTF8 { $0.reduce(0) { $0 &* 31 &+ Int($1) } }
    }
}
