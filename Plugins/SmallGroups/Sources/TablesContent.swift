internal import SectionKit

/// The question, the round and the roles.
struct TablesContent {
    private let section: SectionView<SmallGroupsSection>
    private let schedule: Schedule
    /// The running round, from 0.
    private let round: Int?

    init(_ section: SectionView<SmallGroupsSection>) {
        self.section = section
        schedule = Schedule(section.settings, minutes: section.minutes)
        round = section.stage == .running ? schedule.round(at: section.part) : nil
    }

    private var prompts: [String] { section.settings.prompts ?? [] }
    private var rounds: Int { section.settings.rounds }
    private var eachRoundHasItsOwn: Bool { rounds > 1 && prompts.count == rounds }

    /// The question with what helps now.
    var now: Content {
        var content: Content = [.question(SmallGroupsSection.question(section))]
        if section.stage == .running, schedule.isReportingBack(at: section.part) { return content }
        if let round, rounds > 1 { content.blocks.append(.paragraph("Round \(round + 1) of \(rounds).")) }
        return content + helps
    }

    /// The running round's own prompt, or all of them.
    private var helps: Content {
        if let round, let prompt = ownPrompt(of: round) { return [.question(prompt)] }
        return prompts.isEmpty ? [] : [.bullets(prompts.map { Text($0) })]
    }

    private func ownPrompt(of round: Int) -> Text? {
        eachRoundHasItsOwn && prompts.indices.contains(round) ? Text(prompts[round]) : nil
    }

    var pass: Content {
        section.stage == .done ? [] : [.paragraph("You can pass. You can just listen.")]
    }

    var roles: Content {
        guard !section.settings.roles.isEmpty, section.stage != .done else { return [] }
        return [.heading("Roles at your table"), roleList, Self.roleIsFree]
    }

    private var roleList: Block { .bullets(section.settings.roles.map { .strong($0.title + ". ") + Text($0.help) }) }
    private static let roleIsFree: Block = .paragraph("Nobody has to take a role.")

    /// How people are spread, for the facilitator.
    var groups: Content {
        guard section.stage != .done else { return [] }
        let groups = section.settings.groups
        let spread: Text =
            if let count = Tables(section).count {
                count == 1 ? "There is one table." : "There are \(count) tables."
            } else { "Tables of about \(groups.size ?? SmallGroupsSection.Groups.usualSize) people." }
        return [
            .paragraph(spread), .paragraph("People can ask for another table. No reason is needed."),
            .form(action: CountTables.name),
        ]
    }

    var forChair: Content {
        switch section.stage {
        case .done: return [Self.thanks]
        case .planned, .dropped: return opening
        case .running: break
        }
        if schedule.isReportingBack(at: section.part) { return [] }
        if let round, round > 0 { return [opens(round)] }
        return opening
    }

    private var opening: Content {
        var lines: Content = [
            .paragraph("At your table, please talk about this question."),
            .paragraph(SmallGroupsSection.question(section)),
        ]
        if let prompt = ownPrompt(of: 0) {
            lines.blocks.append(.paragraph(prompt))
        } else if !prompts.isEmpty {
            lines.blocks += [.paragraph("These smaller questions may help."), .bullets(prompts.map { Text($0) })]
        }
        // Two speeches, so that paper need not keep them on one page, and two chairs can take turns.
        var more: Content = []
        if !section.settings.roles.isEmpty {
            more.blocks += [.paragraph("If you like, share out the roles first."), roleList, Self.roleIsFree]
        }
        if rounds > 1 { more.blocks.append(.paragraph("There are \(rounds) rounds.")) }
        more.blocks.append(.paragraph("You can pass. You can just listen."))
        more.blocks.append(.paragraph("Your table chooses which points go further."))
        return [.say(speaker: nil, lines), .say(speaker: nil, more)]
    }

    /// The words at the beginning of each round after the first, as paper needs them.
    var laterRounds: Content {
        guard rounds > 1 else { return [] }
        return Content((1..<rounds).flatMap { [.heading(heading(of: $0)), opens($0)] + seated(in: $0).blocks })
    }

    private func seated(in round: Int) -> Content {
        let tables = SeatedContent(section).spoken(round)
        return tables.isEmpty ? [] : [.say(speaker: nil, tables)]
    }

    private func heading(of round: Int) -> Text {
        let parts = section.frame.parts
        let time: Text =
            schedule.round(at: round) != nil && parts.indices.contains(round) ? "\(parts[round].begins)  " : ""
        return time + Text("Round \(round + 1)")
    }

    private func opens(_ round: Int) -> Block {
        var lines: Content = [
            .paragraph("This is round \(round + 1) of \(rounds)."), .paragraph(SmallGroupsSection.question(section)),
        ]
        if let prompt = ownPrompt(of: round) { lines.blocks.append(.paragraph(prompt)) }
        return .say(speaker: nil, lines)
    }

    /// What the chair says when the tables have talked.
    static let thanks: Block = .say(speaker: nil, [.paragraph("Thank you for all that you shared.")])

    var onPaper: Content {
        var content: Content = [.question(SmallGroupsSection.question(section))]
        if !prompts.isEmpty {
            let texts = prompts.map { Text($0) }
            content.blocks.append(eachRoundHasItsOwn ? .numbered(texts) : .bullets(texts))
        }
        content.blocks.append(.paragraph("You can pass. You can just listen."))
        let points = Table(
            caption: "Our main points, with no names", columns: ["Point", "May it go further? Yes or no"],
            rows: Array(repeating: ["", ""], count: 5))
        return content + roles + [.table(points)]
    }
}
