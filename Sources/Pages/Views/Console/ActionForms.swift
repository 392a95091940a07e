internal import Agenda
internal import Meeting
internal import SectionKit

/// What sections have of their own, as forms made from what their modules declare.
struct ActionForms {
    let lead: LeadView

    private var picture: MeetingPicture { lead.picture }

    var all: [ConsoleForm] {
        guard picture.state.finished == nil else { return [] }
        // The tables have a page of their own.
        return picture.meeting.actionsOffered.filter { !$0.action.seats }.map {
            form(picture.meeting.offering($0.action, of: $0.section, at: picture.answer.now), of: $0.section)
        }
    }

    private func form(_ action: ActionDeclaration, of section: Section) -> ConsoleForm {
        let name = action.name.replacing("-", with: " ")
        let fields = action.fields.declarations.map(field)
        // A price is known ahead where every field that is needed has its answer already.
        let answered = action.fields.declarations.compactMap { field in
            field.defaultText.map { RawValue.Entry(field.name, .scalar($0)) }
        }
        let isComplete = action.fields.declarations.allSatisfy { !$0.isRequired || $0.defaultText != nil }
        let command = Command.act(section: section.id, action: action.name, fields: .entries(answered))
        return ConsoleForm(
            id: Self.id(section.id, action.name), command: "act",
            title: "\(section.title): \(name.prefix(1).uppercased() + name.dropFirst())", key: "d",
            about: action.summary, hidden: [("section", section.id), ("action", action.name)], fields: fields,
            buttons: [.init("Do it")], price: isComplete ? lead.price(command, gains: true) ?? "" : "",
            pricesWhatIsTyped: !fields.isEmpty)
    }

    static func id(_ section: String, _ action: String) -> String { "act-\(section)-\(action)" }

    /// The names of fields are the module's own, so they begin with something that no other field does.
    static let prefix = "field-"

    private func field(_ field: FieldDeclaration) -> FormField {
        FormField(
            name: Self.prefix + field.name, label: Self.label(field), hint: hint(field), control: control(field),
            value: field.defaultText ?? "")
    }

    static func label(_ field: FieldDeclaration) -> String {
        let asked = field.help.hasSuffix(".") ? String(field.help.dropLast()) : field.help
        return asked + (field.isRequired || field.defaultText != nil ? "" : " (optional)")
    }

    private func hint(_ field: FieldDeclaration) -> String {
        switch field.shape {
        case .whole: field.limits.map { "A number from \($0.lowerBound) to \($0.upperBound)" } ?? ""
        case .time: "A time such as 13:05"
        case .date: "A date such as 2027-01-31"
        case .minutes, .decimal: "A number such as \(field.sample)"
        default: ""
        }
    }

    private func control(_ field: FieldDeclaration) -> FormField.Control {
        switch field.shape {
        case .choice(let options):
            .choice(options.map { .init(value: $0.name, title: $0.title ?? $0.name, more: $0.help) })
        case .flag: .choice([.init(value: "yes", title: "Yes"), .init(value: "no", title: "No")])
        case .whole: .whole(field.limits ?? 0...9_999)
        case .script: .area
        default: .line
        }
    }
}
