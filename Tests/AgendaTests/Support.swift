internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

/// Files in memory, by their path.
struct MemoryFiles: AgendaFiles {
    var texts: [String: String] = [:]
    func bytes(of path: String) throws -> [UInt8] {
        guard let text = texts[path] else { throw AgendaFileError("there is no file '\(path)'") }
        return [UInt8](text.utf8)
    }
}

let everyKind = ModuleCatalog.registered()

func read(_ text: String, name: String = "test.yaml", files: [String: String] = [:], catalog: ModuleCatalog = everyKind)
    -> AgendaReading
{
    AgendaReading.read([UInt8](text.utf8), name: name, files: MemoryFiles(texts: files), catalog: catalog)
}

/// Texts of agendas. Alone, `agenda()` has nothing wrong with it.
enum Sample {
    static let talks = "- { kind: presentation, title: Talks, slots: 2, minutes: 30 }"
    static let round = "- { kind: talk, title: Round, minutes: 30, least: 20, prompts: [How are you?] }"

    static func agenda(
        head: String = "", start: String = "13:00", end: String = "14:00",
        chairs: String = "[{ name: Sam, role: service-user }]",
        _ sections: String = talks + "\n" + round
    ) -> String {
        """
        lectern: 1
        title: Test
        date: 2026-12-08
        start: \(start)
        end: \(end)
        chairs: \(chairs)
        \(head.isEmpty ? "" : head + "\n")sections:
        \(sections)

        """
    }
}

/// A text in which `«…»` marks where a finding is to stand.
struct Marked {
    let text: String
    let line: Int
    let column: Int
    let endColumn: Int

    init(_ marked: String) throws {
        let start = try #require(marked.firstIndex(of: "«"), "nothing is marked")
        let end = try #require(marked.firstIndex(of: "»"), "the mark does not end")
        let before = marked[..<start]
        line = before.count { $0 == "\n" } + 1
        column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0) + 1
        endColumn = column + marked[marked.index(after: start)..<end].unicodeScalars.count
        text = marked.filter { $0 != "«" && $0 != "»" }
    }
}

/// Expects a finding of a rule at the marked place; where it is an error, the only one.
@discardableResult func expectFinding(
    _ code: String, _ severity: Severity = .error, in marked: String, files: [String: String] = [:],
    path: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> Diagnostic? {
    let mark = try Marked(marked)
    let reading = read(mark.text, files: files)
    let found = reading.diagnostics.filter { $0.code == code }
    let all = reading.diagnostics.map { "\($0.line):\($0.column) \($0.code): \($0.message)" }.joined(separator: "\n")
    #expect(found.count == 1, "\(all)", sourceLocation: sourceLocation)
    guard let finding = found.first else { return nil }
    #expect([finding.line, finding.column] == [mark.line, mark.column], "\(all)", sourceLocation: sourceLocation)
    if finding.endLine == finding.line {
        #expect(finding.endColumn == mark.endColumn, "\(all)", sourceLocation: sourceLocation)
    }
    #expect(finding.severity == severity, sourceLocation: sourceLocation)
    #expect(finding.file == "test.yaml", sourceLocation: sourceLocation)
    #expect(finding.fix?.isEmpty == false, "it does not say how to mend it", sourceLocation: sourceLocation)
    if severity == .error {
        #expect(
            reading.diagnostics.filter { $0.severity == .error }.count == 1, "\(all)", sourceLocation: sourceLocation)
    } else {
        #expect(!reading.hasErrors, "\(all)", sourceLocation: sourceLocation)
    }
    if let path { #expect(finding.path == path, sourceLocation: sourceLocation) }
    return finding
}
