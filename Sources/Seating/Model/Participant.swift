/// Who somebody is to the program; it says nothing of a person.
public struct PersonID: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }

    public static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

/// Somebody to be seated.
public struct Participant: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case serviceUser, staff, carer, guest
    }

    public let id: PersonID
    /// Nothing for somebody who comes from no service: such people are alike to nobody.
    public let service: String?
    public let role: Role

    public init(id: PersonID, service: String?, role: Role) {
        self.id = id
        self.service = service
        self.role = role
    }
}

/// Two people, in no order.
public struct PersonPair: Hashable, Sendable {
    public let first: PersonID
    public let second: PersonID

    public init(_ one: PersonID, _ other: PersonID) {
        first = min(one, other)
        second = max(one, other)
    }
}
