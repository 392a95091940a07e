internal import Foundation
internal import SectionKit
internal import YAMLTree

/// Reads the list of sections, each with the keys of its own kind.
struct SectionReader {
    private let owner: AgendaReader
    private let reader: FieldReader
    private let clock: WallClock?
    private let date: CalendarDate?
    private let commonFields = SectionKeys.fieldList
    private let pins = Pins()

    private final class Pins {
        var instants: [ClockTime: Instant] = [:]
    }

    init(_ owner: AgendaReader, _ reader: FieldReader, zone: TimeZone?, date: CalendarDate?) {
        self.owner = owner
        self.reader = reader
        clock = zone.map(WallClock.init)
        self.date = date
    }

    func read(_ list: any RawNode) -> [Section] {
        guard let items = list.list else { return [] }
        if items.isEmpty {
            reader.inside(key: "sections") {
                reader.report(
                    .noSections, "the agenda has no sections",
                    fix:
                        "in place of [], write '- { kind: \(owner.catalog.modules.last?.kind ?? "…"), minutes: 10 }' in the line below 'sections:'",
                    at: list)
            }
            return []
        }
        var ids = SectionIDs()
        // Ids that somebody wrote come first: one made from a title steps aside for them.
        for item in items {
            if let id = (item as? AgendaNode)?.node["id"]?.text { ids.reserve(id) }
        }
        var sections: [Section] = []
        sections.reserveCapacity(items.count)
        reader.inside(key: "sections") {
            for (index, item) in items.enumerated() {
                reader.inside(index: index) {
                    if let section = read(item, index, &ids) { sections.append(section) }
                }
            }
        }
        return sections
    }

    private func read(_ item: any RawNode, _ index: Int, _ ids: inout SectionIDs) -> Section? {
        let start = reader.mark
        let yaml = (item as? AgendaNode)?.node
        let kindNode = yaml?["kind"]
        let kind = kindNode?.text ?? ""
        let module = owner.catalog[kind]
        owner.label(index, title: yaml?["title"]?.text, kind: kind)

        // Where the kind is unknown its keys are too, and naming each would only hide what is wrong.
        guard let module else {
            guard item.mapping != nil else {
                _ = reader.distribute(item, over: [commonFields])
                return nil
            }
            guard let place = kindNode.map({ AgendaNode(node: $0, file: 0) }), !place.isEmpty else {
                reader.report(
                    .missingKey, "'kind' is missing",
                    fix:
                        "add 'kind: \(owner.catalog.modules.last?.kind ?? "…")', or another of \(owner.catalog.modules.map(\.kind).joined(separator: ", "))",
                    at: item.mapping?.first?.key ?? item)
                return nil
            }
            let near = NearestWord.to(kind, among: owner.catalog.modules.map(\.kind))
            reader.inside(key: "kind") {
                reader.report(
                    .unknownKind, "no module is of the kind \(FieldReader.describe(place))",
                    fix: near.map { "did you mean '\($0)'?" }
                        ?? "known kinds are \(owner.catalog.modules.map(\.kind).joined(separator: ", "))",
                    at: place)
            }
            return nil
        }
        guard let nodes = reader.distribute(item, over: [commonFields, module.fields]), nodes.count == 2 else {
            return nil
        }
        let keys = reader.make(SectionKeys.self, list: commonFields, nodes: nodes[0], of: item)
        let title = keys?.title ?? Self.title(of: kind)
        let id = identify(keys, title, kind, yaml, &ids)
        let identity = Module.SectionIdentity(id: id, title: title, minutes: keys?.minutes)
        guard var handler = module.section(identity, nodes: nodes[1], of: item, reader: reader), let keys else {
            return nil
        }
        guard let timing = timing(of: &handler, module, identity, item) else { return nil }
        let length = length(keys, timing, item, yaml)
        checkScript(keys.script, key: "script", yaml, module)
        for index in module.fields.scripts where nodes[1].indices.contains(index) {
            guard let node = nodes[1][index] else { continue }
            checkScript(node.text.map { Script($0) }, key: module.fields.declarations[index].name, yaml, module)
        }
        for problem in handler.check() { report(problem, in: item) }
        guard let length, reader.isClean(since: start) else { return nil }
        return Section(
            id: id, title: title, module: module, handler: handler, length: length, givesWay: keys.givesWay,
            mayDrop: keys.mayDrop, pin: pin(keys), outside: keys.outside, script: keys.script, notes: keys.notes,
            timing: timing)
    }

    private func pin(_ keys: SectionKeys) -> Instant? {
        guard let time = keys.at, let date else { return nil }
        // Calendars are slow, and pins of one agenda are few different times.
        if let known = pins.instants[time] { return known }
        let instant = clock?.instant(date, time)
        pins.instants[time] = instant
        return instant
    }

    /// "small-groups" is shown as "Small groups".
    static func title(of kind: String) -> String {
        let words = kind.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func identify(
        _ keys: SectionKeys?, _ title: String, _ kind: String, _ yaml: YAMLNode?, _ ids: inout SectionIDs
    ) -> String {
        guard let id = keys?.id, let node = yaml?["id"].map({ AgendaNode(node: $0, file: 0) }) else {
            return ids.make(from: title, kind: kind)
        }
        reader.inside(key: "id") {
            if !Slug.isID(id) {
                reader.report(
                    .badID, "'\(id)' cannot be an id",
                    fix: "write letters, digits and hyphens, such as '\(Slug.make(title))'", at: node)
            } else if !ids.take(id) {
                reader.report(
                    .duplicateID, "another section has the id '\(id)'", fix: "give this one another, such as '\(id)-2'",
                    at: node)
            }
        }
        return id
    }

    /// In order, and no longer than a week: what is added up later must not overflow.
    private static func isSound(_ length: Elasticity) -> Bool { length.isSound && length.most <= .minutes(7 * 1_440) }

    private func timing(
        of handler: inout any ErasedSection, _ module: Module, _ identity: Module.SectionIdentity, _ item: any RawNode
    ) -> Timing? {
        do {
            let timing = try handler.timing()
            if let length = timing.length, !Self.isSound(length) { throw SectionFault("its length is not in order") }
            if timing.parts.contains(where: { !Self.isSound($0.length) }) {
                throw SectionFault("a part's length is not in order")
            }
            if Set(timing.parts.map(\.id)).count != timing.parts.count { throw SectionFault("two parts have one id") }
            return timing
        } catch {
            let message = (error as? SectionFault)?.message ?? "\(error)"
            // In a live meeting a module that fails costs its section the module, never the meeting.
            if module.isGuarded {
                owner.fault(identity.id, message)
                handler = Module.sectionWithoutModule(identity)
                return try? handler.timing()
            }
            reader.report(
                .moduleFault, "\(handler.handlerName) cannot tell how long the section takes: \(message)",
                fix: "mend the module, or give the section another kind", at: item.mapping?.first?.key ?? item)
            return nil
        }
    }

    /// Least, ideal and most: the agenda's own words first, then the kind's, then `minutes` alone.
    private func length(_ keys: SectionKeys, _ timing: Timing, _ item: any RawNode, _ yaml: YAMLNode?) -> Elasticity? {
        if timing.isUnknown {
            // Without its module only the agenda tells how long a section is, and nothing of that is wrong now.
            let ideal =
                keys.minutes?.seconds
                ?? max(keys.least?.seconds ?? .zero, min(keys.most?.seconds ?? .minutes(10), .minutes(10)))
            return Elasticity(
                least: min(keys.least?.seconds ?? ideal, ideal), ideal: ideal,
                most: max(keys.most?.seconds ?? ideal, ideal))
        }
        guard let ideal = keys.minutes?.seconds ?? timing.length?.ideal else {
            reader.report(
                .missingKey, "'minutes' is missing", fix: "add 'minutes: 10'", at: item.mapping?.first?.key ?? item)
            return nil
        }
        // The kind's limits were meant for its own ideal; where the agenda sets another, they give way to it.
        var least = keys.least?.seconds ?? min(timing.length?.least ?? ideal, ideal)
        var most = keys.most?.seconds ?? max(timing.length?.most ?? ideal, ideal)
        func place(_ key: String) -> any RawNode {
            yaml?[key].map { AgendaNode(node: $0, file: 0) } ?? item.mapping?.first?.key ?? item
        }
        let start = reader.mark
        func clash(_ key: String, _ message: String, _ fix: String) {
            reader.inside(key: key) { reader.report(.limitsContradict, message, fix: fix, at: place(key)) }
        }
        if !(keys.givesWay >= 0 && keys.givesWay <= 1_000_000) {
            reader.inside(key: "gives-way") {
                reader.report(
                    .outOfRange, "'gives-way' must be from 0 to 1000000",
                    fix: "write 1 for as willing as the others, 2 for twice", at: place("gives-way"))
            }
        }
        if keys.least != nil, least > ideal {
            clash(
                "least", "'least' is more than the \(ideal.roundedMinutes) minutes of the section",
                "write at most \(ideal.roundedMinutes)")
        }
        if keys.most != nil, most < ideal {
            clash(
                "most", "'most' is less than the \(ideal.roundedMinutes) minutes of the section",
                "write at least \(ideal.roundedMinutes)")
        }
        // What the parts need together never gives way: a presenter's talking minutes, for one.
        let needed = timing.parts.reduce(Seconds.zero) { $0 + $1.length.least }
        if keys.least != nil, least < needed {
            clash(
                "least", "'least' is less than the \(RunningOrderChecks.words(needed)) that its parts need",
                "write at least \((needed.count + 59) / 60)")
        }
        if timing.isFixed {
            if keys.least != nil, least < ideal {
                clash(
                    "least", "this kind of section never gives way, and 'least' says otherwise",
                    "take 'least' out, or change 'minutes'")
            }
            if keys.most != nil, most > ideal {
                clash(
                    "most", "this kind of section never grows, and 'most' says otherwise",
                    "take 'most' out, or change 'minutes'")
            }
            least = ideal
            most = ideal
        } else if keys.givesWay == 0 || ideal == .zero {
            let why =
                keys.givesWay == 0
                ? "'gives-way: 0' means that it never changes" : "a section of 0 minutes never changes"
            if keys.least != nil, least < ideal {
                clash("least", "\(why), and 'least' says otherwise", "take 'least' out, or give it a way to give")
            }
            if keys.most != nil, most > ideal {
                clash("most", "\(why), and 'most' says otherwise", "take 'most' out, or give it a way to give")
            }
            least = ideal
            most = ideal
        }
        guard reader.isClean(since: start) else { return nil }
        return Elasticity(least: least, ideal: ideal, most: most)
    }

    private func checkScript(_ script: Script?, key: String, _ yaml: YAMLNode?, _ module: Module) {
        guard let script, let node = yaml?[key] else { return }
        checkSpeakers(script, key: key, node)
        guard script.hasPlaceholders else { return }
        let known = (module.placeholders + HostPlaceholders.all).map(\.name)
        reader.inside(key: key) {
            for name in script.placeholders where !known.contains(name) {
                let near = NearestWord.to(name, among: known)
                reader.report(
                    .unknownPlaceholder, "nothing fills in '{{\(name)}}'",
                    fix: near.map { "did you mean '{{\($0)}}'?" }
                        ?? "use one of \(known.map { "{{\($0)}}" }.joined(separator: ", "))",
                    at: owner.spot(of: "{{", followedBy: name, in: node))
            }
        }
    }

    /// A line that begins nearly like a chair's would silently be read as somebody else's.
    private func checkSpeakers(_ script: Script, key: String, _ node: YAMLNode) {
        let chairs = owner.chairNames
        guard !chairs.isEmpty else { return }
        // By bytes: agendas have thousands of lines, and letters are slow to tell apart.
        for line in script.markdown.utf8.split(separator: 0x0A) {
            let words = line.prefix(40).drop { $0 == 0x20 }
            guard let colon = words.firstIndex(of: 0x3A), colon != words.startIndex,
                !words[..<colon].contains(0x20), let name = String(words[..<colon]), !chairs.contains(name)
            else { continue }
            guard
                let near = chairs.first(where: {
                    $0.lowercased() == name.lowercased()
                        || (name.count > 3 && NearestWord.to(name, among: [$0]) != nil)
                })
            else { continue }
            reader.inside(key: key) {
                reader.report(
                    .unknownSpeaker, "'\(name):' begins a line, and no chair is called that",
                    fix: "did you mean '\(near):'?",
                    at: owner.spot(of: name, followedBy: ":", in: node))
            }
        }
    }

    /// A module names the keys that lead to what is wrong; the nearest of them that stands in the file is the place.
    private func report(_ problem: SettingsProblem, in item: any RawNode) {
        var place: any RawNode = item.mapping?.first?.key ?? item
        var node: (any RawNode)? = item
        var steps = problem.field[...]
        func descend() {
            guard let step = steps.first, let current = node else {
                reader.report(problem.rule, problem.message, fix: problem.fix, at: place)
                return
            }
            steps = steps.dropFirst()
            if let index = Int(step), let list = current.list {
                node = list.indices.contains(index) ? list[index] : nil
                place = node ?? place
                reader.inside(index: index) { descend() }
            } else {
                node = current.mapping?.first { $0.name == step }?.value
                place = node ?? place
                reader.inside(key: step) { descend() }
            }
        }
        descend()
    }
}

/// Keeps the ids of one agenda apart.
struct SectionIDs {
    private var reserved: Set<String> = []
    private var taken: Set<String> = []
    private var nextNumber: [String: Int] = [:]

    mutating func reserve(_ id: String) { reserved.insert(id) }

    /// Takes an id that somebody wrote; false where another section has it.
    mutating func take(_ id: String) -> Bool { taken.insert(id).inserted }

    /// An id from the title, then -2, -3 and so on.
    mutating func make(from title: String, kind: String) -> String {
        let slug = Slug.make(title)
        let base = slug.isEmpty ? kind : slug
        if !reserved.contains(base), taken.insert(base).inserted { return base }
        var number = nextNumber[base] ?? 2
        while reserved.contains("\(base)-\(number)") || !taken.insert("\(base)-\(number)").inserted { number += 1 }
        nextNumber[base] = number + 1
        return "\(base)-\(number)"
    }
}
