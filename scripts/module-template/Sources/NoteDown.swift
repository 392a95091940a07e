public import SectionKit

extension QuietReadingSection {
    /// What happened so far. It is made anew from the events at every start.
    public struct State: SectionState {
        /// In the order in which they were written. The texts are kept apart; here are their ids alone.
        var notes: [Words] = []
        public init() {}
    }

    /// What the journal keeps: ids and numbers, never what a person typed.
    public enum Event: Codable, Hashable, Sendable {
        case noted(Words)
    }
}

extension QuietReadingSection: LiveSection {
    public static var actions: [any SectionAction<QuietReadingSection>.Type] { [NoteDown.self] }

    public func evolve(_ state: inout State, with event: Event, in section: SectionOutline<QuietReadingSection>) {
        switch event {
        case .noted(let words): state.notes.append(words)
        }
    }
}

/// Something that people can do in the section. The console, the browser and paper make its form of the fields.
struct NoteDown: SectionAction {
    static let name = "note"
    static let summary = "Writes down what somebody would like to keep, with no names."

    @Field("What to keep, in their own words. Please write no names.")
    var text: Words

    init() {}

    func decide(in section: SectionView<QuietReadingSection>) throws -> [QuietReadingSection.Event] {
        if section.stage == .planned { throw Refusal("This section has not begun yet. Please wait until it has.") }
        return [.noted(text)]
    }
}
