internal import Agenda
internal import Foundation
public import SectionKit
public import Testing

/// Holds a module to what the host relies on, by its own `example.yaml`.
///
/// ```swift
/// @Test func conforms() { expectConformance(of: LunchSection.self) }
/// ```
///
/// The example is read as one section of an agenda, with the files beside it. Then: it has no mistakes and names every
/// field; every missing, wrong, unknown or outsized value is told at its place; the README names every field and action;
/// the drawing is one and the same at every look; every audience sees something that renders at every stage and part;
/// events and state survive coding; a replay comes to the same state; and of a kind with places, whoever has one is shown as
/// they chose, and leaves nothing behind.
///
/// - Parameters:
///   - example: The path of the example from the module's folder.
///   - actions: Actions that must be possible one after another while the section's first part runs. Every other action is
///     tried too, and may refuse.
///   - filePath: A file in the module's `Tests` folder; the module's folder is the one above.
public func expectConformance<Handler: SectionHandler>(
    of type: Handler.Type, example: String = "example.yaml", actions: [(name: String, fields: RawValue)] = [],
    filePath: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let tests = URL(fileURLWithPath: "\(filePath)").deletingLastPathComponent()
    let folder = tests.deletingLastPathComponent()
    guard let text = try? String(contentsOf: folder.appendingPathComponent(example), encoding: .utf8) else {
        Issue.record("there is no '\(example)' in \(folder.path)", sourceLocation: sourceLocation)
        return
    }
    let suite = Conformance<Handler>(
        module: Module(type, origin: folder.lastPathComponent), example: ExampleText(text), text: text, folder: folder,
        actions: actions, sourceLocation: sourceLocation)
    suite.checkDeclaration()
    suite.checkPapers()
    guard let agenda = suite.readExample() else { return }
    suite.checkPlaces()
    suite.checkSymbol(agenda)
    suite.checkEveryStage(agenda)
    suite.checkReplay(agenda)
    suite.checkSlots(agenda)
}

/// Holds a kind that a file declares to the same, by a section of it that names every field; only what stands on paper, the
/// example and the README, is the module's own affair.
///
/// - Parameters:
///   - file: The file, which must have no mistakes.
///   - example: The section as an agenda has it, from `kind: …` on; made from the defaults where it is left out.
public func expectConformance<Handler: DeclaringSection>(
    of type: Handler.Type, file: KindFile, example: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    let source = KindSource(type)
    let reserved = Set(SectionKeys.fieldList.declarations.map(\.name))
    let (module, reading) = AgendaReading.readKind(
        file.bytes, name: source.path(of: file.kind) ?? file.kind, of: source,
        catalog: ModuleCatalog([], sources: [source], reservedKeys: reserved))
    guard let module else {
        let found = reading.diagnostics.map { "\($0.line):\($0.column) \($0.message)" }.joined(separator: "; ")
        Issue.record("\(file.kind) is no kind: \(found)", sourceLocation: sourceLocation)
        return
    }
    let fields = module.fields.declarations.map { field in
        let sample: String =
            switch field.shape {
            case .list: field.defaultText ?? "[\"a text\"]"
            case .text: "\"\(field.defaultText ?? "a text")\""
            default: field.sample
            }
        return "\(field.name): \(sample)\n"
    }
    let text = example ?? "kind: \(file.kind)\n" + fields.joined()
    let suite = Conformance<Handler>(
        module: module, example: ExampleText(text), text: text, folder: URL(fileURLWithPath: "/nowhere"), actions: [],
        sourceLocation: sourceLocation)
    suite.checkDeclaration()
    guard let agenda = suite.readExample() else { return }
    suite.checkPlaces()
    suite.checkSymbol(agenda)
    suite.checkEveryStage(agenda)
    suite.checkReplay(agenda)
    suite.checkSlots(agenda)
}

/// One run of the suite.
struct Conformance<Handler: SectionHandler> {
    let module: Module
    let example: ExampleText
    /// The example's text as it is.
    let text: String
    let folder: URL
    let actions: [(name: String, fields: RawValue)]
    let sourceLocation: SourceLocation

    func record(_ problem: String) {
        Issue.record("\(module.kind): \(problem)", sourceLocation: sourceLocation)
    }

    func expect(_ holds: Bool, _ problem: @autoclosure () -> String) {
        if !holds { record(problem()) }
    }

    var catalog: ModuleCatalog {
        ModuleCatalog([module], reservedKeys: Set(SectionKeys.fieldList.declarations.map(\.name)))
    }

    func read(_ example: ExampleText, files: [String: String] = [:]) -> AgendaReading {
        AgendaReading.read(
            example.agenda, name: "agenda.yaml", files: ExampleFiles(folder: folder, replaced: files), catalog: catalog)
    }

    /// The example as an agenda of its own, which must have no mistakes.
    func readExample() -> MeetingAgenda? {
        let reading = read(example)
        let running = Set(module.rules.map(\.code))
        for diagnostic in reading.diagnostics where diagnostic.severity == .error || running.contains(diagnostic.code) {
            record("the example has a mistake: \(diagnostic.path): \(diagnostic.message) (\(diagnostic.code))")
        }
        guard let agenda = reading.agenda, agenda.sections.count == 1 else {
            record("the example cannot be read as one section")
            return nil
        }
        return agenda
    }
}
