public import SectionKit

/// Says what becomes of an action from before.
struct FollowUp: SectionAction {
    static let name = "follow-up"
    static let summary = "Says what becomes of an action from before."
    static let isForAllMeeting = true

    @Field("Which action, by its number.", in: 1...200)
    var action: Int

    @Field("What becomes of it.")
    var now: ActionFate

    @Field("The new day, where it is carried over to one.")
    var by: CalendarDate?

    init() {}

    func decide(in section: SectionView<TalkSection>) throws -> [TalkSection.Event] {
        let followed = TalkSection().followed(in: section)
        guard !followed.isEmpty else { throw Refusal("This section has no actions from before.") }
        guard followed.indices.contains(action - 1) else {
            throw Refusal("There is no action \(action). Give a number from 1 to \(followed.count).")
        }
        if let by {
            guard now == .carriedOver else {
                throw Refusal("A new day is for an action that is carried over. Leave the day out.")
            }
            if let today = section.outline.date, by < today { throw Refusal("That day is over. Give a later one.") }
        }
        let known = followed[action - 1]
        guard known.fate != now || known.newDay != by else { throw Refusal("That was said of it already.") }
        return [.followedUp(action: known.action.id, fate: .init(fate: now, newDay: by))]
    }
}

extension TalkSection: FollowingSection {
    public func followed(in section: SectionView<TalkSection>) -> [FollowedAction] {
        (section.settings.actions?.contents.actions ?? []).map { action in
            let fate = section.state.fates[action.id]
            return FollowedAction(action, fate: fate?.fate, newDay: fate?.newDay)
        }
    }
}

extension TalkSection: OfferingSection {
    public func options(of action: String, in section: SectionView<TalkSection>) -> [String: [FieldShape.Option]] {
        if action == NextPrompt.name {
            // There is nothing to go on to.
            return (section.settings.prompts?.count ?? 0) - 1 > section.state.moves ? [:] : ["prompt": []]
        }
        guard action == FollowUp.name else { return [:] }
        let followed = followed(in: section)
        return [
            "action": followed.enumerated().map { index, followed in
                .init(
                    name: String(index + 1), help: ActionsContent.details(followed, on: section.outline.date),
                    title: "\(index + 1). \(followed.action.what)")
            }
        ]
    }
}

extension TalkSection: CheckedSection {
    /// Of two actions with one id, nobody could say which was meant.
    static let sameID = Rule(
        "talk-same-action", "An id in a file of actions names two of them.", cure: "give one of them another id")

    public static var rules: [Rule] { [sameID] }

    public func check(_ section: SectionOutline<TalkSection>) -> [SettingsProblem] {
        var known: Set<String> = []
        return (section.settings.actions?.contents.actions ?? []).filter { !known.insert($0.id).inserted }.map {
            SettingsProblem(
                Self.sameID, at: ["actions"], "two actions have the id '\($0.id)'",
                fix: "give one of them another id")
        }
    }
}
