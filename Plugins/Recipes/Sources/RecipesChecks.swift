public import SectionKit

extension RecipesSection: CheckedSection {
    static let fieldName = Rule(
        "recipes-field-name", "A recipe's field cannot be called that.",
        cure: "Choose a name of small letters and hyphens that is no key of every section and no other field's.")
    static let fieldValue = Rule(
        "recipes-field-value", "A recipe's field does not hold together.",
        cure: "Its default must be of its type and within its limits; a choice needs options.")
    static let stepID = Rule(
        "recipes-step-id", "A step has no name of its own.", cure: "Give it an 'id' that no other step has.")
    static let stepTime = Rule(
        "recipes-step-time", "A step does not say, in one way, how long it takes.",
        cure: "Give it one of 'minutes', 'share' and 'steps'. An amount is a number, or a field that has one.")
    static let gather = Rule(
        "recipes-gather", "What a step gathers does not hold together.",
        cure: "Each has an id of its own; a vote, and only a vote, has something to choose from.")
    static let unknownName = Rule(
        "recipes-unknown-name", "A recipe's text names something that nothing fills in.",
        cure: "Name a field of the recipe, or one of the names that the message lists.")
    static let time = Rule(
        "recipes-time", "The steps and the time there is do not fit.",
        cure: "Give the section, or the recipe, the minutes that its steps need.")
    static let tooManySteps = Rule(
        "recipes-too-many-steps", "There are more steps than anybody can lead.",
        cure: "Give steps fewer times, or make two sections of it.")

    static let times = Rule(
        "recipes-times", "A step comes never, or more often than anybody can lead.",
        cure: "Let it come from 1 to 60 times.")
    static let noTime = Rule(
        "recipes-no-time", "A step has no time.", cure: "Give it a minute or more, or take it out.",
        severity: .warning)

    public static let rules = [
        fieldName, fieldValue, stepID, stepTime, gather, unknownName, time, tooManySteps, times, noTime,
    ]

    /// What is wrong with how often a step comes; nil where nothing is.
    static func timesProblem(_ times: Int?, of step: Step, at place: [String]) -> SettingsProblem? {
        guard let times, !(1...Schedule.mostTimes).contains(times) else { return nil }
        let most = Schedule.mostTimes
        return SettingsProblem(
            Self.times, at: place,
            times < 1
                ? "'\(step.title)' comes at least once, and this makes it \(times) times"
                : "'\(step.title)' comes at most \(most) times, and this makes it \(times)",
            fix: times < 1 ? "write 1 or more" : "write \(most) or less")
    }

    static func noTimeProblem(of step: Step, at place: [String]) -> SettingsProblem {
        SettingsProblem(noTime, at: place, "'\(step.title)' has 0 minutes", fix: "write 1 or more")
    }

    public func check(_ section: SectionOutline<RecipesSection>) -> [SettingsProblem] {
        let (recipe, values) = (section.settings.recipe, section.settings.values)
        let times = recipe.steps.compactMap { step in
            if case .field(let name) = step.times {
                Self.timesProblem(values.number(step.times), of: step, at: [name])
            } else {
                nil
            }
        }
        if !times.isEmpty { return times }
        let empty = recipe.innermost.compactMap { step in
            if case .field(let name) = step.minutes, values.number(step.minutes) == 0 {
                Self.noTimeProblem(of: step, at: [name])
            } else {
                nil
            }
        }
        return timeProblems(section) + empty
    }

    private func timeProblems(_ section: SectionOutline<RecipesSection>) -> [SettingsProblem] {
        let (recipe, values) = (section.settings.recipe, section.settings.values)
        let schedule = Schedule(recipe, values, minutes: section.minutes)
        if schedule.isTooLong {
            let name = recipe.steps.compactMap { step in
                if case .field(let name) = step.times { name } else { nil }
            }.first
            return [
                SettingsProblem(
                    Self.tooManySteps, at: name.map { [$0] } ?? ["kind"],
                    "that makes more than \(Schedule.most) steps", fix: "write a smaller number")
            ]
        }
        let needed = (schedule.needed.count + 59) / 60
        let fillable = schedule.fillable.count / 60
        if let minutes = section.minutes {
            if minutes.count >= needed, minutes.count <= fillable { return [] }
            return [
                SettingsProblem(
                    Self.time, at: ["minutes"],
                    minutes.count < needed
                        ? "the steps need at least \(needed) minutes, and the section has \(minutes.count)"
                        : "the steps fill at most \(fillable) minutes, and the section has \(minutes.count)",
                    fix: needed == fillable
                        ? "write \(needed)"
                        : minutes.count < needed ? "write \(needed) or more" : "write \(fillable) or less")
            ]
        }
        // Without minutes of its own the section has the recipe's, which its fields may have made too few.
        guard let minutes = recipe.minutes, recipe.innermost.contains(where: { $0.share != nil }),
            minutes.count < needed
        else { return [] }
        return [
            SettingsProblem(
                Self.time, at: [], "the steps need at least \(needed) minutes, and the recipe has \(minutes.count)",
                fix: "add 'minutes: \(needed)'")
        ]
    }
}
