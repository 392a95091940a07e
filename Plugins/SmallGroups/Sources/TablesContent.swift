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
        if eachRoundHasItsOwn, let round, prompts.indices.contains(round) { return [.question(Text(prompts[round]))] }
        return prompts.isEmpty ? [] : [.bullets(prompts.map { Text($0) })]
    }

    var pass: Content {
        section.stage == .done ? [] : [.paragraph("You can pass. You can just listen.")]
    }

    var roles: Content {
        let roles = section.settings.roles
        guard !roles.isEmpty, section.stage != .done else { return [] }
        return [.heading("Roles at your table"), .bullets(roles.map { .strong($0.title + ". ") + Text($0.help) })]
            + [.paragraph("Nobody has to take a role.")]
    }

    /// How people are spread, for the facilitator.
    var groups: Content {
        guard section.stage != .done else { return [] }
        let groups = section.settings.groups
        let spread: Text =
            if let count = Tables(section).count {
                count == 1 ? "There is one table." : "There are \(count) tables."
            } else { "Tables of about \(groups.size ?? 5) people." }
        return [
            .paragraph(spread), .paragraph("People can ask for another table. No reason is needed."),
            .form(action: CountTables.name),
        ]
    }

    var forChair: Content {
        switch section.stage {
        case .done: return [.say(speaker: nil, [.paragraph("Thank you for all that you shared.")])]
        case .planned, .dropped: return opening
        case .running: break
        }
        if schedule.isReportingBack(at: section.part) { return now }
        if let round, round > 0 { return [.say(speaker: nil, [.paragraph("This is round \(round + 1) of \(rounds).")])] + now }
        return opening
    }

    private var opening: Content {
        var lines: Content = [
            .paragraph("At your table, please talk about this question."), .paragraph(SmallGroupsSection.question(section)),
        ]
        if !section.settings.roles.isEmpty { lines.blocks.append(.paragraph("If you like, share out the roles first.")) }
        if rounds > 1 { lines.blocks.append(.paragraph("There are \(rounds) rounds.")) }
        lines.blocks.append(.paragraph("You can pass. You can just listen."))
        lines.blocks.append(.paragraph("Your table chooses which points go further."))
        return [.say(speaker: nil, lines)] + helps + roles
    }

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
