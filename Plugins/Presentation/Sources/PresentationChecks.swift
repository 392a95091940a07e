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

    static let signUpDays = Rule(
        "presentation-sign-up-days", "Sign-up closes before it opens, or after the day of the meeting.",
        cure: "'opens' comes first, then 'closes', and both are over by the day of the meeting.")
    static let tooManyKept = Rule(
        "presentation-too-many-kept", "More places are kept than there are for signing up.",
        cure: "Lower 'first-time' or 'new-services', or raise 'slots'.")

    public static let rules = [tooShort, tooLong, tooManyParts, signUpDays, tooManyKept]

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
        problems += checkSignUp(section)
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

    private func checkSignUp(_ section: SectionOutline<PresentationSection>) -> [SettingsProblem] {
        let settings = section.settings
        var problems: [SettingsProblem] = []
        if let opens = settings.opens, let closes = settings.closes, closes < opens {
            problems.append(
                SettingsProblem(
                    Self.signUpDays, at: ["closes"], "sign-up closes on \(closes), before it opens on \(opens)",
                    fix: "write \(opens) or later"))
        }
        for (key, day) in [("opens", settings.opens), ("closes", settings.closes)] {
            guard let day, let date = section.date, day > date else { continue }
            problems.append(
                SettingsProblem(
                    Self.signUpDays, at: [key], "sign-up \(key) on \(day), after the meeting on \(date)",
                    fix: "write \(date) or earlier"))
        }
        let kept = settings.firstTime + settings.newServices
        let free = settings.slotCount - settings.takenSlots.count
        if kept > free {
            problems.append(
                SettingsProblem(
                    Self.tooManyKept, at: [settings.firstTime > free ? "first-time" : "new-services"],
                    "\(kept) places are kept, and \(free == 1 ? "1 is" : "\(free) are") there for signing up",
                    fix: "keep \(free) at most"))
        }
        return problems
    }
}
