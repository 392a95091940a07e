public import SectionKit
internal import YAMLEditing

/// Open actions as the file that the next agenda names.
public struct ActionFile: Sendable {
    /// As many as such a file takes; the oldest are kept.
    public static let most = 200
    private let actions: [ActionList.Entry]

    public init(_ actions: [ActionList.Entry]) { self.actions = Array(actions.prefix(Self.most)) }

    public init(_ actions: [MeetingReport.Action]) {
        self.init(
            actions.map { ActionList.Entry(id: $0.id, what: $0.what, who: $0.who, by: $0.by, from: $0.from) })
    }

    /// YAML, with each action under the key of its field.
    public var text: String {
        var text = """
            # Actions that are still open. Name this file at 'actions:' in a section of the agenda.
            # 'who' is a role, such as the chair, and never a person's name. Keep each 'id' as it is.
            lectern-actions: 1
            actions:

            """
        for action in actions {
            text += "  - id: \(YAMLText.quoted(String(action.id.prefix(150))))\n"
            text += "    what: \(YAMLText.quoted(String(action.what.prefix(5_000))))\n"
            if let who = action.who { text += "    who: \(YAMLText.quoted(String(who.prefix(200))))\n" }
            if let by = action.by { text += "    by: \(by)\n" }
            if let from = action.from { text += "    from: \(YAMLText.quoted(String(from.prefix(150))))\n" }
        }
        return text
    }
}
