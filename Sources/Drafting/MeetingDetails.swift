public import Agenda
public import SectionKit

/// What makes one meeting differ from another with the same agenda. What is nil stays as it is.
public struct MeetingDetails: Hashable, Sendable {
    public struct Chair: Hashable, Sendable {
        public var name: String
        public var role: PersonRole?

        public init(name: String, role: PersonRole? = nil) {
            self.name = name
            self.role = role
        }

        /// Reads `Sam`, `Sam (service user)` and `Sam (service-user)`; nil where the role is none, or nobody is named.
        public init?(_ text: String) {
            let text = text.trimmed
            guard let open = text.firstIndex(of: "(") else {
                guard !text.isEmpty else { return nil }
                self.init(name: text)
                return
            }
            let name = String(text[..<open]).trimmed
            let rest = text[text.index(after: open)...]
            guard rest.last == ")", !name.isEmpty else { return nil }
            let role = String(rest.dropLast()).trimmed.lowercased().split(separator: " ").joined(separator: "-")
            guard let role = PersonRole(rawValue: role) else { return nil }
            self.init(name: name, role: role)
        }
    }

    /// The group's name, such as North West.
    public var group: String?
    public var level: GroupLevel?
    /// Default: the old title with the old group's name exchanged.
    public var title: String?
    public var date: CalendarDate?
    public var start: ClockTime?
    public var end: ClockTime?
    public var venue: String?
    public var chairs: [Chair]?
    public var services: [String]?
    /// Default: the group's name and the date.
    public var id: String?

    public init(date: CalendarDate? = nil) { self.date = date }
}
