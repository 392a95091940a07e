public import SectionKit

/// Sections that a recipe describes: a file of steps, words and what is gathered, with no programming.
public struct RecipesSection: SectionHandler {
    public static let kind = "recipes"
    public static let summary =
        "Exercises written as recipes: steps with timings, words for each, and what is gathered."

    /// A recipe, and what the agenda says for its fields.
    public struct Settings: SectionSettings, Hashable {
        var recipe = Recipe()
        var values = Values()
        public init() {}
    }

    public init() {}

    public func content(for audience: Audience, in section: SectionView<RecipesSection>) -> Content {
        guard section.stage != .dropped else { return [.paragraph("We are leaving this out today.")] }
        let steps = StepsContent(section)
        return switch audience {
        case .facilitator: steps.forFacilitator
        case .chair: steps.forChair
        case .room: steps.forRoom
        case .participant: steps.forParticipant
        case .paper: steps.onPaper
        }
    }
}

extension RecipesSection: DeclaringSection {
    public static let shipped: [KindFile] = ShippedRecipes.files

    public static func problems(in file: RecipeFile, reserved: Set<String>) -> [SettingsProblem] {
        RecipeCheck(file, reserved: reserved).problems
    }

    public static func declare(_ file: RecipeFile) -> DeclaredKind<Settings> {
        let recipe = Recipe(file)
        return DeclaredKind(
            title: recipe.name, summary: recipe.summary, tags: recipe.tags,
            fields: FieldList(recipe.fields.map(\.declaration)), actions: recipe.actions,
            placeholders: recipe.fields.map(\.placeholder) + [StepsContent.stepPlaceholder]
        ) { values in
            var settings = Settings()
            settings.recipe = recipe
            settings.values = Values(values, in: recipe)
            return settings
        }
    }

    public func actions(of section: SectionOutline<RecipesSection>) -> [ActionDeclaration] {
        section.settings.recipe.actions
    }

    public func decide(
        _ action: String, _ values: [String: DeclaredValue], in section: SectionView<RecipesSection>
    ) throws -> [Event] {
        guard let gather = section.settings.recipe.gathers.first(where: { $0.id == action }) else {
            throw Refusal("Nothing called '\(action)' is gathered here.")
        }
        return try gather.decide(values, in: section)
    }
}

extension RecipesSection: ScriptedSection {
    /// Each recipe has its own.
    public static let placeholders: [Placeholder] = []

    public func fill(in section: SectionView<RecipesSection>) -> [String: Text] {
        var filling = section.settings.values.filling
        let schedule = Schedule(section)
        if let part = section.part, schedule.slots.indices.contains(part) {
            filling["step"] = Text(schedule.slots[part].step.title)
        }
        return filling
    }
}

extension RecipesSection: TimedSection {
    public func timing(of section: SectionOutline<RecipesSection>) -> Timing {
        let schedule = Schedule(section.settings.recipe, section.settings.values, minutes: section.minutes)
        let parts = schedule.slots.map { Part(id: $0.id, title: $0.title, length: $0.length) }
        return Timing(length: schedule.length, parts: parts)
    }
}

extension RecipesSection: ReportingSection {
    public func report(on section: SectionView<RecipesSection>) -> Content {
        guard section.stage != .dropped else { return [] }
        let gathers = section.settings.recipe.gathers
        // What was gathered before an edit took its id away is still what people said.
        return Content(
            (gathers + section.state.former(besides: gathers)).flatMap { Gathering($0, section).forReport })
    }
}
