/// A list from which one thing is picked, with the arrows or by typing a part of its name.
package struct Picker: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable { case go, drop, act }

    package struct Item: Hashable, Sendable {
        /// What is picked: a section's id, `section/part`, or `section/action`.
        package let id: String
        package let title: String
        /// When it is, or how it stands; short, and shown before the title.
        package var lead = ""
        /// What it does, shown behind the title.
        package var detail = ""
        /// A part stands a step to the right of its section.
        package var isPart = false
    }

    package let purpose: Purpose
    package let title: String
    package let items: [Item]
    /// A number that is typed picks the item of that number, from 1, whatever names have it in them.
    package var isNumbered = false
    package private(set) var filter = ""
    /// Among those shown.
    package private(set) var chosen = 0
    /// An arrow leads to what is chosen.
    private var hasMoved = false

    package init(_ purpose: Purpose, title: String, items: [Item], chosen: Int = 0) {
        self.purpose = purpose
        self.title = title
        self.items = items
        self.chosen = chosen
    }

    package var shown: [Item] {
        guard !filter.isEmpty else { return items }
        let wanted = filter.lowercased()
        let named = items.filter { $0.title.lowercased().contains(wanted) }
        return named.isEmpty ? items.filter { $0.id.lowercased().contains(wanted) } : named
    }

    /// Why nothing was picked, for whoever cannot see the list.
    package enum Doubt: Hashable, Sendable { case nothingTyped, several, noSuch }
    package private(set) var doubt: Doubt?

    private var found: Doubt? {
        if filter.isEmpty { return hasMoved ? nil : .nothingTyped }
        if Int(filter) != nil || shown.isEmpty { return .noSuch }
        return shown.count > 1 && !hasMoved ? .several : nil
    }

    package enum Outcome: Hashable, Sendable {
        case open, left
        case picked(Item)
    }

    package mutating func press(_ key: Key, page: Int) -> Outcome {
        let count = shown.count
        doubt = nil
        switch key {
        case .up, .down, .tab, .pageUp, .pageDown, .home, .end: hasMoved = true
        case .letter, .backspace, .control: hasMoved = false
        default: break
        }
        switch key {
        case .escape, .control("c"), .control("g"): return .left
        case .enter:
            if isNumbered, let number = Int(filter), items.indices.contains(number - 1) {
                return .picked(items[number - 1])
            }
            if isNumbered, let found {
                doubt = found
                return .open
            }
            let shown = shown
            return shown.indices.contains(chosen) ? .picked(shown[chosen]) : .open
        case .up: chosen -= 1
        case .down, .tab: chosen += 1
        case .pageUp: chosen -= page
        case .pageDown: chosen += page
        case .home: chosen = 0
        case .end: chosen = count - 1
        case .backspace:
            _ = filter.popLast()
            chosen = 0
        case .control("u"):
            filter = ""
            chosen = 0
        case .letter(let letter):
            guard filter.count < 60 else { return .open }
            filter.append(letter)
            chosen = 0
        default: break
        }
        chosen = min(max(chosen, 0), max(shown.count - 1, 0))
        return .open
    }
}
