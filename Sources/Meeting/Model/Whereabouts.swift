/// Where a meeting has moved to: whoever moves it on says what they saw, so that two who do so at once move it once.
public struct Whereabouts: RawRepresentable, Hashable, Sendable {
    /// Says nothing to a person, and is only compared.
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
}

extension MeetingState {
    /// Another after every move; what is undone leads back to the same.
    public var whereabouts: Whereabouts {
        let place =
            running.map { [$0.section, $0.part ?? ""].joined(separator: "/") } ?? (finished == nil ? "-" : "end")
        return Whereabouts(rawValue: "\(visited.count) \(place)")
    }
}
