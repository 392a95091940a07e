internal import Foundation
internal import SectionKit
internal import YAMLTree

/// Reads one agenda: bytes to tree, tree to fields, fields to sections, and every finding on the way.
final class AgendaReader {
    let catalog: ModuleCatalog
    private let name: String
    private let isTemplate: Bool
    let files: any AgendaFiles
    var sources: [AgendaSource]
    /// The trees of the agenda and of each file it names, by their index in `sources`.
    var trees: [YAMLTree]
    private var yamlProblems: [(file: Int, problem: YAMLProblem)] = []
    private var faults: [AgendaReading.Fault] = []
    /// Where each section stands.
    private var sectionItems: YAMLItemTable?

    init(_ bytes: [UInt8], name: String, files: any AgendaFiles, catalog: ModuleCatalog, isTemplate: Bool = false) {
        self.isTemplate = isTemplate
        self.name = name
        self.files = files
        self.catalog = catalog
        sources = [AgendaSource(path: name, bytes: bytes)]
        trees = []
    }

    func read() -> AgendaReading {
        let tree = parse(sources[0].bytes)
        let reader = FieldReader(openFile: { [unowned self] in open($0, $1, $2) })
        var agenda: MeetingAgenda?
        var isWhole = yamlProblems.isEmpty
        if let root = tree.root {
            let node = AgendaNode(node: root, file: 0)
            // A key that nothing knows does not keep the others from being looked at.
            let fields = AgendaKeys.fieldList
            let written = reader.distribute(node, over: fields)?.common
            if let written, let keys = reader.make(AgendaKeys.self, list: fields, written: written, of: node) {
                agenda = assemble(keys, root: node, reader: reader)
            } else if let sections = root["sections"] {
                // The head is at fault: the sections are still read, so that one run tells all.
                _ = readSections(AgendaNode(node: sections, file: 0), reader)
            }
        }
        isWhole = isWhole && yamlProblems.isEmpty && reader.isClean(since: 0)
        if isWhole, let agenda, let root = tree.root, let sectionItems {
            RunningOrderChecks(
                agenda: agenda, root: AgendaNode(node: root, file: 0), items: sectionItems, reader: reader,
                template: template(of: agenda, root, reader)
            )
            .run()
        }
        return finish(isWhole ? agenda : nil, reader.findings)
    }

    func parse(_ bytes: [UInt8]) -> YAMLTree {
        let tree = YAML.parse(bytes)
        take(tree)
        return tree
    }

    /// Takes in the tree of the source that came last.
    func take(_ tree: YAMLTree) {
        for problem in tree.problems { yamlProblems.append((trees.count, problem)) }
        trees.append(tree)
    }

    // MARK: The head

    private func assemble(_ keys: AgendaKeys, root: AgendaNode, reader: FieldReader) -> MeetingAgenda? {
        if keys.lectern != 1 {
            reader.inside(key: "lectern") {
                reader.report(
                    .newerVersion, "the agenda is of version \(keys.lectern), and this Lectern reads version 1",
                    fix: "write 'lectern: 1', or use a newer Lectern", at: value("lectern", root))
            }
        }
        let zone = TimeZone(identifier: keys.timeZone)
        if zone == nil {
            reader.inside(key: "time-zone") {
                let near = NearestWord.to(keys.timeZone, among: TimeZone.knownTimeZoneIdentifiers)
                reader.report(
                    .unknownTimeZone, "this machine knows no time zone '\(keys.timeZone)'",
                    fix: near.map { "did you mean '\($0)'?" }
                        ?? "write a name such as Europe/London; where that is unknown too, install tzdata",
                    at: value("time-zone", root))
            }
        }
        if keys.end <= keys.start {
            reader.inside(key: "end") {
                reader.report(
                    .endBeforeStart, "the meeting ends at \(keys.end), and starts at \(keys.start)",
                    fix: "write a time later than \(keys.start)", at: value("end", root))
            }
        }
        let id = keys.id ?? Self.defaultID(of: name)
        if !Slug.isID(id) {
            reader.inside(key: "id") {
                reader.report(
                    .badID, "'\(id)' cannot be an id",
                    fix: "write letters, digits and hyphens, such as '\(Slug.make(keys.title))'",
                    at: root.node["id"] == nil ? root : value("id", root))
            }
        }
        var seen: Set<String> = []
        for (index, chair) in keys.chairs.enumerated() where !seen.insert(chair.name.lowercased()).inserted {
            let node = root.node["chairs"].flatMap { Array($0.items).dropFirst(index).first?["name"] }
            reader.inside(key: "chairs") {
                reader.inside(index: index) {
                    reader.report(
                        .duplicateChair,
                        "two chairs are called '\(chair.name)', so the script cannot tell whose line is whose",
                        fix: "add a letter or a second name", at: node.map { AgendaNode(node: $0, file: 0) } ?? root)
                }
            }
        }
        let (services, contacts) = named(keys.services, root, reader)
        let sections =
            keys.sections.list.map {
                readSections(
                    $0, reader, chairs: keys.chairs.map(\.name), zone: zone, date: keys.date,
                    themes: keys.themes?.list ?? [])
            } ?? []
        guard let zone else { return nil }
        let clock = WallClock(timeZone: zone)
        guard let start = clock.instant(keys.date, keys.start), let end = clock.instant(keys.date, keys.end) else {
            return nil
        }
        return MeetingAgenda(
            id: id, title: keys.title, group: keys.group, date: keys.date, timeZone: zone, start: start, end: end,
            venue: keys.venue, chairs: keys.chairs, services: services, safety: keys.safety, contacts: contacts,
            kiosk: keys.kiosk, ask: keys.ask, themes: keys.themes?.list ?? [], report: keys.report,
            sections: sections)
    }

    /// The services by their names, and how staff reach them. One that comes twice counts once.
    private func named(
        _ services: [ExpectedService], _ root: AgendaNode, _ reader: FieldReader
    ) -> (names: [String], contacts: [String: String]) {
        var names: [String] = []
        var contacts: [String: String] = [:]
        var seen: Set<String> = []
        for (index, service) in services.enumerated() {
            if let contact = service.contact, contacts[service.name] == nil { contacts[service.name] = contact }
            if seen.insert(service.name).inserted {
                names.append(service.name)
                continue
            }
            let item = root.node["services"].flatMap { Array($0.items).dropFirst(index).first }
            reader.inside(key: "services") {
                reader.inside(index: index) {
                    reader.report(
                        .duplicateService, "the service '\(service.name)' is named twice",
                        fix: "take it out here, or add what tells the two apart",
                        at: item.map { AgendaNode(node: $0["name"] ?? $0, file: 0) } ?? root)
                }
            }
        }
        return (names, contacts)
    }

    private func value(_ key: String, _ root: AgendaNode) -> any RawNode {
        root.node[key].map { AgendaNode(node: $0, file: 0) } ?? root
    }

    /// The file's name as an id: "My meeting (1).yaml" gives "my-meeting-1".
    static func defaultID(of name: String) -> String {
        let stem = stem(of: name)
        return Slug.isID(stem) ? stem : Slug.make(stem)
    }

    static func stem(of name: String) -> String {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
        return String(file[..<dot])
    }

    private func readSections(
        _ list: any RawNode, _ reader: FieldReader, chairs: [String] = [], zone: TimeZone? = nil,
        date: CalendarDate? = nil, themes: [MeetingTheme] = []
    ) -> [Section] {
        guard let list = list as? AgendaNode, let source = trees.first?.source else { return [] }
        let (kinds, faults) = kinds(of: list, reader)
        let context = SectionContext(
            catalog: kinds, faultyKinds: faults, chairs: chairs, zone: zone, date: date, themes: themes,
            source: source)
        reader.themes = themes
        let items = YAMLItemTable(list.node)
        sectionItems = items
        let (sections, sectionFaults) = SectionReader(context, reader).read(list, items)
        self.faults += sectionFaults
        return sections
    }

    // MARK: Other files

    private func open(_ path: String, _ place: any RawNode, _ reader: FieldReader) -> (any RawNode)? {
        // What a template's shared files say does not matter to who follows it.
        if isTemplate { return nil }
        guard let tree = load(path, place, reader), let root = tree.tree.root else { return nil }
        return AgendaNode(node: root, file: Int32(tree.file))
    }

    private func load(_ path: String, _ place: any RawNode, _ reader: FieldReader) -> (tree: YAMLTree, file: Int)? {
        if let known = sources.dropFirst().firstIndex(where: { $0.path == path }), trees.indices.contains(known) {
            return (trees[known], known)
        }
        do {
            if path.hasPrefix("/") { throw AgendaFileError("'\(path)' is no path beside the agenda") }
            let bytes = try files.bytes(of: path)
            sources.append(AgendaSource(path: path, bytes: bytes))
            return (parse(bytes), sources.count - 1)
        } catch {
            let message = (error as? AgendaFileError)?.message ?? "'\(path)' cannot be read"
            reader.report(
                .fileNotFound, message, fix: "check the name; paths count from the agenda's own folder", at: place)
            return nil
        }
    }

    /// The agenda that this one follows, where it names one that can be read.
    private func template(of agenda: MeetingAgenda, _ root: YAMLNode, _ reader: FieldReader) -> MeetingAgenda? {
        guard !isTemplate, let node = root["template"], let path = node.text else { return nil }
        let place = AgendaNode(node: node, file: 0)
        do {
            let bytes = try files.bytes(of: path)
            sources.append(AgendaSource(path: path, bytes: bytes))
            // A template's own template is not followed: one step is enough, and two could run in a ring.
            let reading = AgendaReader(bytes, name: path, files: files, catalog: catalog, isTemplate: true).read()
            trees.append(YAML.parse([]))
            // Its kinds are kept with the meeting too, so that a replay reads the template as it was.
            for source in reading.sources.dropFirst() where !sources.contains(where: { $0.path == source.path }) {
                sources.append(source)
                trees.append(YAML.parse([]))
            }
            if let template = reading.agenda { return template }
            let first = reading.diagnostics.first { $0.severity == .error }
            reader.inside(key: "template") {
                reader.report(
                    .fileNotFound,
                    "the template '\(path)' cannot be read: line \(first?.line ?? 1), \(first?.message ?? "")",
                    fix: "mend it first: lectern check \(path)", at: place)
            }
        } catch {
            reader.inside(key: "template") {
                reader.report(
                    .fileNotFound, (error as? AgendaFileError)?.message ?? "'\(path)' cannot be read",
                    fix: "check the name; paths count from the agenda's own folder", at: place)
            }
        }
        return nil
    }

    // MARK: The end

    func finish(_ agenda: MeetingAgenda?, _ findings: [Finding]) -> AgendaReading {
        var locators: [String: SourceLocator] = [:]
        var byFile: [Int: SourceLocator] = [:]
        func locator(_ file: Int) -> SourceLocator? {
            if let known = byFile[file] { return known }
            guard trees.indices.contains(file), sources.indices.contains(file) else { return nil }
            let made = trees[file].source.makeLocator()
            byFile[file] = made
            locators[sources[file].path] = made
            return made
        }
        func diagnostic(
            _ file: Int, _ span: YAMLSpan, _ severity: Severity, _ code: String, _ message: String, _ path: String,
            _ fix: String?
        ) -> Diagnostic {
            let start = locator(file)?.position(span.start) ?? (line: 1, column: 1)
            let end = locator(file)?.position(max(span.end, span.start)) ?? (line: 1, column: 1)
            return Diagnostic(
                file: sources.indices.contains(file) ? sources[file].path : name, line: start.line,
                column: start.column,
                endLine: end.line, endColumn: end.column, severity: severity, code: code, message: message, path: path,
                fix: fix)
        }
        var diagnostics = yamlProblems.map { file, problem in
            let first =
                problem.code == .duplicateKey ? problem.related.flatMap { locator(file)?.position($0.start).line } : nil
            return diagnostic(
                file, problem.span, .error, problem.code.rawValue,
                problem.message + (first.map { "; the first is in line \($0)" } ?? ""), "", problem.fix)
        }
        for finding in findings {
            let place = finding.place as? any Placed
            let span = place?.span ?? YAMLSpan(start: 0, end: 0)
            // A broken alias reads as nothing, which its field then complains of: the alias is what is wrong.
            if yamlProblems.contains(where: { $0.file == Int(place?.file ?? 0) && $0.problem.span == span }) {
                continue
            }
            diagnostics.append(
                diagnostic(
                    Int(place?.file ?? 0), span, finding.rule.severity,
                    finding.rule.code, finding.message, finding.path, finding.fix))
        }
        // The agenda's own findings stand before those of the files it names.
        diagnostics.sort { left, right in
            left.file == right.file
                ? left < right : left.file == name ? true : right.file == name ? false : left < right
        }
        return AgendaReading(
            agenda: agenda, diagnostics: diagnostics, sources: sources, locators: locators,
            labels: labels(for: diagnostics), faults: faults)
    }

    /// Title and kind of each section that a diagnostic is about.
    private func labels(for diagnostics: [Diagnostic]) -> [Int: String] {
        let wanted = Set(diagnostics.compactMap { AgendaReading.section(in: $0.path) })
        guard !wanted.isEmpty, let sections = sectionItems else { return [:] }
        var labels: [Int: String] = [:]
        for index in wanted {
            guard let section = sections[index] else { continue }
            let kind = section["kind"]?.text ?? ""
            labels[index] = section["title"]?.text.map { "\($0) (\(kind))" } ?? kind
        }
        return labels
    }
}
