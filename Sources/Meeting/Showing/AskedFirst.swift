internal import Agenda
package import SectionKit
package import Wording

/// What a person is asked once before a command is done, since it is meant or it is a slip.
package struct AskedFirst: Hashable, Sendable {
    package var title: String
    package var lines: [String]
    /// What doing it is called.
    package var yes: String
    /// What there is to tell where it is not done.
    package var stays: String

    /// All of it on one line, where the title is a sentence among others.
    package var sentences: String {
        let ends = title.last.map { ".?!".contains($0) } ?? true
        return ([title + (ends ? "" : ".")] + lines).joined(separator: " ")
    }

    package init(title: String, lines: [String], yes: String, stays: String) {
        self.title = title
        self.lines = lines
        self.yes = yes
        self.stays = stays
    }
}

extension MeetingRun {
    /// Earlier than this before its pin, a section is begun only by somebody who says so twice.
    private static let early = Seconds.minutes(5)

    /// What is asked before a command; nil for what is done at once. Every screen asks the same.
    package func asksFirst(_ command: Command, at clock: Instant, in words: Phrasebook) -> AskedFirst? {
        guard command == .next, state.stopped == nil, state.finished == nil else { return nil }
        let now = max(clock, state.latest ?? clock)
        let wall = WallClock(timeZone: agenda.timeZone)
        guard let next = stage(for: .facilitator, at: now).next else {
            guard state.running != nil else { return nil }
            return AskedFirst(
                title: words(.endQuestion), lines: [words(.endsAt, "time", wall.time(of: agenda.end))],
                yes: words(.endNow), stays: words(.stayedOpen))
        }
        // A pin holds, whatever happens.
        guard next.pinned, let at = next.at, at - now > Self.early else { return nil }
        return AskedFirst(
            title: words(.earlyQuestion, "title", next.title),
            lines: [words(.earlyBy, "time", wall.time(of: at), "left", words.length(at - now))],
            yes: words(.beginNow), stays: words(.notBegunYet, "title", next.title))
    }
}
