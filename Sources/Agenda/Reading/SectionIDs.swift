/// Keeps the ids of one agenda apart.
struct SectionIDs {
    private var reserved: Set<String> = []
    private var taken: Set<String>
    private var nextNumber: [String: Int] = [:]

    init(count: Int) { taken = Set(minimumCapacity: count) }

    /// Keeps an id that somebody wrote from being made of another section's title.
    mutating func reserve(_ id: String) { reserved.insert(id) }

    /// Takes an id that somebody wrote; false where another section has it.
    mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

    /// An id from the title's slug, then -2, -3 and so on.
    mutating func make(from base: String) -> String {
        if !reserved.contains(base), taken.insert(base).inserted { return base }
        var number = nextNumber[base] ?? 2
        while reserved.contains("\(base)-\(number)") || !taken.insert("\(base)-\(number)").inserted { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }
}
