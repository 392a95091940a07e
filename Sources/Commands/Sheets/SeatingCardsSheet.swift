internal import Agenda
internal import Meeting
internal import Rendering
internal import Seating
internal import SectionKit

/// Cards that seat people without names: dealt at the door in their order, they are right for any number that turns up.
struct SeatingCardsSheet {
    let agenda: MeetingAgenda
    /// How many people may turn up; nil goes by the tables.
    var people: ClosedRange<Int>?
    /// Roles or services, each with cards of its own; empty for one deck.
    var decks: [SeatingCards.Deck] = []
    /// The ids of sections whose tables are formed.
    var formed: Set<String> = []

    /// A sheet for each section that seats people; where its tables are formed only if cards are asked for.
    func sheets() throws -> [PaperSheet] {
        let meeting = MeetingRun(agenda: agenda)
        let isAsked = people != nil || !decks.isEmpty
        let sections = agenda.sections.filter { isAsked || !formed.contains($0.id) }.compactMap { section in
            meeting.seating(of: section, at: agenda.start).map { (section, $0.rule) }
        }
        return try sections.map { try sheet($0, $1) }
    }

    private func sheet(_ section: Section, _ rule: SeatingRule) throws -> PaperSheet {
        let asked = decks.isEmpty ? nil : decks.reduce(0) { $0 + $1.range.upperBound }
        let most = asked ?? people?.upperBound ?? Self.usual(rule)
        let tables = tables(rule, people: most)
        let least = people.flatMap { $0.lowerBound > 0 ? $0.lowerBound : nil } ?? 2 * tables
        let decks = decks.isEmpty ? [SeatingCards.Deck(name: "", range: min(least, most)...most)] : decks
        let fewest = decks.reduce(0) { $0 + $1.range.lowerBound }
        let cards: SeatingCards
        do {
            cards = try SeatingCards(decks: decks, tables: tables, rounds: rule.rounds, seed: 1)
        } catch {
            throw Failure(
                "\(section.title): \(error.words) Say that more will come at the least, or give the section fewer tables.",
                status: 2)
        }
        let all = Self.count(of: rule)
        let spare: [Text] =
            all > tables
            ? ["\(tables) of the \(all) tables are used, so that nobody sits alone when few come."] : []
        let largest = decks.reduce(0) { $0 + ($1.range.upperBound + tables - 1) / max(1, tables) }
        var tight: [Text] = []
        if case .size(let size) = rule.tables, largest > size {
            tight = [
                """
                Tables of \(size) cannot hold for \(fewest) to \(most) people: when few come, they would sit alone. \
                When all come, there are up to \(largest) at a table. A narrower range keeps tables smaller.
                """
            ]
        }
        // One deck needs no name.
        let lines = tight + spare + cards.words.filter { decks.count > 1 || !$0.hasSuffix("of .") }.map { Text($0) }
        let slips = zip(cards.cards, Look.all.indices).flatMap { deck, look in
            deck.map { slip($0, look: decks.count == 1 ? nil : Look.all[look], of: section) }
        }
        let key = decks.enumerated().map { index, deck in
            Text("\(Look.all[index % Look.all.count].words): \(deck.name), cards 1 to \(deck.range.upperBound).")
        }
        return PaperSheet(
            title: "Cards for the tables: \(section.title)",
            content: [
                .paragraph(
                    "For \(fewest) to \(most) people, at \(tables) \(tables == 1 ? "table" : "tables"). Cut the cards apart."
                ),
                .bullets(lines + (decks.count == 1 ? [] : key)),
                .paragraph("Deal them at the door: who comes takes the next card. Nobody's name is asked."),
            ] + (formed.contains(section.id) ? [.paragraph(.strong(Self.notAsFormed))] : []), slips: slips)
    }

    static let notAsFormed = "The meeting has formed its tables. These cards do not follow them."

    private func slip(_ card: SeatingCards.Card, look: Look?, of section: Section) -> Slip {
        let places = card.tables.enumerated().map { round, table in
            Text(card.tables.count == 1 ? "Table " : "Round \(round + 1): table ") + .strong("\(table)")
        }
        let mark = look.map { "\($0.sign) " } ?? ""
        let deck: [SlipPart] = look == nil ? [] : [.content([.paragraph(Text(card.deck))])]
        return Slip(
            "\(mark)\(card.number)", look: .ticket(look?.colour ?? .plain),
            parts: deck + [
                .content(Content(places.map { .paragraph($0) })), .content([.paragraph(Text(section.title))]),
            ])
    }

    /// A colour and a shape: either alone tells the decks apart.
    private struct Look {
        let sign: String
        let words: String
        let colour: Slip.Colour

        static let all = [
            Look(sign: "●", words: "● green", colour: .green), Look(sign: "▲", words: "▲ red", colour: .red),
            Look(sign: "■", words: "■ yellow", colour: .yellow), Look(sign: "◆", words: "◆ black", colour: .plain),
        ]
    }

    /// The most decks that look different.
    static let mostDecks = 4

    /// As the agenda has them; 0 where it says no number.
    private static func count(of rule: SeatingRule) -> Int {
        switch rule.tables {
        case .count(let count): count
        case .seats(let seats): seats.count
        case .size: 0
        }
    }

    /// As many as the size of tables asks for, and no more than the fewest who may come can fill.
    private func tables(_ rule: SeatingRule, people: Int) -> Int {
        switch rule.tables {
        case .count(let count): return few(count)
        case .seats(let seats): return few(seats.count)
        case .size(let size):
            let wanted = max(1, (people + size - 1) / max(1, size))
            let least = decks.isEmpty ? [self.people?.lowerBound ?? 0].filter { $0 > 0 } : decks.map(\.range.lowerBound)
            if least.isEmpty { return wanted }
            return (1...wanted).reversed().first { tables in least.reduce(0) { $0 + $1 / tables } >= 2 } ?? wanted
        }
    }

    /// Each deck spreads its own people, so the fewest of each may leave somebody alone at one of many tables, although
    /// there are people enough in all: then some tables stay empty.
    private func few(_ tables: Int) -> Int {
        let least = decks.map(\.range.lowerBound)
        guard decks.count > 1, least.reduce(0, +) >= 2 * tables else { return tables }
        return (1...max(1, tables)).reversed().first { tables in least.reduce(0) { $0 + $1 / tables } >= 2 } ?? tables
    }

    /// For whom nobody said how many may come.
    private static func usual(_ rule: SeatingRule) -> Int {
        switch rule.tables {
        case .count(let count): count * 6
        case .seats(let seats): seats.reduce(0, +)
        case .size(let size): size * 8
        }
    }
}

/// What `--people` and `--deck` say.
enum CardsOptions {
    /// "20-40", or "30" for up to thirty.
    static func range(_ text: String) -> ClosedRange<Int>? {
        let pieces = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        switch pieces.count {
        case 1: return pieces[0].flatMap { (1...2_000).contains($0) ? 0...$0 : nil }
        case 2:
            guard let least = pieces[0], let most = pieces[1], 0 <= least, least <= most, (1...2_000).contains(most)
            else { return nil }
            return least...most
        default: return nil
        }
    }

    /// "staff=5-10".
    static func deck(_ text: String) -> SeatingCards.Deck? {
        guard let sign = text.lastIndex(of: "="), sign != text.startIndex,
            let range = range(String(text[text.index(after: sign)...]))
        else { return nil }
        return .init(name: String(text[..<sign]), range: range)
    }
}
