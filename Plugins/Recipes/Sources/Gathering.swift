internal import SectionKit

/// What one thing that is gathered has come to, for each reader.
struct Gathering {
    private let gather: Gather
    private let state: RecipesSection.State
    private let ballot: Ballot

    init(_ gather: Gather, _ section: SectionView<RecipesSection>) {
        self.gather = gather
        state = section.state
        ballot = Ballot(gather, section.settings, section.state)
    }

    private var items: [Text] { state.items(of: gather.id).map { Text(spans: [.words($0.text)]) } }
    private var standing: [RecipesSection.Standing] { state.votes(of: gather.id) }

    /// Votes for what cannot be chosen any more, since the recipe was edited.
    private var gone: [RecipesSection.Standing] { standing.filter { !ballot.choices.contains($0.choice) } }
    private var holdsTyped: Bool {
        ballot.areTyped || standing.contains { if case .item = $0.choice { true } else { false } }
    }

    /// What was typed may hold a name by accident, so it stands in an aside.
    var forFacilitator: [Block] {
        switch gather.type {
        case .notes: items.isEmpty ? [] : [.aside([.heading(Text(gather.title)), .bullets(items)])]
        case .list: items.isEmpty ? [] : [.aside([.heading(Text(gather.title)), .numbered(items)])]
        case .vote:
            if ballot.choices.isEmpty && standing.isEmpty {
                []
            } else if holdsTyped {
                [.aside(Content([.heading(Text(gather.title))] + votes))]
            } else {
                [.heading(Text(gather.title))] + votes
            }
        case .number, .tally: counts
        }
    }

    /// Counts, and nothing that somebody typed.
    var forEverybody: [Block] {
        switch gather.type {
        case .notes, .list: []
        case .vote: holdsTyped || standing.isEmpty ? [] : [.heading(Text(gather.title))] + votes
        case .number, .tally: counts
        }
    }

    private var counts: [Block] { state.number(of: gather.id).map { [.paragraph("\(gather.title): \($0)")] } ?? [] }

    /// Numbered as they are chosen; those that cannot be chosen any more have no number.
    private var votes: [Block] {
        let line = { (choice: RecipesSection.Choice) in
            state.text(of: choice).map { "\($0): \(state.votes(of: gather.id, for: choice))" as Text }
        }
        let gone = gone.compactMap { line($0.choice) }
        return [.numbered(ballot.choices.compactMap(line))] + (gone.isEmpty ? [] : [.bullets(gone)])
    }

    /// Votes give an order, and no count: few people could be told apart by one.
    var forReport: [Block] {
        guard gather.report != .no else { return [] }
        switch gather.type {
        case .notes, .list:
            let told = state.items(of: gather.id).filter { gather.report == .yes || $0.goesUp }
                .map { Text(spans: [.words($0.text)]) }
            if told.isEmpty { return [] }
            return [.heading(Text(gather.title)), gather.type == .list ? .numbered(told) : .bullets(told)]
        case .vote:
            let choices = ballot.choices + gone.map(\.choice)
            let order = choices.enumerated()
                .map { (choice: $1, votes: state.votes(of: gather.id, for: $1), index: $0) }
                .filter { $0.votes > 0 }
                .sorted { ($1.votes, $0.index) < ($0.votes, $1.index) }
                .compactMap { state.text(of: $0.choice) }
            if order.isEmpty { return [] }
            // No list: what stands in lists are points that people made, and these were told already.
            return [
                .heading(Text(gather.title)),
                .table(
                    Table(
                        caption: "What most people were for comes first.", columns: ["Place", "What"],
                        rows: order.enumerated().map { ["\($0 + 1)", $1] })),
            ]
        case .number, .tally: return counts
        }
    }

    /// Room to write by hand.
    var onPaper: [Block] {
        let lines = { (count: Int) in Array(repeating: [Text("")], count: count) }
        switch gather.type {
        case .notes, .list:
            return [.table(Table(caption: "Please write no names.", columns: [Text(gather.title)], rows: lines(5)))]
        case .vote:
            if ballot.areTyped || ballot.choices.isEmpty { return [] }
            return [.paragraph(Text(gather.title)), .bullets(ballot.choices.compactMap(state.text).map { "☐ \($0)" })]
        case .number, .tally:
            return [.paragraph("\(gather.title): ______")]
        }
    }
}
