internal import Agenda
internal import Planner
internal import SectionKit
package import Wording

/// What a command came to, for whoever gave it: the same on every screen.
package struct CommandOutcome {
    let command: Command
    let before: MeetingRun
    let after: LiveMeeting.Answer
    /// There is a screen that shows the room its message.
    let hasRoomScreen: Bool
    /// People at tables are told by name, to whoever knows them anyway.
    let namesPeople: Bool
    let words: Phrasebook

    package init(
        _ command: Command, before: MeetingRun, after: LiveMeeting.Answer, hasRoomScreen: Bool,
        namesPeople: Bool = false, words: Phrasebook
    ) {
        self.namesPeople = namesPeople
        self.command = command
        self.before = before
        self.after = after
        self.hasRoomScreen = hasRoomScreen
        self.words = words
    }

    /// Sentences; none for what is seen at once.
    package var lines: [String] { [day, sentence, price].compactMap { $0 } }

    private var state: MeetingState { after.meeting.state }
    private var agenda: MeetingAgenda { after.meeting.agenda }

    /// That it is held on another day than it was planned for, as it begins.
    private var day: String? {
        guard before.state.day == nil, state.day != nil else { return nil }
        return words(.heldToday, "day", LongDate.words(before.agenda.date, in: words))
    }

    private var sentence: String? {
        let clock = WallClock(timeZone: agenda.timeZone)
        let left = state.dropped.filter { !before.state.dropped.contains($0) }.compactMap { agenda.section($0)?.title }
        switch command {
        case .next where !left.isEmpty, .skip where !left.isEmpty:
            return words(.leftOut, "titles", words.list(left))
        case .accept:
            guard let running = state.running, let section = agenda.section(running.section) else { return nil }
            return words(.sectionEnds, "title", section.title, "time", clock.planned(running.ends))
        case .extend, .shorten:
            return state.running.map { words(.nowEnds, "time", clock.timeWithSeconds(of: $0.partEnds)) }
        case .resume: return words(.resumed)
        case .away: return words(.takenOut)
        case .began: return words(.beganKept)
        case .note: return words(.noteKept)
        case .sort: return sorted
        case .action: return words(.actionKept)
        case .message(let text):
            return words(text.isEmpty ? .messageGone : hasRoomScreen ? .messageOnScreen : .messageShown)
        case .chair(_, let new): return words(.chairKept, "name", new)
        case .act where after.arranged != nil, .arrange where after.arranged != nil:
            return after.arranged.map { (namesPeople ? $0.news : $0.toldByNumber).joined(separator: " ") }
        case .act where after.told != nil: return after.told?.joined(separator: " ")
        case .act(let section, let action, let fields):
            return words(.actDone, "action", Self.named(action, of: agenda.section(section), with: fields))
        case .undo, .redo:
            let what = StateDifference(before: before.state, after: after, words: words).sentence
            return words(command == .undo ? .undone : .redone, "what", what)
        case .back: return StateDifference.place(after, words)
        default: return nil
        }
    }

    private var sorted: String? {
        let changed = state.sorted.first { before.state.sorted[$0.key] != $0.value }
        return changed.map { words(.sortedInto, "theme", after.meeting.name(ofTheme: $0.value)) }
    }

    /// An action and what was answered to it, in the order in which it was asked.
    ///
    /// Words that somebody typed are left out: they may name a person, and this stands on a screen.
    private static func named(_ action: String, of section: Section?, with fields: RawValue) -> String {
        let asked = section?.module.actions.first { $0.name == action }?.fields.declarations ?? []
        let answers = Dictionary(
            (fields.mapping ?? []).compactMap { pair in pair.value.text.map { (pair.name, $0) } },
            uniquingKeysWith: { first, _ in first })
        let said = asked.compactMap { field -> String? in
            guard let answer = answers[field.name], !answer.isEmpty else { return nil }
            switch field.shape {
            case .choice, .time, .date, .minutes: return answer
            // A number, yes and no say nothing without what was asked.
            case .whole, .decimal: return "\(field.name.replacing("-", with: " ")) \(answer)"
            case .flag: return answer == field.defaultText ? nil : "\(field.name): \(answer)"
            default: return nil
            }
        }
        return ([action.replacing("-", with: " ")] + said).joined(separator: ", ")
    }

    /// What it came to elsewhere, also where no running order shows that.
    private var price: String? {
        switch command {
        case .extend, .shorten, .skip, .accept, .began, .act, .seat, .arrange:
            let price = after.meeting.price(of: command, since: before, at: after.now)
            let said = price.worthSaying(of: agenda, naming: 2)
            return said.isEmpty ? nil : said.map { words($0) }.joined(separator: "; ").capitalisedFirst + "."
        default: return nil
        }
    }
}
