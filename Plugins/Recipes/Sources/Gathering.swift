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
    private var number: Int? { state.gathered[gather.id]?.number }
    private var hasVotes: Bool { !(state.gathered[gather.id]?.votes ?? []).isEmpty }

    /// What was typed may hold a name by accident, so it stands in an aside.
    var forFacilitator: [Block] {
        switch gather.type {
        case .notes: items.isEmpty ? [] : [.aside([.heading(Text(gather.title)), .bullets(items)])]
        case .list: items.isEmpty ? [] : [.aside([.heading(Text(gather.title)), .numbered(items)])]
        case .vote:
            ballot.count == 0
                ? []
                : ballot.areTyped
                    ? [.aside([.heading(Text(gather.title)), votes])] : [.heading(Text(gather.title)), votes]
        case .number, .tally: counts
        }
    }

    /// Counts, and nothing that somebody typed.
    var forEverybody: [Block] {
        switch gather.type {
        case .notes, .list: []
        case .vote: ballot.areTyped || !hasVotes ? [] : [.heading(Text(gather.title)), votes]
        case .number, .tally: counts
        }
    }

    private var counts: [Block] { number.map { [.paragraph("\(gather.title): \($0)")] } ?? [] }

    private var votes: Block {
        .numbered(ballot.options.enumerated().map { "\($1): \(state.votes(of: gather.id, for: $0))" })
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
            guard hasVotes else { return [] }
            let order = ballot.options.enumerated()
                .map { (text: $1, votes: state.votes(of: gather.id, for: $0), index: $0) }
                .filter { $0.votes > 0 }
                .sorted { ($1.votes, $0.index) < ($0.votes, $1.index) }
            return [
                .heading(Text(gather.title)), .paragraph("What most people were for comes first."),
                .numbered(order.map(\.text)),
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
            if ballot.areTyped || ballot.count == 0 { return [] }
            return [.paragraph(Text(gather.title)), .bullets(ballot.options.map { "☐ \($0)" })]
        case .number, .tally:
            return [.paragraph("\(gather.title): ______")]
        }
    }
}
