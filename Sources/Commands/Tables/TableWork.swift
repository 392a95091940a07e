internal import Meeting
internal import Seating
internal import SectionKit

/// Works out one order on the tables of a section: pure, of the tables, of who is here, and of a seed.
struct TableWork {
    let task: SeatingTask
    let roll: Roll
    let earlier: EarlierTables
    let seed: UInt64
    /// People sit in the first open round now.
    let isRunning: Bool
    var tables: SeatedTables
    /// What only whoever asked may read, by name, and nobody need do.
    var suggestions: [String] = []

    /// - Parameter earlier: Who has sat with whom at earlier meetings.
    init(
        _ task: SeatingTask, _ roll: Roll, earlier: EarlierTables = EarlierTables(), seed: UInt64,
        isRunning: Bool = false
    ) {
        self.task = task
        self.roll = roll
        self.earlier = earlier
        self.seed = seed
        self.isRunning = isRunning
        tables = task.ground.tables
    }

    static func perform(
        _ task: SeatingTask, _ roll: Roll, earlier: EarlierTables = EarlierTables(), seed: UInt64,
        isRunning: Bool = false
    ) throws -> Arrangement {
        var work = TableWork(task, roll, earlier: earlier, seed: seed, isRunning: isRunning)
        let told = try work.perform()
        let words = work.tables.people.compactMap { $0.id.flatMap { roll[$0] } }.flatMap(\.words)
        let (byName, byNumber) = (told(work.name), told(Self.number))
        // The section lists how good its tables are by itself.
        let news = zip(byName, byNumber).filter { !work.tables.quality.contains($1) }.map(\.0)
        return Arrangement(
            before: task.ground.tables, tables: work.tables, words: words, told: byName + work.suggestions,
            toldByNumber: byNumber, news: news + work.suggestions)
    }

    /// Sentences, once it is known what to call people.
    typealias Told = ((PersonID) -> String) -> [String]

    private mutating func perform() throws -> Told {
        switch task.order {
        case .form(let rule, let people): return try form(rule, people: people)
        case .seat(let who, let with, let table): return try seat(who, with: with, table: table)
        case .leave(let who): return try leave(who)
        case .move(let who, let table, let round):
            return try move(.move(person(who), toTable: table, round: round ?? open), table: table)
        case .exchange(let one, let other, let round):
            return try move(.exchange(person(one), person(other), round: round ?? open), table: nil)
        case .fix(let who, let table, let round): return try fix(who, table: table, round: round)
        case .together(let who): return try together(who)
        case .free(let who): return try free(who)
        }
    }

    var open: Int { task.ground.round }

    // MARK: People

    func name(_ id: PersonID) -> String {
        guard let number = Int(id.text) else { return id.text }
        guard let id = tables.person(number)?.id, let entry = roll[id] else { return "number \(number)" }
        return "\(entry.called) (\(number))"
    }

    static func number(_ id: PersonID) -> String { "number \(id.text)" }

    /// Whom somebody means; who has no number yet is given one.
    mutating func person(_ text: String) throws -> PersonID {
        switch try PersonFinder(tables: tables, roll: roll).find(text) {
        case .seated(let number): return personID(number)
        case .known(let known):
            guard let entry = roll[known] else { throw Refusal("Nobody here is called '\(text.prefix(40))'.") }
            tables.people.append(entry.person)
            return personID(tables.people.count)
        }
    }

    func participant(_ number: Int) -> Participant {
        let entry = tables.person(number)?.id.flatMap { roll[$0] }
        let role: Participant.Role =
            switch entry?.role {
            case .serviceUser: .serviceUser
            case .staff: .staff
            case .carer: .carer
            case .guest, nil: .guest
            }
        return Participant(id: personID(number), service: entry?.service.map(Roll.folded), role: role)
    }

    /// Rules that can say anything of these people: of a local group, all are of one service.
    func rules(for people: [Participant]) -> SeatingRules {
        SeatingRules(
            serviceUserAtEveryTable: people.contains { $0.role == .serviceUser },
            neverStaffAlone: people.contains { $0.role == .staff } && people.contains { $0.role != .staff },
            mixesServices: Set(people.map(\.service)).count > 1,
            spreadsRoles: Set(people.map(\.role)).count > 1)
    }
}

/// The solver's name for a number.
func personID(_ number: Int) -> PersonID { PersonID("\(number)") }

extension SeatingRule {
    var sizes: TableSizes {
        switch tables {
        case .size(let size): .size(size)
        case .count(let count): .count(count)
        case .seats(let seats): .seats(seats)
        }
    }
}

extension SeatMove {
    var parts: (people: [PersonID], round: Int) {
        switch self {
        case .move(let id, _, let round): ([id], round)
        case .exchange(let one, let other, let round): ([one, other], round)
        }
    }
}

extension Seats {
    /// Without those people among the known, so that they can come again; where they sat stays as it was.
    func forgetting(_ ids: [PersonID]) -> Seats {
        var request = request
        request.people.removeAll { ids.contains($0.id) }
        return Seats(request, tables: tables)
    }
}
