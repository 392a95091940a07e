internal import Agenda
internal import Console
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
    private var known: (sequence: Int, looks: Int, edit: Situation.Edit?)?
    private var looks = 0

    init(_ meeting: OpenMeeting, words: Phrasebook) {
        self.words = words
        live = meeting.live
        watch = meeting.watch
    }

    mutating func look() {
        if watch?.look() != nil { looks += 1 }
    }

    /// Nil where the file is what the meeting runs by.
    mutating func edit(of answer: LiveMeeting.Answer) -> Situation.Edit? {
        if let known, known.sequence == answer.sequence, known.looks == looks { return known.edit }
        let edit = found(answer.meeting)
        known = (answer.sequence, looks, edit)
        return edit
    }

    private func found(_ meeting: MeetingRun) -> Situation.Edit? {
        switch watch?.latest {
        case .agenda(let agenda, _):
            let change = AgendaChange(from: meeting, to: agenda)
            if change.isEmpty { return nil }
            return .init(
                lines: AgendaDesk.lines(change, taken: false, in: words),
                standing: change.isPossible ? .ready : .blocked)
        case .faulty(let reading):
            let errors = reading.diagnostics.filter { $0.severity == .error }
            let text = AgendaFile.describe(reading, errors, style: .plain)
            return .init(
                lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), standing: .faulty
            )
        case .unreadable(let why): return .init(lines: [words(why) + "."], standing: .unreadable)
        case nil: return nil
        }
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
