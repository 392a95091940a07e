public import SectionKit

extension PresentationSection: CheckedSection {
    static let tooShort = Rule(
        "presentation-too-short", "The section is shorter than its talks.",
        cure: "Talking time is never taken away. Give the section more minutes, or have fewer or shorter talks.")
    static let tooLong = Rule(
        "presentation-too-long", "The section is longer than its talks, and there is no time for questions.",
        cure: "Say how the rest is used: give 'each' some minutes of questions, or the section fewer minutes.")
    static let tooManyParts = Rule(
        "presentation-too-many-parts", "More talks are named than there are slots.",
        cure: "Raise 'slots', or take out a talk under 'parts'.")

    public static let rules = [tooShort, tooLong, tooManyParts]

    public func check(_ section: SectionOutline<PresentationSection>) -> [SettingsProblem] {
        let settings = section.settings
        let programme = Programme(settings, minutes: section.minutes)
        var problems: [SettingsProblem] = []
        if let named = settings.parts?.count, named > settings.slotCount {
            problems.append(
                SettingsProblem(
                    Self.tooManyParts, at: ["parts", String(settings.slotCount)],
                    "'parts' names \(named) talks, and there \(settings.slotCount == 1 ? "is 1 slot" : "are \(settings.slotCount) slots")",
                    fix: named <= 20 ? "write 'slots: \(named)'" : "name at most 20 talks"))
        }
        guard let minutes = section.minutes else { return problems }
        if minutes < programme.talking {
            problems.append(
                SettingsProblem(
                    Self.tooShort, at: ["minutes"],
                    "the talks take \(programme.talking.count) minute\(programme.talking.count == 1 ? "" : "s"), and the section has \(minutes.count)",
                    fix: "write \(programme.talking.count) or more"))
        } else if minutes > programme.talking, !programme.hasQuestions {
            problems.append(
                SettingsProblem(
                    Self.tooLong, at: ["minutes"],
                    "the talks take \(programme.talking.count) minute\(programme.talking.count == 1 ? "" : "s") of \(minutes.count), and there are no questions",
                    fix: "write \(programme.talking.count), or give 'each' some minutes of questions"))
        }
        return problems
    }
}
