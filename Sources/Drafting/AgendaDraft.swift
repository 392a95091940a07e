internal import Agenda
internal import Foundation
public import SectionKit
public import YAMLEditing

/// A new agenda made of an old one: comments, order and all that nobody asked to change stay as they are.
///
/// What is no agenda, or one with mistakes, comes out as it went in: checking is for whoever reads it next.
public struct AgendaDraft: Sendable {
    private var editor: YAMLEditor

    /// - Throws: `YAMLEditError` where YAML finds the file at fault.
    public init(_ bytes: [UInt8]) throws(YAMLEditError) { editor = try YAMLEditor(bytes) }

    public var bytes: [UInt8] { editor.bytes }

    /// What the agenda says at its top.
    public func text(_ keys: String...) -> String? {
        guard case .scalar(let text)? = editor.value.value(at: keys.map(YAMLStep.key)) else { return nil }
        return text
    }

    /// The day it is for.
    public var date: CalendarDate? { text("date").flatMap { CalendarDate($0) } }

    /// Who chairs, as the file has it.
    public var chairs: [MeetingDetails.Chair] {
        guard case .list(let items)? = editor.value.value(at: [.key("chairs")]) else { return [] }
        return items.compactMap { item in
            guard case .scalar(let name)? = item.value(at: [.key("name")]) else { return nil }
            guard case .scalar(let role)? = item.value(at: [.key("role")]) else { return .init(name: name) }
            return .init(name: name, role: PersonRole(rawValue: role))
        }
    }

    /// Makes the agenda that of another meeting: its head, its pins by as much as the start moves, dates in sections by as many
    /// days as the meeting moves, and the chairs' names in front of what they say.
    ///
    /// - Throws: `YAMLEditError` where a place is written in a way that only a person can change; then nothing is changed.
    public mutating func become(_ details: MeetingDetails) throws(YAMLEditError) {
        var draft = self
        try draft.take(details)
        self = draft
    }

    private mutating func take(_ details: MeetingDetails) throws(YAMLEditError) {
        let oldGroup = text("group", "name")
        let oldStart = text("start").flatMap { ClockTime($0) }
        let oldDate = date
        if let chairs = details.chairs { try change(to: chairs) }
        try moveSections(
            byMinutes: oldStart.flatMap { old in details.start.map { $0.minuteOfDay - old.minuteOfDay } } ?? 0,
            byDays: oldDate.flatMap { old in details.date.map { Self.days(from: old, to: $0) } } ?? 0)
        let group = details.group ?? oldGroup
        let title =
            details.title
            ?? text("title").map { old in oldGroup.map { Self.exchange($0, group ?? $0, in: old) } ?? old }
        let day = details.date ?? oldDate
        let name = Slug.make(group ?? title ?? "meeting")
        try set("id", to: details.id ?? ([name] + (day.map { [$0.description] } ?? [])).joined(separator: "-"))
        if let title { try set("title", to: title) }
        if let group {
            if case .map? = editor.value.value(at: [.key("group")]) {
                try editor.set([.key("group"), .key("name")], to: .scalar(group))
                if let level = details.level {
                    try editor.set([.key("group"), .key("level")], to: .scalar(level.rawValue))
                }
            } else {
                try editor.set(
                    [.key("group")],
                    to: .map([
                        YAMLPair("name", .scalar(group)),
                        YAMLPair("level", .scalar((details.level ?? .regional).rawValue)),
                    ]))
            }
        }
        if let day = details.date { try set("date", to: day.description) }
        if let start = details.start { try set("start", to: start.description) }
        if let end = details.end { try set("end", to: end.description) }
        if let venue = details.venue { try set("venue", to: venue) }
        if let services = details.services {
            try editor.set([.key("services")], to: .list(services.map(YAMLValue.scalar)))
        }
    }

    private mutating func set(_ key: String, to text: String) throws(YAMLEditError) {
        try editor.set([.key(key)], to: .scalar(text))
    }

    /// The old group's name, where the title has it, becomes the new one's.
    private static func exchange(_ old: String, _ new: String, in title: String) -> String {
        old.isEmpty ? title : title.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }

    private static func days(from old: CalendarDate, to new: CalendarDate) -> Int {
        guard let old = old.noon, let new = new.noon else { return 0 }
        return (new - old).count / 86_400
    }

    // MARK: - Sections

    private mutating func moveSections(byMinutes minutes: Int, byDays days: Int) throws(YAMLEditError) {
        guard minutes != 0 || days != 0, case .list(let sections)? = editor.value.value(at: [.key("sections")]) else {
            return
        }
        for (place, section) in sections.enumerated() {
            guard case .map(let pairs) = section else { continue }
            for pair in pairs {
                guard case .scalar(let text) = pair.value else { continue }
                let way: [YAMLStep] = [.key("sections"), .item(place), .key(pair.key)]
                if pair.key == "at", minutes != 0, let time = ClockTime(text) {
                    let moved = (time.minuteOfDay + minutes) % 1_440
                    guard let new = ClockTime(hour: (moved + 1_440) % 1_440 / 60, minute: (moved + 1_440) % 60) else {
                        continue
                    }
                    try editor.set(way, to: .scalar(new.description))
                } else if days != 0, let date = CalendarDate(text), let new = date.moved(byDays: days) {
                    try editor.set(way, to: .scalar(new.description))
                }
            }
        }
    }

    /// Names a file in every section that names one under that key, such as the newest answers.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public mutating func point(_ key: String, to path: String) throws(YAMLEditError) -> Bool {
        guard case .list(let sections)? = editor.value.value(at: [.key("sections")]) else { return false }
        var isThere = false
        for (place, section) in sections.enumerated() {
            guard case .scalar(let old)? = section.value(at: [.key(key)]) else { continue }
            isThere = true
            if old != path { try editor.set([.key("sections"), .item(place), .key(key)], to: .scalar(path)) }
        }
        return isThere
    }

    /// Names a file in every section that names one under that key; where none does, in the one where people look for it.
    ///
    /// - Parameters:
    ///   - other: A section that has this key comes first; else the first that is counted does.
    ///   - takes: Whether sections of that kind have the key.
    /// - Returns: False where no section takes it.
    public mutating func point(
        _ key: String, to path: String, orBeside other: String, where takes: (_ kind: String) -> Bool
    ) throws(YAMLEditError) -> Bool {
        if try point(key, to: path) { return true }
        guard case .list(let sections)? = editor.value.value(at: [.key("sections")]) else { return false }
        let able = sections.indices.filter { place in Self.text(sections[place], "kind").map(takes) ?? false }
        let place =
            able.first { sections[$0].value(at: [.key(other)]) != nil }
            ?? able.first { !["yes", "true", "on", "y"].contains(Self.text(sections[$0], "outside")?.lowercased()) }
        guard let place else { return false }
        try editor.set([.key("sections"), .item(place), .key(key)], to: .scalar(path))
        return true
    }

    /// Takes a key away from every section that has a text there.
    public mutating func forget(_ key: String) throws(YAMLEditError) {
        guard case .list(let sections)? = editor.value.value(at: [.key("sections")]) else { return }
        for place in sections.indices where Self.text(sections[place], key) != nil {
            try editor.remove([.key("sections"), .item(place), .key(key)])
        }
    }

    /// Every text that a section has under a key of its own, with the section's kind.
    public var sectionTexts: [(kind: String, key: String, text: String)] {
        guard case .list(let sections)? = editor.value.value(at: [.key("sections")]) else { return [] }
        return sections.flatMap { section -> [(kind: String, key: String, text: String)] in
            guard case .map(let pairs) = section, let kind = Self.text(section, "kind") else { return [] }
            return pairs.compactMap { pair -> (kind: String, key: String, text: String)? in
                guard case .scalar(let text) = pair.value else { return nil }
                return (kind, pair.key, text)
            }
        }
    }

    private static func text(_ value: YAMLValue, _ key: String) -> String? {
        guard case .scalar(let text)? = value.value(at: [.key(key)]) else { return nil }
        return text
    }

    // MARK: - Chairs

    /// Each old chair's lines go to a new one: of the same role where there is one, else in order.
    private mutating func change(to chairs: [MeetingDetails.Chair]) throws(YAMLEditError) {
        let names = Self.successors(of: self.chairs, among: chairs)
        let old = self.chairs
        let roles = Dictionary(old.map { ($0.name, $0.role) }, uniquingKeysWith: { first, _ in first })
        try editor.set(
            [.key("chairs")],
            to: .list(
                chairs.map { chair in
                    let role = chair.role ?? names.first { $0.value == chair.name }.flatMap { roles[$0.key] ?? nil }
                    return .map(
                        [YAMLPair("name", .scalar(chair.name))]
                            + (role.map { [YAMLPair("role", .scalar($0.rawValue))] } ?? []))
                }))
        guard names.contains(where: { $0.key != $0.value }) else { return }
        try speak(as: names, in: editor.value, at: [])
    }

    private static func successors(
        of old: [MeetingDetails.Chair], among new: [MeetingDetails.Chair]
    ) -> [String: String] {
        var left = new
        var names: [String: String] = [:]
        // Who stays keeps their lines; then who has the same role; then anybody; and who is alone says all.
        let rules: [(MeetingDetails.Chair, MeetingDetails.Chair) -> Bool] = [
            { $0.name == $1.name }, { $0.role != nil && $0.role == $1.role }, { _, _ in true },
        ]
        for rule in rules {
            for chair in old where names[chair.name] == nil {
                guard let place = left.firstIndex(where: { rule(chair, $0) }) else { continue }
                names[chair.name] = left.remove(at: place).name
            }
        }
        for chair in old where names[chair.name] == nil { names[chair.name] = new.last?.name }
        return names
    }

    /// In every text of several lines, and in every script of one, a line that begins with a chair's name and a colon is
    /// theirs.
    private mutating func speak(
        as names: [String: String], in value: YAMLValue, at way: [YAMLStep]
    ) throws(YAMLEditError) {
        switch value {
        case .null: break
        case .scalar(let text):
            guard way.first == .key("sections") else { break }
            let new = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let indent = line.prefix { $0 == " " }
                let rest = line.dropFirst(indent.count)
                for (old, name) in names where rest.hasPrefix(old + ":") {
                    return indent + name + rest.dropFirst(old.count)
                }
                return String(line)
            }.joined(separator: "\n")
            if new != text { try editor.set(way, to: .scalar(new)) }
        case .list(let items):
            for (place, item) in items.enumerated() { try speak(as: names, in: item, at: way + [.item(place)]) }
        case .map(let pairs):
            for pair in pairs { try speak(as: names, in: pair.value, at: way + [.key(pair.key)]) }
        }
    }
}

extension CalendarDate {
    private static var utc: WallClock { WallClock(timeZone: TimeZone(secondsFromGMT: 0) ?? .current) }

    /// At noon in UTC, where every day has as many hours as the next.
    fileprivate var noon: Instant? { ClockTime(hour: 12, minute: 0).flatMap { Self.utc.instant(self, $0) } }

    /// Nil beyond the year 9999.
    public func moved(byDays days: Int) -> CalendarDate? {
        noon.flatMap { Self.utc.date(of: $0 + .minutes(days * 24 * 60)) }
    }
}
