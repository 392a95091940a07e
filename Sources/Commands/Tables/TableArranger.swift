internal import Agenda
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// Works out the tables of a running meeting, from who is here by its register.
struct TableArranger: SeatArranging {
    private let library: Library
    private let key: MeetingKey
    /// Nil where they cannot be read: people are numbers then.
    private let signUps: MeetingSignUps?

    init(_ library: Library, _ key: MeetingKey, signUps: MeetingSignUps?) {
        self.library = library
        self.key = key
        self.signUps = signUps
    }

    @concurrent
    func arrange(_ task: SeatingTask, of section: String, in meeting: MeetingRun) async throws -> Arrangement {
        let roll: Roll
        do {
            roll = Roll(try signUps?.all() ?? [])
        } catch {
            throw Refusal("The register cannot be read: \(error)")
        }
        var numbers = SystemRandomNumberGenerator()
        let earlier = roll.entries.isEmpty ? EarlierTables() : earlier(meeting.agenda)
        return try TableWork.perform(
            task, roll, earlier: earlier, seed: numbers.next(),
            isRunning: meeting.state.running?.section == section)
    }

    /// What cannot be read counts for nothing: the tables are right without it.
    private func earlier(_ agenda: MeetingAgenda) -> EarlierTables {
        var earlier = EarlierTables()
        guard let group = agenda.group?.name, let meetings = try? library.meetings() else {
            return earlier
        }
        let until = "\(agenda.date)"
        let from = "\(agenda.date.year - 1)\(until.dropFirst(4))"
        for summary in meetings {
            guard summary.key != key, summary.key.rehearsal == nil, summary.status.began != nil,
                summary.key.date < until, summary.key.date >= from
            else { continue }
            try? count(summary.key, of: group, into: &earlier)
        }
        return earlier
    }

    private func count(_ key: MeetingKey, of group: String, into earlier: inout EarlierTables) throws {
        let meeting = try KeptMeeting(key, in: library).run
        guard meeting.agenda.group?.name == group else { return }
        let roll = Roll(try library.signUps(of: key).all())
        let marks = roll.entries.map(\.mark)
        for section in meeting.agenda.sections {
            guard let tables = meeting.seating(of: section, at: meeting.agenda.start)?.tables else { continue }
            let known = tables.rounds.joined().map { table in
                table.map { tables.person($0)?.id.flatMap { roll[$0]?.mark } }
            }
            earlier.count(known, marksOfAll: marks)
        }
    }
}
