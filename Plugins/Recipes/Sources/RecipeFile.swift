public import SectionKit

/// What a recipe's file says.
public struct RecipeFile: SectionSettings {
    @Field("The version of this file's format: 1.", in: 1...1)
    var lecternRecipe: Int

    @Field("What the recipe is called.", in: 1...60, example: "Quick round")
    var name: String

    @Field("What it is for, in one sentence.", in: 1...150, example: "Everybody says a word.")
    var summary: String

    @Field("What it means to the meeting: its checks and its drawing go by this.", default: [], in: 0...7)
    var tags: [RecipeTag]

    @Field("How long it takes, where steps share the time out.", in: 1...480)
    var minutes: Minutes?

    @Field("How short it may get.", in: 1...480)
    var least: Minutes?

    @Field("How long it may get.", in: 1...480)
    var most: Minutes?

    @Field("What the facilitator gets ready, and should know.", in: 1...2_000)
    var prepare: String?

    @Field("What an agenda may fill in.", default: [], in: 0...12)
    var fields: [FieldFile]

    @Field("What happens, one step after another.", in: 1...40)
    var steps: [StepFile]

    public init() {}
}

/// Something that an agenda may fill in.
struct FieldFile: SectionSettings {
    @Field("The key, in small letters and hyphens; texts name it in double braces.", in: 1...40, example: "question")
    var name: String

    @Field("What it is, in one sentence.", in: 1...150, example: "What people talk about.")
    var help: String

    @Field("What can be written there.", default: .text)
    var type: FieldType

    @Field("What holds where the agenda says nothing; without it, an agenda has to fill it in.")
    var `default`: Anything?

    @Field("The least: of a number itself, of minutes, of a text's letters or a list's items.", in: 0...100_000)
    var least: Int?

    @Field("The most, likewise.", in: 0...100_000)
    var most: Int?

    @Field("The words of a choice.", in: 2...20)
    var options: [String]?

    init() {}
}

/// What a field takes.
enum FieldType: String, ChoiceValue {
    case text, number, minutes, choice, list
    case yesNo = "yes-no"

    var help: String {
        switch self {
        case .text: "a text"
        case .number: "a whole number"
        case .minutes: "minutes"
        case .choice: "one of the options"
        case .list: "a list of texts"
        case .yesNo: "yes or no"
        }
    }
}

/// What it means to the meeting.
enum RecipeTag: String, ChoiceValue {
    case rest, meal, presenting, discussion, feedback, movement, sensitive

    var help: String {
        switch self {
        case .rest: "people can rest"
        case .meal: "people eat"
        case .presenting: "people present something"
        case .discussion: "people talk in small groups"
        case .feedback: "what was said comes back to everybody"
        case .movement: "people move between tables, which may need staff"
        case .sensitive: "the subject can hurt"
        }
    }

    var tag: SectionTag {
        switch self {
        case .rest: .rest
        case .meal: .meal
        case .presenting: .presenting
        case .discussion: .discussion
        case .feedback: .feedback
        case .movement: .movement
        case .sensitive: .sensitive
        }
    }
}

/// One step, or a few that come round again.
struct StepFile: SectionSettings {
    @Field("What it is called.", in: 1...60, example: "On your own")
    var step: String

    @Field("Names it in commands; made from what it is called.", in: 1...40, example: "alone")
    var id: String?

    @Field("How long it takes: minutes, or the name of a field.", example: "5")
    var minutes: Amount?

    @Field("Its share of the time that steps with minutes leave: 2 is twice as much as 1.", in: 1...100)
    var share: Int?

    @Field("How short it may get.", in: 0...480)
    var least: Minutes?

    @Field("How long it may get.", in: 1...480)
    var most: Minutes?

    @Field("How often it comes: a number, or the name of a field.", example: "3")
    var times: Amount?

    @Field("What one of those times is called.", default: .round)
    var each: Each

    @Field("How many people are in a group: a number, or the name of a field.", example: "4")
    var size: Amount?

    @Field("What the chair says.", in: 1...2_000)
    var chair: String?

    @Field("What the room screen shows.", in: 1...2_000)
    var room: String?

    @Field("What people read at their tables, on paper or a page of their own.", in: 1...2_000)
    var tables: String?

    @Field("What is written down.", default: [], in: 0...6)
    var gather: [GatherFile]

    @Field("Steps that come one after another in each of the times.", in: 1...12)
    var steps: [InnerStepFile]?

    init() {}
}

/// A step of those that come round again.
struct InnerStepFile: SectionSettings {
    @Field("What it is called.", in: 1...60, example: "Pairs talk")
    var step: String

    @Field("Names it in commands; made from what it is called.", in: 1...40, example: "pairs")
    var id: String?

    @Field("How long it takes: minutes, or the name of a field.", example: "5")
    var minutes: Amount?

    @Field("Its share of the time that steps with minutes leave: 2 is twice as much as 1.", in: 1...100)
    var share: Int?

    @Field("How short it may get.", in: 0...480)
    var least: Minutes?

    @Field("How long it may get.", in: 1...480)
    var most: Minutes?

    @Field("How many people are in a group: a number, or the name of a field.", example: "4")
    var size: Amount?

    @Field("What the chair says.", in: 1...2_000)
    var chair: String?

    @Field("What the room screen shows.", in: 1...2_000)
    var room: String?

    @Field("What people read at their tables, on paper or a page of their own.", in: 1...2_000)
    var tables: String?

    @Field("What is written down.", default: [], in: 0...6)
    var gather: [GatherFile]

    init() {}
}

/// What one of a step's times is called.
enum Each: String, ChoiceValue {
    case round, turn, table, group, station, question

    var help: String { "\(title) 1, \(title) 2 …" }
    var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// Something that is written down.
struct GatherFile: SectionSettings {
    @Field("The word that the facilitator types, in small letters and hyphens.", in: 1...40, example: "ideas")
    var id: String

    @Field("What kind of thing.", default: .notes)
    var type: GatherType

    @Field("What the facilitator is asked for, in one sentence.", in: 1...150, example: "Write down an idea.")
    var ask: String

    @Field("Its heading in the report; made from the id.", in: 1...80, example: "Our ideas")
    var title: String?

    @Field("What people can vote for.", in: 2...40)
    var options: [String]?

    @Field("People vote for what was gathered under this id, or for the items of this field.", example: "ideas")
    var of: String?

    @Field("The least that a number may be.", default: 0, in: 0...100_000)
    var least: Int

    @Field("The most that a number may be.", default: 1_000, in: 0...100_000)
    var most: Int

    @Field("Whether it goes into the report; notes do not, unless it says so.")
    var report: Reported?

    init() {}
}

/// What is gathered.
enum GatherType: String, ChoiceValue, Codable {
    case notes, list, vote, number, tally

    /// What it comes to: those of one sort can take each other's place.
    var sort: String {
        switch self {
        case .notes, .list: "items"
        case .vote: "votes"
        case .number, .tally: "number"
        }
    }

    var help: String {
        switch self {
        case .notes: "what people said, one note after another"
        case .list: "items with numbers, which people may vote for"
        case .vote: "how many are for each option"
        case .number: "one number; the latest counts"
        case .tally: "a count that grows"
        }
    }
}

/// What goes into the report.
enum Reported: String, ChoiceValue, Codable {
    case yes, no, chosen

    var help: String {
        switch self {
        case .yes: "all of it"
        case .no: "nothing of it"
        case .chosen: "what is marked so when it is written down"
        }
    }
}
