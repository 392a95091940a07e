internal import Agenda
public import SectionKit

/// What a command comes to: a step for the journal, and the words that it refers to, which are kept apart.
public struct Decision: Hashable, Sendable {
    public var step: Step
    public var words: [TypedWords]
    /// Words of a section's places that are kept with the sign-ups already; nil where the step is about none.
    public var seated: SeatedWords?
}

/// What those who have a section's places typed. Where it is complete, it takes the place of what earlier ones did.
public struct SeatedWords: Hashable, Sendable {
    public var section: String
    public var words: [TypedWords]
    /// False where others may come back by undo, and are still to be called something then.
    public var isComplete: Bool

    public init(section: String, words: [TypedWords], isComplete: Bool = true) {
        self.section = section
        self.words = words
        self.isComplete = isComplete
    }
}

/// Something that a person typed, with the name that events know it by.
public struct TypedWords: Hashable, Sendable {
    public var words: Words
    /// What it is: note, title, name and so on; never what it says.
    public var kind: String
    public var text: String

    public init(words: Words, kind: String, text: String) {
        self.words = words
        self.kind = kind
        self.text = text
    }
}

/// What deciding may use beside state and time: chance.
public struct Chance: Sendable {
    private var generator: any RandomNumberGenerator & Sendable

    public init(_ generator: any RandomNumberGenerator & Sendable) { self.generator = generator }

    mutating func seed() -> UInt64 { generator.next() }

    /// A name of 128 random bits for something that a person typed.
    mutating func words() -> Words {
        let hex = [generator.next(), generator.next()].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return Words(id: hex.joined())
    }
}
