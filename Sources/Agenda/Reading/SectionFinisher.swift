internal import Foundation
internal import SectionKit
internal import YAMLTree

/// Hands a drafted section to its module, and checks what comes of it.
final class SectionFinisher {
    private let context: SectionContext
    private let reader: FieldReader
    private(set) var faults: [AgendaReading.Fault] = []
    private var pins: [ClockTime: Instant] = [:]

    init(_ context: SectionContext, _ reader: FieldReader) {
        self.context = context
        self.reader = reader
    }

    /// Finishes one section, and reports all that is wrong with it; the reader stands at the section's place.
    ///
    /// - Parameter id: What became of the draft's id.
    func finish(_ draft: SectionDraft, id: SectionID) -> Section? {
        let start = reader.mark
        reader.report(draft.findings)
        guard let module = draft.module else { return nil }
        report(id, of: draft)
        let item = draft.item
        let identity = Module.SectionIdentity(
            id: id.text, title: draft.title, minutes: draft.keys?.minutes, date: context.date)
        guard var handler = module.section(identity, written: draft.written, of: item, reader: reader),
            let keys = draft.keys
        else { return nil }
        guard let timing = timing(of: &handler, module, identity, item) else { return nil }
        let length = SectionLength.settle(keys, timing, of: item, reader)
        checkScripts(of: draft, keys.script, module)
        if let theme = keys.theme, context.themes.isEmpty {
            reader.inside(key: "theme") {
                reader.report(
                    .unknownTheme, "the agenda lists no themes, and this section has one",
                    fix: "add 'themes: [\(theme.written)]' at the top, or take this out", at: item["theme"])
            }
        }
        for problem in handler.check() { reader.report(problem, in: item) }
        guard let length, reader.isClean(since: start) else { return nil }
        return Section(
            id: identity.id, title: identity.title, module: module, handler: handler, length: length,
            givesWay: keys.givesWay, mayDrop: keys.mayDrop, pin: pin(keys), outside: keys.outside,
            theme: keys.theme?.id,
            script: keys.script, notes: keys.notes, timing: timing,
            symbol: handler.symbol() ?? SectionSymbol(for: module.tags))
    }

    private func checkScripts(of draft: SectionDraft, _ script: Script?, _ module: Module) {
        guard script != nil || !module.fields.scripts.isEmpty else { return }
        let item = draft.item
        let mapping: any RawNode = item
        let scripts = ScriptCheck(context: context, reader: reader, module: module)
        if let script { scripts.check(script, key: "script", item.node["script"]) }
        for index in module.fields.scripts {
            guard let text = draft.written.value(at: index, of: mapping)?.text else { continue }
            let key = module.fields.declarations[index].name
            scripts.check(Script(text), key: key, item.node[key])
        }
    }

    private func pin(_ keys: SectionKeys) -> Instant? {
        guard let time = keys.at, let date = context.date else { return nil }
        // Calendars are slow, and pins of one agenda are few different times.
        if let known = pins[time] { return known }
        let instant = context.clock?.instant(date, time)
        pins[time] = instant
        return instant
    }

    private func report(_ id: SectionID, of draft: SectionDraft) {
        switch id {
        case .slug, .written: break
        case .unsound(let id):
            reader.inside(key: "id") {
                reader.report(
                    .badID, "'\(id)' cannot be an id",
                    fix: "write letters, digits and hyphens, such as '\(Slug.make(draft.title))'", at: draft.item["id"])
            }
        case .repeated(let id):
            reader.inside(key: "id") {
                reader.report(
                    .duplicateID, "another section has the id '\(id)'", fix: "give this one another, such as '\(id)-2'",
                    at: draft.item["id"])
            }
        }
    }

    /// In order, and no longer than a week: what is added up later must not overflow.
    private static func isSound(_ length: Elasticity) -> Bool { length.isSound && length.most <= .minutes(7 * 1_440) }

    /// Whether no two parts have one id; a set costs more than to compare the few that most sections have.
    private static func areApart(_ parts: [Part]) -> Bool {
        if parts.count > 8 { return Set(parts.map(\.id)).count == parts.count }
        return parts.indices.allSatisfy { index in !parts[..<index].contains { $0.id == parts[index].id } }
    }

    private func timing(
        of handler: inout any ErasedSection, _ module: Module, _ identity: Module.SectionIdentity, _ item: AgendaNode
    ) -> Timing? {
        do {
            let timing = try handler.timing()
            if let length = timing.length, !Self.isSound(length) { throw SectionFault("its length is not in order") }
            if timing.parts.contains(where: { !Self.isSound($0.length) }) {
                throw SectionFault("a part's length is not in order")
            }
            if !Self.areApart(timing.parts) {
                throw SectionFault("two parts have one id")
            }
            return timing
        } catch {
            let message = (error as? SectionFault)?.message ?? "\(error)"
            // In a live meeting a module that fails costs its section the module, never the meeting.
            if module.isGuarded {
                faults.append(.init(section: identity.id, message: message))
                handler = Module.sectionWithoutModule(identity)
                return try? handler.timing()
            }
            reader.report(
                .moduleFault, "\(handler.handlerName) cannot tell how long the section takes: \(message)",
                fix: "mend the module, or give the section another kind", at: item.mapping?.first?.key ?? item)
            return nil
        }
    }
}
