public import SectionKit

extension SmallGroupsSection {
    /// How many tables there are, who reports when, and what the tables wrote down.
    public struct State: SectionState {
        /// How many tables there really are; nil until somebody says.
        var tables: Int?
        /// Who sits where, once tables were formed, or seats fixed.
        var seated = SeatedTables()
        /// Tables that go before all others, and after all others, in that order.
        var early: [Int] = []
        var late: [Int] = []
        /// Tables that have told everybody, in the order in which they did.
        var reported: [Int] = []
        /// In the order in which they were written down.
        var points: [Point] = []
        public init() {}
    }

    /// A main point of one table. The text is kept apart; here is only its id.
    public struct Point: Codable, Hashable, Sendable {
        var table: Int
        var text: Words
        var goesUp: Bool
    }

    /// What happened at the tables. Tables count from 1.
    public enum Event: Codable, Hashable, Sendable {
        case tablesCounted(count: Int)
        case seated(SeatedTables)
        case placed(table: Int, place: Place)
        case reported(table: Int)
        case noted(point: Point)
    }

    /// Where a table goes among those that have still to report.
    public enum Place: String, ChoiceValue, Codable {
        case first, last
        public var help: String {
            switch self {
            case .first: "Before all others."
            case .last: "After all others."
            }
        }
    }

    /// The most tables there can be.
    static let mostTables = 60
}

extension SmallGroupsSection: LiveSection {
    public static var actions: [any SectionAction<SmallGroupsSection>.Type] {
        [
            FormTables.self, MovePerson.self, AddPerson.self, PersonLeaves.self, FixSeat.self, KeepTogether.self,
            FreePerson.self, CountTables.self, ReportOrder.self, Reported.self, Note.self,
        ]
    }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<SmallGroupsSection>) {
        let possible = 1...Self.mostTables
        switch event {
        case .tablesCounted(let count):
            if possible.contains(count) { state.tables = count }
        case .seated(let tables):
            guard tables.isSound, tables.rounds.last.map({ possible.contains($0.count) }) ?? true else { return }
            state.seated = tables
        case .placed(let table, let place):
            guard possible.contains(table) else { return }
            state.early.removeAll { $0 == table }
            state.late.removeAll { $0 == table }
            switch place {
            case .first: state.early.insert(table, at: 0)
            case .last: state.late.append(table)
            }
        case .reported(let table):
            if possible.contains(table), !state.reported.contains(table) { state.reported.append(table) }
        case .noted(let point):
            if possible.contains(point.table) { state.points.append(point) }
        }
    }
}
