internal import SectionKit

/// A recipe that was read and has no mistakes.
struct Recipe: Hashable, Sendable {
    var name = ""
    var summary = ""
    var tags: Set<SectionTag> = []
    var minutes: Minutes?
    var least: Minutes?
    var most: Minutes?
    var prepare: Wording?
    var fields: [RecipeField] = []
    var steps: [Step] = []

    init() {}

    init(_ file: RecipeFile) {
        name = file.name
        summary = file.summary
        tags = Set(file.tags.map(\.tag))
        minutes = file.minutes
        least = file.least
        most = file.most
        prepare = file.prepare.map(Wording.init)
        fields = file.fields.map(RecipeField.init)
        steps = file.steps.map(Step.init)
    }

    /// Every step that has a time of its own, in order.
    var innermost: [Step] { steps.flatMap { $0.inner ?? [$0] } }
    /// All that is gathered, in the order of its steps.
    var gathers: [Gather] { innermost.flatMap(\.gather) }
    var actions: [ActionDeclaration] { gathers.map(\.action) }
    func has(_ tag: SectionTag) -> Bool { tags.contains(tag) }
}

/// A step as the recipe has it.
struct Step: Hashable, Sendable {
    var title: String
    var id: String
    var minutes: Amount?
    var share: Int?
    var least: Minutes?
    var most: Minutes?
    var times: Amount?
    var each: Each
    var size: Amount?
    var chair: Wording?
    var room: Wording?
    var tables: Wording?
    var gather: [Gather]
    /// The steps that come in each of its times; nil for one that is a step itself.
    var inner: [Step]?

    init(_ file: StepFile) {
        title = file.step
        id = file.id ?? Names.make(from: file.step)
        minutes = file.minutes
        share = file.share
        least = file.least
        most = file.most
        times = file.times
        each = file.each
        size = file.size
        chair = file.chair.map(Wording.init)
        room = file.room.map(Wording.init)
        tables = file.tables.map(Wording.init)
        gather = file.gather.map(Gather.init)
        inner = file.steps.map { $0.map { Step($0, each: file.each) } }
    }

    private init(_ file: InnerStepFile, each: Each) {
        title = file.step
        id = file.id ?? Names.make(from: file.step)
        minutes = file.minutes
        share = file.share
        least = file.least
        most = file.most
        self.each = each
        size = file.size
        chair = file.chair.map(Wording.init)
        room = file.room.map(Wording.init)
        tables = file.tables.map(Wording.init)
        gather = file.gather.map(Gather.init)
    }
}

/// A field as the recipe declares it.
struct RecipeField: Hashable, Sendable {
    var name: String
    var help: String
    var type: FieldType
    var options: [String]
    var limits: ClosedRange<Int>?
    /// What holds where the agenda says nothing; nil where it has to.
    var fallback: DeclaredValue?

    init(_ file: FieldFile) {
        name = file.name
        help = file.help
        type = file.type
        options = file.options ?? []
        limits = Self.limits(file)
        // Its mistakes are told by `RecipeCheck`.
        fallback = file.default.flatMap { declaration.read($0.node, FieldReader()) }
    }

    /// Without limits of its own a field has those that keep a page readable.
    private static func limits(_ file: FieldFile) -> ClosedRange<Int>? {
        let usual: ClosedRange<Int>? =
            switch file.type {
            case .text: 0...500
            case .number: 0...1_000
            case .minutes: 1...480
            case .list: 1...40
            case .choice, .yesNo: nil
            }
        guard let usual else { return nil }
        let least = file.least ?? usual.lowerBound
        return least...max(least, file.most ?? usual.upperBound)
    }

    var shape: FieldShape {
        switch type {
        case .text: .text
        case .number: .whole
        case .minutes: .minutes
        case .choice: .choice(options.map { .init(name: $0, help: $0) })
        case .list: .list(of: .text)
        case .yesNo: .flag
        }
    }

    var declaration: FieldDeclaration {
        FieldDeclaration(
            name: name, help: help, shape: shape, isRequired: fallback == nil, defaultText: fallback?.written,
            limits: limits)
    }

    var placeholder: Placeholder { Placeholder(name, help, fallback: fallback?.spoken ?? "") }

    /// Something that could stand there, to try a recipe with whose field has no default.
    var sample: DeclaredValue {
        if let fallback { return fallback }
        let least = max(1, limits?.lowerBound ?? 1)
        return switch type {
        case .text: .text(help)
        case .number: .whole(least)
        case .minutes: .minutes(Minutes(least))
        case .choice: .text(options.first ?? "")
        case .list: .list((1...least).map { .text("\($0)") })
        case .yesNo: .flag(true)
        }
    }
}

extension DeclaredValue {
    /// As it is said in the middle of a sentence.
    var spoken: String {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .whole(let number): String(number)
        case .decimal(let number): String(number)
        case .minutes(let minutes): minutes.count == 1 ? "1 minute" : "\(minutes.count) minutes"
        case .list(let items): items.map(\.spoken).joined(separator: ", ")
        case .words: ""
        }
    }

    /// As it is written in a file.
    var written: String {
        switch self {
        case .minutes(let minutes): String(minutes.count)
        case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
        default: spoken
        }
    }

    var number: Int? {
        switch self {
        case .whole(let number): number
        case .minutes(let minutes): minutes.count
        default: nil
        }
    }

    var items: [String]? { if case .list(let items) = self { items.map(\.spoken) } else { nil } }
}

/// What an agenda, or the recipe where the agenda says nothing, has for each field.
struct Values: Hashable, Sendable {
    private var values: [String: DeclaredValue] = [:]

    init() {}

    init(_ written: [String: DeclaredValue], in recipe: Recipe) {
        for field in recipe.fields { values[field.name] = written[field.name] ?? field.fallback }
    }

    /// Values to try a recipe with.
    init(samplesOf recipe: Recipe) {
        for field in recipe.fields { values[field.name] = field.sample }
    }

    subscript(_ name: String) -> DeclaredValue? { values[name] }

    /// What an amount comes to; nil for none, and for a field that has no number.
    func number(_ amount: Amount?) -> Int? {
        switch amount {
        case .number(let number): number
        case .field(let name): values[name]?.number
        case nil: nil
        }
    }

    var filling: [String: Text] { values.mapValues { Text($0.spoken) } }
}
