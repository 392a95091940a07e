/// A kind some of whose actions take one of a few answers that only the section knows, such as one of its questions.
///
/// Screens offer these as a list; whoever types the action writes the option's name.
public protocol OfferingSection: LiveSection {
    /// What can stand in the fields of an action now, by the field's key; a field without an entry takes what it declares.
    /// Where any entry is empty, there is nothing to do now, and no screen offers the action.
    func options(of action: String, in section: SectionView<Self>) -> [String: [FieldShape.Option]]
}

extension ActionDeclaration {
    /// The same with some fields taking one of a few.
    ///
    /// - Parameter options: What they take, by the field's key. An empty list leaves the field as it is.
    public func offering(_ options: [String: [FieldShape.Option]]) -> ActionDeclaration {
        guard fields.declarations.contains(where: { options[$0.name]?.isEmpty == false }) else { return self }
        return ActionDeclaration(
            name: name, summary: summary, isUndoable: isUndoable, seats: seats, asks: asks,
            isForAllMeeting: isForAllMeeting, hasOptions: hasOptions,
            fields: FieldList(
                fields.declarations.map { field in
                    guard let offered = options[field.name], !offered.isEmpty else { return field }
                    return FieldDeclaration(
                        name: field.name, help: field.help, shape: .choice(offered), isRequired: field.isRequired,
                        defaultText: field.defaultText, example: field.example)
                }))
    }
}
