/// How a section comes to its id, which depends on the sections before it.
enum SectionID: Sendable {
    /// Nobody wrote one: it is made from this.
    case slug(String)
    case written(String)
    /// Written, and another section's.
    case repeated(String)
    /// Written, and none.
    case unsound(String)

    var text: String {
        switch self {
        case .slug(let id), .written(let id), .repeated(let id), .unsound(let id): id
        }
    }
}

/// Keeps the ids of one agenda apart.
struct SectionIDs {
    /// True for those taken, false for those that somebody wrote and that are not yet come to.
    private var known: [String: Bool]
    private var nextNumber: [String: Int] = [:]

    init(count: Int) { known = Dictionary(minimumCapacity: count) }

    /// Keeps an id that somebody wrote from being made of another section's title.
    mutating func reserve(_ id: String) { known[id] = false }

    /// The id that a section has in the end; sections come in their order.
    mutating func settle(_ id: SectionID) -> SectionID {
        switch id {
        case .slug(let base): .slug(make(from: base))
        case .written(let text): known.updateValue(true, forKey: text) == true ? .repeated(text) : id
        case .repeated, .unsound: id
        }
    }

    /// An id from the title's slug, then -2, -3 and so on.
    private mutating func make(from base: String) -> String {
        if takeFree(base) { return base }
        var number = nextNumber[base] ?? 2
        while !takeFree("\(base)-\(number)") { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }

    /// Takes an id that is neither taken nor reserved; false for any other.
    private mutating func takeFree(_ id: String) -> Bool {
        guard let before = known.updateValue(true, forKey: id) else { return true }
        if !before { known[id] = false }
        return false
    }
}
