public import SectionKit
internal import YAMLTree

/// What came of reading an agenda: the agenda where there is one, and all that is wrong.
public struct AgendaReading: Sendable {
    /// Nil where something could not be read. A running order at fault still gives an agenda.
    public let agenda: MeetingAgenda?
    /// By place.
    public let diagnostics: [Diagnostic]
    /// The agenda's bytes first, then those of each file it names.
    public let sources: [AgendaSource]
    /// Sections of a live meeting that go on without their module, since it could not tell how long they take.
    public let faults: [Fault]
    private let locators: [String: SourceLocator]
    private let labels: [Int: String]

    init(
        agenda: MeetingAgenda?, diagnostics: [Diagnostic], sources: [AgendaSource], locators: [String: SourceLocator],
        labels: [Int: String], faults: [Fault] = []
    ) {
        self.faults = faults
        self.agenda = agenda
        self.diagnostics = diagnostics
        self.sources = sources
        self.locators = locators
        self.labels = labels
    }

    /// What is wrong with one section's module.
    public struct Fault: Hashable, Sendable {
        public var section: String
        public var message: String
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A line of a file, for the snippet below a diagnostic.
    public func line(_ number: Int, of file: String) -> String? { locators[file]?.line(number) }

    /// A diagnostic's path with the section's title and kind, such as `sections[2], Arrival and lunch (lunch)`.
    public func describe(path: String) -> String {
        guard let index = Self.section(in: path), let label = labels[index] else { return path }
        return "sections[\(index)], \(label)"
    }

    /// The index of the section that a path leads into.
    static func section(in path: String) -> Int? {
        guard path.hasPrefix("sections["), let close = path.firstIndex(of: "]") else { return nil }
        return Int(path[path.index(path.startIndex, offsetBy: 9)..<close])
    }
}

extension AgendaReading {
    /// The id and the date that an agenda gives, read without asking any module; nil where they cannot be read.
    public static func head(of bytes: [UInt8], name: String) -> (id: String, date: CalendarDate)? {
        guard let root = YAML.parse(bytes).root, let date = root["date"]?.text.flatMap({ CalendarDate($0) }) else {
            return nil
        }
        return (root["id"]?.text ?? AgendaReader.defaultID(of: name), date)
    }

    /// Reads an agenda and checks it.
    ///
    /// - Parameters:
    ///   - name: The file's name, as messages show it; its last part without an ending is the default id.
    ///   - files: Where the files come from that the agenda names.
    public static func read(
        _ bytes: [UInt8], name: String, files: any AgendaFiles, catalog: ModuleCatalog
    ) -> AgendaReading {
        AgendaReader(bytes, name: name, files: files, catalog: catalog).read()
    }

    /// Reads a file that declares a kind, and checks it; the file's name tells the kind.
    ///
    /// - Returns: The kind, or nil where it has mistakes, with all that is wrong.
    public static func readKind(
        _ bytes: [UInt8], name: String, of source: KindSource, catalog: ModuleCatalog
    ) -> (module: Module?, reading: AgendaReading) {
        AgendaReader(bytes, name: name, files: KeptFiles([]), catalog: catalog)
            .readKind(of: source, kind: AgendaReader.stem(of: name))
    }

    /// The source whose files look like this one; nil for an agenda, and for what is no YAML.
    public static func kindSource(of bytes: [UInt8], in catalog: ModuleCatalog) -> KindSource? {
        // Large agendas are not read twice for it.
        let start = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        let likely = catalog.sources.filter { $0.key.map(start.contains) ?? false }
        guard !likely.isEmpty, let root = YAML.parse(bytes).root else { return nil }
        return likely.first { $0.reads(AgendaNode(node: root, file: 0)) }
    }
}
