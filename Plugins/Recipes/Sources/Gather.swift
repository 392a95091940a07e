internal import SectionKit

/// Something that a recipe has written down: it makes an action of its own, called by its id.
struct Gather: Hashable, Sendable {
    var id: String
    var type: GatherType
    var ask: String
    var title: String
    var options: [String]
    var of: String?
    var least = 0
    var most = 0
    var report: Reported

    var limits: ClosedRange<Int> { least...max(least, most) }

    /// More of one thing are too many to read out.
    static let mostItems = 200
    static let mostAtOnce = 1_000

    init(_ file: GatherFile) {
        id = file.id
        type = file.type
        ask = file.ask
        title = file.title ?? Names.title(of: file.id)
        options = file.options ?? []
        of = file.of
        least = file.least
        most = file.most
        // Notes may hold a name by accident.
        report = file.report ?? (file.type == .notes ? .no : .yes)
    }

    /// Something that was gathered before the recipe was edited.
    init(_ told: RecipesSection.Told) {
        (id, type, ask, title, options, report) = (told.id, told.type, "", told.title, [], told.report)
    }

    var action: ActionDeclaration { ActionDeclaration(name: id, summary: ask, fields: FieldList(fields)) }

    private var fields: [FieldDeclaration] {
        switch type {
        case .notes, .list:
            [
                FieldDeclaration(
                    name: "text", help: "In people's own words, with no names.", shape: .words, isRequired: true)
            ]
                + (report == .chosen
                    ? [
                        FieldDeclaration(
                            name: "goes-up", help: "Whether people want it to go into the report.", shape: .flag,
                            defaultText: "no")
                    ] : [])
        case .vote:
            [
                options.isEmpty
                    ? FieldDeclaration(
                        name: "option", help: "Which one, by its number.", shape: .whole, isRequired: true,
                        limits: 1...Self.mostItems)
                    : FieldDeclaration(
                        name: "option", help: "What people are for.",
                        shape: .choice(options.map { .init(name: $0, help: $0) }), isRequired: true),
                FieldDeclaration(
                    name: "votes", help: "How many votes it has in all; typing it again corrects it.", shape: .whole,
                    isRequired: true, limits: 0...Self.mostAtOnce),
            ]
        case .number:
            [FieldDeclaration(name: "number", help: "The number.", shape: .whole, isRequired: true, limits: limits)]
        case .tally:
            [
                FieldDeclaration(
                    name: "more", help: "How many more there are.", shape: .whole, defaultText: "1",
                    limits: 1...Self.mostAtOnce)
            ]
        }
    }

    /// What happens, or why not.
    func decide(
        _ values: [String: DeclaredValue], in section: SectionView<RecipesSection>
    ) throws -> [RecipesSection.Event] {
        switch section.stage {
        case .dropped: throw Refusal("This section is left out today.")
        case .planned: throw Refusal("This section has not begun yet. Please wait until it has.")
        case .running, .done: break
        }
        switch type {
        case .notes, .list:
            guard case .words(let text) = values["text"] else { throw Refusal("Please write something.") }
            guard section.state.items(of: id).count < Self.mostItems else {
                throw Refusal("There are \(Self.mostItems) already, which is as many as can be kept.")
            }
            return [.noted(gather: id, item: .init(text: text, goesUp: values["goes-up"] == .flag(true)))]
        case .vote:
            let choices = Ballot(self, section.settings, section.state).choices
            guard let option = option(values["option"]), choices.indices.contains(option) else {
                throw Refusal(
                    choices.isEmpty
                        ? "There is nothing to vote for yet." : "Choose a number from 1 to \(choices.count).")
            }
            guard let votes = values["votes"]?.number else { throw Refusal("Please write how many votes it has.") }
            return [.polled(gather: id, choice: choices[option], votes: votes)]
        case .number:
            guard let number = values["number"]?.number else { throw Refusal("Please write a number.") }
            return [.counted(gather: id, number: number)]
        case .tally:
            return [.tallied(gather: id, more: values["more"]?.number ?? 1)]
        }
    }

    /// From 0.
    private func option(_ value: DeclaredValue?) -> Int? {
        switch value {
        case .text(let text): options.firstIndex(of: text)
        case .whole(let number) where number >= 1: number - 1
        default: nil
        }
    }
}

/// What people can vote for now.
struct Ballot {
    let choices: [RecipesSection.Choice]
    /// True where somebody typed them, so that they may hold a name.
    let areTyped: Bool

    init(_ gather: Gather, _ settings: RecipesSection.Settings, _ state: RecipesSection.State) {
        if !gather.options.isEmpty {
            choices = gather.options.map { .option(name: $0) }
            areTyped = false
        } else if let of = gather.of, let items = settings.values[of]?.items {
            // Two items of the same words are one.
            var seen: Set<String> = []
            choices = items.filter { seen.insert($0).inserted }.map { .option(name: $0) }
            areTyped = false
        } else {
            let of = gather.of ?? ""
            choices = state.items(of: of).indices.map { .item(of: of, index: $0) }
            areTyped = true
        }
    }
}
