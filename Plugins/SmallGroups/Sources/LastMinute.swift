internal import SectionKit

/// The word that the round is nearly over, a minute before its end.
struct LastMinute {
    private let due: Instant?
    private let isLast: Bool
    private let staysSeated: Bool

    init(_ section: SectionView<SmallGroupsSection>) {
        let schedule = Schedule(section.settings, minutes: section.minutes)
        let round = section.stage == .running ? schedule.round(at: section.part) : nil
        let parts = section.frame.parts
        let stretch = round.flatMap { parts.indices.contains($0) ? parts[$0] : nil }
        // A round of two minutes or less is over before anybody has begun.
        due = stretch.flatMap { $0.ends - $0.begins > .seconds(120) ? $0.ends - Seconds.seconds(60) : nil }
        isLast = (round ?? 0) + 1 >= section.settings.rounds
        staysSeated = section.state.seated.rounds.isEmpty
    }

    var forEverybody: Content { reveal([.question("One more minute."), .paragraph(next)]) }

    var forChair: Content {
        reveal([.say(speaker: nil, [.paragraph("You have one more minute. Please finish what you would like to say.")])]
        )
    }

    private var next: Text {
        if isLast { return "Please finish what you would like to say." }
        return staysSeated ? "Then the next round begins." : "Then we change tables."
    }

    private func reveal(_ content: Content) -> Content { due.map { [.reveal(from: $0, content)] } ?? [] }
}
