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
    private let locators: [String: SourceLocator]
    private let labels: [Int: String]

    init(
        agenda: MeetingAgenda?, diagnostics: [Diagnostic], sources: [AgendaSource], locators: [String: SourceLocator],
        labels: [Int: String]
    ) {
        self.agenda = agenda
        self.diagnostics = diagnostics
        self.sources = sources
        self.locators = locators
        self.labels = labels
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A line of a file, for the snippet below a diagnostic.
    public func line(_ number: Int, of file: String) -> String? { locators[file]?.line(number) }

    /// A path with the section's title and kind, such as `sections[2], Arrival and lunch (lunch)`.
    public func describe(path: String) -> String {
        guard path.hasPrefix("sections["), let close = path.firstIndex(of: "]"),
            let index = Int(path[path.index(path.startIndex, offsetBy: 9)..<close]), let label = labels[index]
        else { return path }
        return "sections[\(index)], \(label)"
    }
}

extension AgendaReading {
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
}
