internal import Agenda
internal import Meeting
internal import SectionKit

extension PageCommand {
    /// An action of a section's own, from the fields that its module declares.
    ///
    /// - Throws: `FormProblem` that names the field where one is missing, or no such number; the module says the rest.
    static func act(_ form: PageForm, _ agenda: MeetingAgenda) throws -> Command {
        guard let id = form["section"], let section = agenda.section(id), let name = form["action"],
            let action = section.module.actions.first(where: { $0.name == name })
        else { throw FormProblem("That section has nothing of that name to do.") }
        var entries: [RawValue.Entry] = []
        for field in action.fields.declarations {
            let key = ActionForms.prefix + field.name
            guard let text = form.text(key) else {
                if field.isRequired, field.defaultText == nil {
                    throw FormProblem("Fill this in: \(ActionForms.label(field)).", field: key)
                }
                continue
            }
            guard text.utf8.count <= longest else {
                throw FormProblem("That is too long. Write it in pieces.", field: key)
            }
            if field.shape == .whole {
                let limits = field.limits ?? 0...9_999
                guard let number = Int(text), limits.contains(number) else {
                    throw FormProblem(
                        "'\(text.prefix(20))' is not it. Write a number from \(limits.lowerBound) to \(limits.upperBound).",
                        field: key)
                }
            }
            entries.append(.init(field.name, .scalar(text)))
        }
        return .act(section: id, action: name, fields: .entries(entries))
    }
}
