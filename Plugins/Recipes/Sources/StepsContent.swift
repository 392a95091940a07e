internal import SectionKit

/// The steps of a recipe, for each reader.
struct StepsContent {
    static let stepPlaceholder = Placeholder("step", "the step that runs now", fallback: "this step")
    /// What a recipe's texts can name beside its fields.
    static let names = ["section", "next", "round", "rounds", "size", "minutes"]

    private let section: SectionView<RecipesSection>
    private let recipe: Recipe
    private let schedule: Schedule
    private let lists: [String: [String]]

    init(_ section: SectionView<RecipesSection>) {
        self.section = section
        recipe = section.settings.recipe
        schedule = Schedule(section)
        let values = section.settings.values
        lists = Dictionary(
            recipe.fields.compactMap { field in values[field.name]?.items.map { (field.name, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The step that runs.
    private var now: Schedule.Slot? {
        guard section.stage == .running, let part = section.part, schedule.slots.indices.contains(part) else {
            return nil
        }
        return schedule.slots[part]
    }

    private static let pass: Block = .paragraph("You can pass. You can just listen.")
    private static let thanks: Block = .paragraph("Thank you for taking part.")

    // MARK: Words

    private func words(_ wording: Wording?, in slot: Schedule.Slot) -> Content {
        wording?.content(filling: filling(slot), lists: lists) ?? []
    }

    private func filling(_ slot: Schedule.Slot) -> [String: Text] {
        var filling = section.settings.values.filling
        filling["section"] = Text(section.title)
        filling["next"] = Text(section.meeting.next ?? "the end")
        filling["round"] = "\(slot.time)"
        filling["rounds"] = "\(slot.times)"
        filling["size"] = section.settings.values.number(slot.step.size).map { "\($0)" } ?? ""
        filling["minutes"] = Text(Self.minutes(length(of: slot)))
        return filling
    }

    /// As planned, or as it is now.
    private func length(of slot: Schedule.Slot) -> Seconds {
        guard let index = schedule.slots.firstIndex(where: { $0.id == slot.id }),
            section.frame.parts.indices.contains(index)
        else { return slot.length.ideal }
        let stretch = section.frame.parts[index]
        return max(.zero, stretch.ends - stretch.begins)
    }

    /// To the half minute, since a timer beside it shows seconds: "3 and a half minutes" for 3:30.
    static func minutes(_ length: Seconds) -> String {
        let halves = max(2, (length.count + 15) / 30)
        if halves == 2 { return "1 minute" }
        return halves % 2 == 0 ? "\(halves / 2) minutes" : "\(halves / 2) and a half minutes"
    }

    // MARK: Everybody

    var forRoom: Content { forEverybody { $0.room ?? $0.tables } }
    var forParticipant: Content {
        forEverybody { $0.tables ?? $0.room } + (section.stage == .done ? [] : [Self.pass])
    }

    private func forEverybody(_ wording: (Step) -> Wording?) -> Content {
        switch section.stage {
        case .done: return [Self.thanks] + Content(recipe.gathers.flatMap { Gathering($0, section).forEverybody })
        case .planned, .dropped: return beforehand
        case .running: break
        }
        guard let now else { return beforehand }
        return words(wording(now.step), in: now)
            + Content(now.step.gather.flatMap { Gathering($0, section).forEverybody })
    }

    /// What will happen, so that nobody is taken by surprise.
    private var beforehand: Content {
        [.paragraph("What we will do:"), .bullets(outline)]
    }

    /// Each step once, with its time and how often it comes.
    private var outline: [Text] {
        recipe.steps.map { step in
            let slots = schedule.slots.filter { slot in (step.inner ?? [step]).contains { $0.id == slot.step.id } }
            let times = slots.first?.times ?? 1
            let length = slots.filter { $0.time == 1 }.reduce(Seconds.zero) { $0 + self.length(of: $1) }
            return Text(
                "\(step.title), "
                    + (times == 1 ? Self.minutes(length) : "\(times) times \(Self.minutes(length))"))
        }
    }

    // MARK: Those who lead

    var forChair: Content {
        switch section.stage {
        case .done: return []
        case .planned, .dropped: return script
        case .running: break
        }
        guard let now else { return script }
        return say(now)
    }

    private func say(_ slot: Schedule.Slot) -> Content {
        let spoken = words(slot.step.chair, in: slot)
        return spoken.isEmpty ? [] : [.say(speaker: nil, spoken)]
    }

    /// The words to every step, as paper needs them; what comes round with the same words is told once.
    private var script: Content {
        var content = toPrepare
        for (index, slot) in schedule.slots.enumerated() {
            let parts = section.frame.parts
            let time: Text = parts.indices.contains(index) ? "\(parts[index].begins)  " : ""
            let said = say(slot)
            guard !said.isEmpty else { continue }
            content.blocks.append(.heading(time + Text(slot.title)))
            let before = schedule.slots[..<index].first { $0.step.id == slot.step.id && say($0) == said }
            if before != nil {
                content.blocks.append(.paragraph("The same words again."))
            } else {
                content = content + said
            }
        }
        return content
    }

    var forFacilitator: Content {
        switch section.stage {
        case .planned, .dropped: return toPrepare + [.numbered(outline)]
        case .running: break
        case .done: return gathered(recipe.gathers)
        }
        guard let now else { return toPrepare + gathered(recipe.gathers) }
        var content = Content()
        if let size = section.settings.values.number(now.step.size) {
            content.blocks.append(.paragraph(size == 1 ? "Each person alone." : "Groups of \(size)."))
        }
        if section.part == 0 { content = toPrepare + content }
        // What earlier steps gathered can still be added to.
        let index = section.part ?? 0
        let begun = Set(schedule.slots.prefix(index + 1).map(\.step.id))
        let open = recipe.innermost.filter { begun.contains($0.id) }.flatMap(\.gather)
        return content + gathered(now.step.gather + open.filter { !now.step.gather.contains($0) })
    }

    private var toPrepare: Content {
        var content = Content()
        if recipe.has(.movement) {
            content.blocks.append(.paragraph("People move between places. In a secure unit that needs staff."))
        }
        if recipe.has(.sensitive) {
            content.blocks.append(.paragraph("The subject can hurt. Have somebody ready to talk to."))
        }
        if let first = schedule.slots.first { content = content + words(recipe.prepare, in: first) }
        return content.isEmpty ? [] : [.heading("Before:")] + content
    }

    private func gathered(_ gathers: [Gather]) -> Content {
        let former = section.state.former(besides: recipe.gathers)
        return Content(
            gathers.flatMap { Gathering($0, section).forFacilitator + [.form(action: $0.id)] }
                + former.flatMap { Gathering($0, section).forFacilitator })
    }

    // MARK: Paper

    var onPaper: Content {
        var content: Content = section.stage == .done ? [] : [Self.pass]
        for step in recipe.innermost {
            guard let slot = schedule.slots.first(where: { $0.step.id == step.id }) else { continue }
            let text = words(step.tables ?? step.room, in: slot)
            let room = step.gather.flatMap { Gathering($0, section).onPaper }
            guard !text.isEmpty || !room.isEmpty else { continue }
            content = content + [.heading(Text(step.title))] + text + Content(room)
        }
        return content
    }
}
