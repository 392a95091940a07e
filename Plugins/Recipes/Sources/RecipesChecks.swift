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

    public static let rules = [
        fieldName, fieldValue, stepID, stepTime, gather, unknownName, time, tooManySteps,
    ]

    public func check(_ section: SectionOutline<RecipesSection>) -> [SettingsProblem] {
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
