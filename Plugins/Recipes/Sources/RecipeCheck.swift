internal import SectionKit

/// What can be wrong with a recipe as a whole, told where it can be mended.
struct RecipeCheck {
    private let file: RecipeFile
    private let reserved: Set<String>
    // Made once: a folder may hold a thousand recipes.
    private let recipe: Recipe
    private let samples: Values
    private let steps: [Placed]

    init(_ file: RecipeFile, reserved: Set<String>) {
        self.file = file
        self.reserved = reserved
        recipe = Recipe(file)
        samples = Values(samplesOf: recipe)
        steps = recipe.steps.enumerated().flatMap { index, step -> [Placed] in
            let place = ["steps", String(index)]
            let inner = (step.inner ?? []).enumerated().map {
                Placed(step: $1, place: place + ["steps", String($0)])
            }
            return [Placed(step: step, place: place)] + inner
        }
    }

    var problems: [SettingsProblem] {
        let found = fieldProblems + stepProblems + wordingProblems
        // Times are only told of steps that are in order.
        return found.contains { $0.rule.severity == .error } ? found : found + timeProblems
    }

    // MARK: Fields

    private var fieldProblems: [SettingsProblem] {
        var seen: Set<String> = []
        return file.fields.enumerated().flatMap { index, field in
            let place = ["fields", String(index)]
            var problems: [SettingsProblem] = []
            func name(_ message: String, _ fix: String) {
                problems.append(SettingsProblem(RecipesSection.fieldName, at: place + ["name"], message, fix: fix))
            }
            if reserved.contains(field.name) {
                name(
                    "every section has a key '\(field.name)'",
                    "give the field another name, such as 'our-\(field.name)'")
            } else if StepsContent.names.contains(field.name) || field.name == StepsContent.stepPlaceholder.name {
                name(
                    "texts have '\(field.name)' from Lectern already",
                    "give the field another name, such as 'our-\(field.name)'")
            } else if !Names.isSound(field.name) {
                let better = Names.make(from: field.name)
                name(
                    "'\(field.name)' cannot be a key",
                    "write small letters, digits and hyphens, such as '\(Names.isSound(better) ? better : "question")'")
            } else if !seen.insert(field.name).inserted {
                name("two fields are called '\(field.name)'", "give one of them another name")
            }
            return problems + valueProblems(field, place)
        }
    }

    private func valueProblems(_ field: FieldFile, _ place: [String]) -> [SettingsProblem] {
        func problem(_ key: String, _ message: String, _ fix: String) -> [SettingsProblem] {
            [SettingsProblem(RecipesSection.fieldValue, at: place + [key], message, fix: fix)]
        }
        if field.type == .choice, field.options == nil {
            return problem("type", "the choice '\(field.name)' has no options", "add 'options: [Tea, Coffee]'")
        }
        if field.type != .choice, field.options != nil {
            return problem(
                "options", "'\(field.name)' is no choice, and has options", "write 'type: choice', or take them out")
        }
        if let fault = Self.optionsFault(field.options ?? []) { return problem("options", fault.message, fault.fix) }
        if let least = field.least, let most = field.most, least > most {
            return problem("least", "'least' is more than 'most'", "write at most \(most)")
        }
        guard let written = field.default else { return [] }
        // Read already as the recipe's; only one that could not be is looked at again, for what is wrong with it.
        guard recipe.fields.first(where: { $0.name == field.name })?.fallback == nil else { return [] }
        let reader = FieldReader()
        _ = reader.inside(key: "default") { RecipeField(field).declaration.read(written.node, reader) }
        return reader.findings.prefix(1).flatMap { problem("default", $0.message, $0.fix ?? "write another") }
    }

    // MARK: Steps

    /// A step, and the keys that lead to it.
    private struct Placed {
        var step: Step
        var place: [String]
    }

    private var stepProblems: [SettingsProblem] {
        var ids: Set<String> = []
        var gathered: [String: GatherType] = [:]
        return steps.flatMap { placed -> [SettingsProblem] in
            let (step, place) = (placed.step, placed.place)
            var problems = timingProblems(placed)
            if step.inner == nil {
                if !Names.isSound(step.id) {
                    problems.append(
                        SettingsProblem(
                            RecipesSection.stepID, at: place + ["id"], "'\(step.id)' cannot name a step",
                            fix: "add an id of small letters, such as 'id: first-round'"))
                } else if !ids.insert(step.id).inserted {
                    problems.append(
                        SettingsProblem(
                            RecipesSection.stepID, at: place + [idKey(place)], "two steps are called '\(step.id)'",
                            fix: "give this one an id of its own, such as 'id: \(step.id)-again'"))
                }
            }
            for (index, gather) in step.gather.enumerated() {
                let place = place + ["gather", String(index)]
                problems += gatherProblems(gather, place, before: gathered)
                gathered[gather.id] = gather.type
            }
            return problems
        }
    }

    /// Where a step's id stands: its own key, or the title that it is made from.
    private func idKey(_ place: [String]) -> String {
        let indices = place.compactMap { Int($0) }
        guard let first = indices.first, file.steps.indices.contains(first) else { return "step" }
        if indices.count > 1 {
            let inner = file.steps[first].steps ?? []
            return inner.indices.contains(indices[1]) && inner[indices[1]].id != nil ? "id" : "step"
        }
        return file.steps[first].id == nil ? "step" : "id"
    }

    private func timingProblems(_ placed: Placed) -> [SettingsProblem] {
        let (step, place) = (placed.step, placed.place)
        var problems: [SettingsProblem] = []
        func problem(_ key: String, _ message: String, _ fix: String) {
            problems.append(SettingsProblem(RecipesSection.stepTime, at: place + [key], message, fix: fix))
        }
        let ways = [step.minutes != nil, step.share != nil, step.inner != nil].count { $0 }
        if ways == 0 {
            problem("step", "nothing says how long '\(step.title)' takes", "add 'minutes: 5', or 'share: 1'")
        } else if ways > 1 {
            problem(
                step.inner != nil ? "steps" : "share", "'\(step.title)' has more than one of minutes, share and steps",
                "keep one of them")
        }
        for (key, amount) in [("minutes", step.minutes), ("times", step.times), ("size", step.size)] {
            if case .field(let name) = amount, numberField(name) == nil {
                let near = NearestWord.to(name, among: file.fields.filter { $0.type.isNumber }.map(\.name))
                problem(
                    key, "no field '\(name)' has a number",
                    near.map { "did you mean '\($0)'?" } ?? "write a number, or add the field with 'type: number'")
            }
        }
        if let wrong = RecipesSection.timesProblem(samples.number(step.times), of: step, at: place + ["times"]) {
            problems.append(wrong)
        }
        if samples.number(step.minutes) == 0 {
            problems.append(RecipesSection.noTimeProblem(of: step, at: place + ["minutes"]))
        }
        if let least = step.least, let minutes = samples.number(step.minutes), least.count > minutes {
            problem("least", "'least' is more than the step's \(minutes) minutes", "write at most \(minutes)")
        }
        if let most = step.most, let minutes = samples.number(step.minutes), most.count < minutes {
            problem("most", "'most' is less than the step's \(minutes) minutes", "write at least \(minutes)")
        }
        return problems
    }

    private func numberField(_ name: String) -> FieldFile? {
        file.fields.first { $0.name == name && $0.type.isNumber }
    }

    private func gatherProblems(
        _ gather: Gather, _ place: [String], before: [String: GatherType]
    ) -> [SettingsProblem] {
        func problem(_ key: String, _ message: String, _ fix: String) -> [SettingsProblem] {
            [SettingsProblem(RecipesSection.gather, at: place + [key], message, fix: fix)]
        }
        if !Names.isSound(gather.id) {
            return problem("id", "'\(gather.id)' cannot be the word for it", "write small letters, such as 'ideas'")
        }
        if before[gather.id] != nil {
            return problem("id", "'\(gather.id)' is gathered twice", "give one of them another id")
        }
        if gather.least > gather.most {
            return problem("least", "'least' is more than 'most'", "write at most \(gather.most)")
        }
        guard gather.type == .vote else {
            if gather.options.isEmpty, gather.of == nil { return [] }
            return problem("type", "only a vote has something to choose from", "write 'type: vote'")
        }
        if let of = gather.of {
            if !gather.options.isEmpty {
                return problem("of", "a vote goes by 'options' or by 'of', not both", "take one of them out")
            }
            let isList = file.fields.contains { $0.name == of && $0.type == .list } || before[of] == .list
            if isList { return [] }
            return problem(
                "of", "there is no list '\(of)' before this step",
                "name a field of 'type: list', or a list that is gathered")
        }
        if gather.options.isEmpty {
            return problem("type", "there is nothing to vote for", "add 'options: [Yes, No]', or 'of: ideas'")
        }
        return Self.optionsFault(gather.options).map { problem("options", $0.message, $0.fix) } ?? []
    }

    private static func optionsFault(_ options: [String]) -> (message: String, fix: String)? {
        if options.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            return ("an option says nothing", "write words for it, or take it out")
        }
        return Set(options).count == options.count ? nil : ("an option stands there twice", "take one of the two out")
    }

    // MARK: Texts

    private var wordingProblems: [SettingsProblem] {
        let known = file.fields.map(\.name) + StepsContent.names
        var texts: [(place: [String], text: Wording?)] = [(["prepare"], file.prepare.map(Wording.init))]
        for placed in steps {
            texts += [
                (placed.place + ["chair"], placed.step.chair), (placed.place + ["room"], placed.step.room),
                (placed.place + ["tables"], placed.step.tables),
            ]
        }
        return texts.flatMap { place, text in
            (text?.names ?? []).filter { !known.contains($0) }.map { name in
                SettingsProblem(
                    RecipesSection.unknownName, at: place, "nothing fills in '{{\(name)}}'",
                    fix: NearestWord.to(name, among: known).map { "did you mean '{{\($0)}}'?" }
                        ?? "use one of \(known.map { "{{\($0)}}" }.joined(separator: ", "))")
            }
        }
    }

    // MARK: Time

    private var timeProblems: [SettingsProblem] {
        let schedule = Schedule(recipe, samples, minutes: nil)
        if schedule.isTooLong {
            return [
                SettingsProblem(
                    RecipesSection.tooManySteps, at: ["steps"],
                    "there are more than \(Schedule.most) steps, with all their times",
                    fix: "give them fewer times, or make two recipes of it")
            ]
        }
        func problem(_ key: String, _ message: String, _ fix: String) -> [SettingsProblem] {
            [SettingsProblem(RecipesSection.time, at: [key], message, fix: fix)]
        }
        let needed = (schedule.needed.count + 59) / 60
        if needed > 480 { return problem("steps", "the steps take \(needed) minutes", "make them 480 or less") }
        guard recipe.innermost.contains(where: { $0.share != nil }) else {
            if file.minutes == nil { return [] }
            return problem(
                "minutes", "no step shares the minutes out, so they say nothing",
                "take 'minutes' out, or give a step a share in place of minutes")
        }
        guard let minutes = file.minutes else {
            return problem(
                "steps", "steps share the time out, and nothing says how much there is",
                "add 'minutes: \(max(needed, 20))' at the top")
        }
        if minutes.count < needed {
            return problem(
                "minutes", "the steps need at least \(needed) minutes, and there are \(minutes.count)",
                "write \(needed) or more")
        }
        if let least = file.least, least > minutes {
            return problem(
                "least", "'least' is more than the recipe's \(minutes.count) minutes", "write at most \(minutes.count)")
        }
        if let most = file.most, most < minutes {
            return problem(
                "most", "'most' is less than the recipe's \(minutes.count) minutes", "write at least \(minutes.count)")
        }
        return []
    }
}

extension FieldType {
    var isNumber: Bool { self == .number || self == .minutes }
}
