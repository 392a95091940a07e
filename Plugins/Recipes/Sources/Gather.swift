internal import SectionKit

/// Something that a recipe has written down: it makes an action of its own, called by its id.
struct Gather: Hashable, Sendable {
    var id: String
    var type: GatherType
    var ask: String
    var title: String
    var options: [String]
    var of: String?
    var limits: ClosedRange<Int>
    var report: Reported

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
        limits = file.least...max(file.least, file.most)
        // Notes may hold a name by accident.
        report = file.report ?? (file.type == .notes ? .no : .yes)
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
                    name: "votes", help: "How many votes it gets now.", shape: .whole, defaultText: "1",
                    limits: 1...Self.mostAtOnce),
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
            let count = Ballot(self, section.settings, section.state).count
            guard let option = option(values["option"]), option < count else {
                throw Refusal(
                    count == 0 ? "There is nothing to vote for yet." : "Choose a number from 1 to \(count).")
            }
            return [.voted(gather: id, option: option, votes: values["votes"]?.number ?? 1)]
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
    /// One text for each; typed ones stand for themselves.
    let options: [Text]
    var count: Int { options.count }
    /// True where somebody typed them, so that they may hold a name.
    let areTyped: Bool

    init(_ gather: Gather, _ settings: RecipesSection.Settings, _ state: RecipesSection.State) {
        if !gather.options.isEmpty {
            options = gather.options.map { Text($0) }
            areTyped = false
        } else if let of = gather.of, let items = settings.values[of]?.items {
            options = items.map { Text($0) }
            areTyped = false
        } else {
            options = state.items(of: gather.of ?? "").map { Text(spans: [.words($0.text)]) }
            areTyped = true
        }
    }
}
