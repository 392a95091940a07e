package import Meeting
package import SectionKit
internal import Wording

/// What was written down and has no theme yet, one after the other: a key sorts it, and the next one follows.
package struct Sorting: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        /// The note, opaque.
        package let id: String
        package let text: String
    }

    /// In the order in which they were written down.
    package let items: [Item]
    /// With what belongs to none of them last.
    package let themes: [MeetingTheme]
    /// Which one is sorted now.
    package private(set) var place = 0
    /// Those that were sorted here, the last one last.
    private var done: [Int] = []

    /// Nil where nothing waits to be sorted.
    init?(_ situation: Situation) {
        let meeting = situation.meeting
        themes = meeting.themesOffered
        items = meeting.sortable(at: situation.now).compactMap { note in
            guard note.theme == nil, let text = situation.answer.words[note.text] else { return nil }
            return Item(id: note.id, text: text)
        }
        if items.isEmpty { return nil }
    }

    package var item: Item? { items.indices.contains(place) ? items[place] : nil }

    /// Each theme with its key: numbers first, then letters that mean nothing else here; 0 is for none of them.
    var choices: [(key: Character, theme: MeetingTheme)] {
        let keys = Array("123456789acdefgijklmnoprstvwxyz")
        return themes.enumerated().compactMap { index, theme in
            if theme == .other { return ("0", theme) }
            return keys.indices.contains(index) ? (keys[index], theme) : nil
        }
    }

    enum Outcome {
        case open
        /// Nothing is left to sort.
        case through([Effect])
        case sorted([Effect])
        case nothingToUndo
        case left
        case hold
        case unknown
    }

    mutating func press(_ key: Key) -> Outcome {
        switch key {
        case .escape, .control("c"), .control("g"), .letter("q"): return .left
        case .letter("h"): return .hold
        case .letter(" "), .enter:
            place += 1
            return item == nil ? .through([]) : .open
        case .letter("b"):
            place = max(0, place - 1)
            return .open
        case .letter("u"):
            guard let last = done.popLast() else { return .nothingToUndo }
            place = last
            return .sorted([.perform(.undo)])
        case .letter(let letter):
            guard let item, let choice = choices.first(where: { $0.key == letter }) else { return .unknown }
            done.append(place)
            place += 1
            let effects = [Effect.perform(.sort(item.id, into: choice.theme.id))]
            return self.item == nil ? .through(effects) : .sorted(effects)
        default: return .unknown
        }
    }

    func title(_ words: Phrasebook) -> String {
        words(.sortTitle, "n", String(place + 1), "count", String(items.count))
    }
}
