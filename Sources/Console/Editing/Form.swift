package import Meeting
internal import SectionKit
package import Wording

/// Fields that are filled in one after the other, and the command that they make.
package struct Form: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        case note, action, message, began, away, chair
        /// An action of a section's own module.
        case act(section: String, action: String)
    }

    package struct Field: Hashable, Sendable {
        package let name: String
        package let label: String
        package let help: String
        package let isRequired: Bool
        /// What it takes, where it takes one of a few.
        package let options: [String]
        /// What each of them means; empty where they say it themselves.
        let meanings: [String]
        /// The whole numbers that it takes, where it takes numbers.
        let numbers: ClosedRange<Int>?
        package var editor: LineEditor

        /// What the chosen option means; nil where none is chosen.
        var meaning: String? {
            guard let index = options.firstIndex(of: editor.text), meanings.indices.contains(index) else { return nil }
            return meanings[index]
        }

        package init(
            _ name: String, label: String, help: String = "", isRequired: Bool = true, options: [String] = [],
            meanings: [String] = [], numbers: ClosedRange<Int>? = nil, text: String = "", limit: Int = 5_000
        ) {
            self.name = name
            self.label = label
            self.help = help
            self.isRequired = isRequired
            self.options = options
            self.meanings = meanings
            self.numbers = numbers
            editor = LineEditor(text, limit: limit)
        }
    }

    package let purpose: Purpose
    package let title: String
    package var fields: [Field]
    package var current = 0
    /// Why it was not taken.
    package var problem: String?

    package init(_ purpose: Purpose, title: String, fields: [Field]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields
    }

    package var isEmpty: Bool { fields.allSatisfy { $0.editor.isEmpty } }

    package enum Outcome: Hashable, Sendable {
        case open
        /// Left without being sent; what was typed is kept.
        case left
        case done(Command)
    }

    /// Takes a key in.
    package mutating func press(_ key: Key, words: Phrasebook) -> Outcome {
        guard fields.indices.contains(current) else { return .left }
        switch key {
        case .escape, .control("c"), .control("g"): return .left
        case .enter: return enter(words)
        case .tab, .down: move(by: 1)
        case .backTab, .up: move(by: -1)
        case .left where !fields[current].options.isEmpty: choose(by: -1)
        case .right where !fields[current].options.isEmpty: choose(by: 1)
        case _ where !fields[current].options.isEmpty: choose(by: key, words)
        default:
            problem = nil
            _ = fields[current].editor.press(key)
        }
        return .open
    }

    private mutating func enter(_ words: Phrasebook) -> Outcome {
        problem = wrong(current, words)
        if problem != nil { return .open }
        if current + 1 < fields.count {
            current += 1
            return .open
        }
        if let first = fields.indices.first(where: { wrong($0, words) != nil }) {
            current = first
            problem = wrong(first, words)
            return .open
        }
        do throws(NotATime) {
            return .done(try command())
        } catch {
            problem = words(.notATime, "text", error.text)
            return .open
        }
    }

    /// What stands in the way of taking a field; nil where nothing does.
    private func wrong(_ index: Int, _ words: Phrasebook) -> String? {
        let field = fields[index]
        let typed = text(index)
        if typed.isEmpty { return field.isRequired ? words(.fieldIsNeeded, "field", field.label) : nil }
        guard let numbers = field.numbers else { return nil }
        if let number = Int(typed), numbers.contains(number) { return nil }
        return words(
            .numberIsNeeded,
            ["text": typed, "from": String(numbers.lowerBound), "to": String(numbers.upperBound)])
    }

    private mutating func move(by step: Int) {
        problem = nil
        current = min(max(current + step, 0), fields.count - 1)
    }

    private mutating func choose(by step: Int) {
        let options = fields[current].options
        let index = options.firstIndex(of: fields[current].editor.text) ?? (step > 0 ? -1 : options.count)
        let chosen = options[(index + step + options.count) % options.count]
        fields[current].editor = LineEditor(chosen, limit: fields[current].editor.limit)
    }

    /// The next option that begins with a letter; nothing else can be typed there.
    private mutating func choose(by key: Key, _ words: Phrasebook) {
        guard case .letter(let letter) = key.folded else { return }
        let options = fields[current].options
        let now = options.firstIndex(of: fields[current].editor.text) ?? -1
        let order = options[(now + 1)...] + options[...max(now, 0)]
        guard let found = order.first(where: { $0.lowercased().hasPrefix(String(letter)) }) else {
            problem = words(.optionsOnly, "options", options.joined(separator: ", "))
            return
        }
        problem = nil
        fields[current].editor = LineEditor(found, limit: fields[current].editor.limit)
    }

    private func text(_ index: Int) -> String {
        fields.indices.contains(index) ? fields[index].editor.text.trimmed : ""
    }

    /// The command that it makes, where that may change times and all that is needed is filled in.
    var priced: Command? {
        switch purpose {
        case .act, .began, .away:
            fields.indices.allSatisfy { !fields[$0].isRequired || !fields[$0].editor.isEmpty } ? try? command() : nil
        case .note, .action, .message, .chair: nil
        }
    }

    private struct NotATime: Error { var text: String }

    private func command() throws(NotATime) -> Command {
        switch purpose {
        case .note: return .note(text(0))
        case .message: return .message(text(0))
        case .action:
            return .action(
                text: text(0), owner: text(1).isEmpty ? nil : text(1), due: text(2).isEmpty ? nil : text(2))
        case .began:
            guard let time = ClockTime(text(0)) else { throw NotATime(text: text(0)) }
            return .began(time)
        case .away:
            guard let from = Moment(text(0)) else { throw NotATime(text: text(0)) }
            guard let to = Moment(text(1)) else { throw NotATime(text: text(1)) }
            return .away(from: from, to: to)
        case .chair: return .chair(old: text(0), new: text(1))
        case .act(let section, let action):
            let entries = fields.indices.filter { !text($0).isEmpty }.map {
                RawValue.Entry(fields[$0].name, .scalar(text($0)))
            }
            return .act(section: section, action: action, fields: .entries(entries))
        }
    }
}
