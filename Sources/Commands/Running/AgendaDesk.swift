internal import Agenda
internal import Meeting
internal import SectionKit
internal import Wording

/// The agenda file beside its running meeting: what it would change, and taking it over.
struct AgendaDesk {
    /// A sound agenda, and what it would change.
    struct Offer {
        var change: AgendaChange
        var agenda: MeetingAgenda
        var reading: AgendaReading
    }

    private let live: LiveMeeting
    private var watch: AgendaWatch?

    init(_ meeting: OpenMeeting) {
        live = meeting.live
        watch = meeting.watch
    }

    /// Reads the file as it is now, and compares it with the meeting as it is now.
    ///
    /// - Throws: `Refusal` where there is no file, or it cannot be read or has errors.
    mutating func look() async throws -> Offer {
        guard watch != nil else {
            throw Refusal(
                "This meeting was opened by its id. Leave, and run it with its agenda file to take edits over.")
        }
        _ = watch?.look()
        switch watch?.latest {
        case .agenda(let agenda, let reading):
            return Offer(
                change: AgendaChange(from: await live.current.meeting, to: agenda), agenda: agenda, reading: reading)
        case .faulty(let reading): throw Refusal(Self.words(of: reading))
        case .unreadable(let why):
            throw Refusal("The agenda file cannot be read now: \(Phrasebook.englishLines(why)). Nothing changed.")
        case nil: throw Refusal("The agenda file cannot be read now. Nothing changed.")
        }
    }

    /// Takes over what was offered.
    ///
    /// - Throws: As `LiveMeeting.takeOver`.
    func take(_ offer: Offer) async throws -> LiveMeeting.Answer {
        try await live.takeOver(offer.agenda, sources: offer.reading.sources)
    }

    // MARK: Words

    /// The first error, and how many there are.
    static func words(of reading: AgendaReading) -> String {
        let errors = reading.diagnostics.filter { $0.severity == .error }
        guard let first = errors.first else { return "The agenda file cannot be used. Nothing changed." }
        let count = errors.count == 1 ? "an error" : "\(errors.count) errors; the first"
        let fix = first.fix.map { "; \($0)" } ?? ""
        return
            "The agenda file has \(count): \(first.file):\(first.line):\(first.column): \(first.message)\(fix). Nothing changed."
    }
}
