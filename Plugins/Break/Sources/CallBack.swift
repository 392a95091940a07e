internal import SectionKit

/// The call back before the break ends, in the words that suit each reader.
struct CallBack {
    /// When it is due; nil where there is none, or the break has not begun.
    private let due: Instant?
    private let back: Instant
    private let isRunning: Bool

    init(_ section: SectionView<BreakSection>) {
        let call = section.settings.call
        back = section.frame.ends
        due = call > .zero ? back - call.seconds : nil
        isRunning = section.stage == .running
    }

    var forEverybody: Content {
        reveal([.question("Please make your way back. We go on at \(back).")])
    }

    var forChair: Content {
        reveal([.say(speaker: nil, [.paragraph("Please make your way back now. There is no need to hurry.")])])
    }

    var forFacilitator: Content {
        guard let due else { return [] }
        return [.paragraph("The screen calls people back at \(due).")]
            + reveal([.question("Please call people back now. Give them a moment to settle.")])
    }

    private func reveal(_ content: Content) -> Content {
        guard let due, isRunning else { return [] }
        return [.reveal(from: due, content)]
    }
}
