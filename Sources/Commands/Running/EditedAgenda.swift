internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import Wording

/// The agenda file as it is now, beside the meeting that runs: what an edit would change, or what is wrong with it.
struct EditedAgenda {
    private let words: Phrasebook
    private let live: LiveMeeting
    private var watch: AgendaWatch?
    /// What an edit comes to is found out once a step, not once a frame.
    private var known: (sequence: Int, revision: Int, looks: Int, edit: AgendaEdit?)?
    private var looks = 0
    /// Of the latest edit that says something else than the one before it.
    private(set) var number = 0

    init(_ live: LiveMeeting, _ watch: AgendaWatch?, words: Phrasebook) {
        self.words = words
        self.live = live
        self.watch = watch
    }

    mutating func look() {
        if watch?.look() != nil { looks += 1 }
    }

    /// Nil where the file is what the meeting runs by.
    mutating func edit(of answer: LiveMeeting.Answer) -> AgendaEdit? {
        let revision = answer.meeting.state.revision
        if let known, known.looks == looks, known.revision == revision {
            // Where the file says what the meeting runs by, no step changes that; only what an edit would cost depends on one.
            if known.sequence == answer.sequence || known.edit == nil { return known.edit }
        }
        var edit = found(answer.meeting, as: number)
        if edit != known?.edit {
            number += 1
            edit?.number = number
        }
        known = (answer.sequence, revision, looks, edit)
        return edit
    }

    private func found(_ meeting: MeetingRun, as number: Int) -> AgendaEdit? {
        switch watch?.latest {
        case .agenda(let agenda, _):
            let change = AgendaChange(from: meeting, to: agenda)
            return change.isEmpty ? nil : AgendaEdit(change, in: words, number: number)
        case .faulty(let reading):
            let errors = reading.diagnostics.filter { $0.severity == .error }
            let text = AgendaFile.describe(reading, errors, style: .plain)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return AgendaEdit(lines: lines, standing: .faulty, number: number)
        case .unreadable(let why):
            return AgendaEdit(lines: [words(why) + "."], standing: .unreadable, number: number)
        case nil: return nil
        }
    }

    /// True while the meeting has not begun, for an edit that takes nothing away that was done.
    func canBeTakenUnasked(by meeting: MeetingRun) -> Bool {
        guard !meeting.state.hasBegun, case .agenda(let agenda, _) = watch?.latest else { return false }
        let change = AgendaChange(from: meeting, to: agenda)
        return !change.isEmpty && change.isPossible && change.lost.isEmpty
    }

    /// Takes the edit over.
    ///
    /// - Throws: `MeetingRefusal` where there is none, or it stands in the way of what runs.
    func takeOver() async throws {
        guard case .agenda(let agenda, let reading) = watch?.latest else {
            throw MeetingRefusal(.editUnusable)
        }
        _ = try await live.takeOver(agenda, sources: reading.sources)
    }
}
