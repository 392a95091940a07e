internal import SectionKit

/// The prompts as each reader needs them: everybody sees the one that is asked, the chair sees what comes.
struct Prompts {
    private let texts: [String]
    private let stage: SectionStage
    /// The index of the prompt that is asked, always within `texts` where there are any.
    private let current: Int

    init(_ section: SectionView<TalkSection>) {
        texts = section.settings.prompts ?? []
        stage = section.stage
        current = max(0, min(section.state.moves, texts.count - 1))
    }

    private static let pass: Block = .paragraph("You can pass. You can just listen.")

    var forEverybody: Content {
        guard !texts.isEmpty else { return [] }
        switch stage {
        case .planned, .dropped: return [.paragraph("We will go round with:"), all, Self.pass]
        case .done: return [.paragraph("We went round with:"), all]
        case .running: return texts.indices.contains(current) ? [.question(Text(texts[current])), Self.pass] : []
        }
    }

    var forChair: Content {
        guard !texts.isEmpty else { return [] }
        return reminder + [.say(speaker: nil, marked)]
    }

    var forFacilitator: Content {
        guard !texts.isEmpty else { return [] }
        return reminder + marked
            + (stage == .running && current < texts.count - 1 ? [.form(action: NextPrompt.name)] : [])
    }

    var onPaper: Content {
        guard !texts.isEmpty else { return [] }
        return [.heading("We go round with"), all, Self.pass]
    }

    private var reminder: Content {
        if stage == .done { return [] }
        let asking = texts.count == 1 ? "Ask this." : "Ask one prompt at a time."
        return [.paragraph("\(asking) Anybody can pass, without a reason.")]
    }

    private var all: Block { .numbered(texts.map { Text($0) }) }

    /// All prompts; while the section runs, the one that is asked now says so in words, not by its looks alone.
    private var marked: Content {
        guard stage == .running else { return [all] }
        return [
            .numbered(
                texts.enumerated().map { index, text in index == current ? .strong(text) + " (now)" : Text(text) })
        ]
    }
}
