internal import SectionKit

/// The call back before the break ends, in the words that suit each reader.
struct CallBack {
    /// When it is due; nil where there is none, or the break has not begun.
    private let due: Instant?
    private let back: Instant
    private let stage: SectionStage

    init(_ section: SectionView<BreakSection>) {
        let call = section.settings.call
        back = section.goesOnAt
        due = call > .zero ? back - call.seconds : nil
        stage = section.stage
    }

    var forEverybody: Content {
        reveal([.question("Please make your way back. We go on at \(back).")])
    }

    /// Beforehand too: the chair's paper holds every word.
    var forChair: Content {
        reveal(
            isTold: stage == .planned || stage == .running,
            [.say(speaker: nil, [.paragraph("Please make your way back now. There is no need to hurry.")])])
    }

    var forFacilitator: Content {
        guard let due else { return [] }
        return [.paragraph("Call people back at \(due).")]
            + reveal([.question("Please call people back now. Give them a moment to settle.")])
    }

    private func reveal(_ content: Content) -> Content { reveal(isTold: stage == .running, content) }

    private func reveal(isTold: Bool, _ content: Content) -> Content {
        guard let due, isTold else { return [] }
        return [.reveal(from: due, content)]
    }
}
