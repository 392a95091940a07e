internal import Agenda
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

/// What was written down in a meeting: notes, actions, and what sections gathered, as who runs the meeting sees it.
struct WrittenDown {
    private let snapshot: MeetingSnapshot
    private let sections: [Gathered]
    private let context: RenderingContext

    private struct Gathered {
        let id: String
        let title: String
        let content: Content
    }

    init(_ kept: KeptMeeting) {
        let (run, words) = (kept.run, kept.words)
        snapshot = run.snapshot(at: kept.now, words: words)
        context = RenderingContext(timeZone: run.agenda.timeZone)
        let resolver = ContentResolver(timeZone: run.agenda.timeZone, words: { words[$0] })
        sections = run.agenda.sections.filter { run.state.isDone($0.id) || run.state.running?.section == $0.id }
            .compactMap { section in
                let shown = run.look(at: section, for: .facilitator, at: kept.now).content
                // What an agenda tells the facilitator stands last, and is no news of the meeting.
                let asides = shown.blocks.filter { if case .aside = $0 { true } else { false } }
                let own = Content(Array(section.notes == nil ? asides : asides.dropLast()))
                let content = Content(
                    resolver.resolve(own).blocks.flatMap { block in
                        if case .aside(let content) = block { content.blocks } else { [block] }
                    })
                return content.isEmpty ? nil : Gathered(id: section.id, title: section.title, content: content)
            }
    }

    func text(width: Int) -> String {
        var text = ""
        if !snapshot.notes.isEmpty {
            text += "\nNotes\n" + snapshot.notes.map { "  \($0.text.oneLine)\n" }.joined()
        }
        if !snapshot.actions.isEmpty {
            text += "\nActions\n"
            for action in snapshot.actions {
                let who = [action.owner, action.due.map { "by \($0)" }].compactMap { $0?.oneLine }.joined(
                    separator: ", ")
                text += "  \(action.text.oneLine)\(who.isEmpty ? "" : " (\(who))")\n"
            }
        }
        if !snapshot.earlierActions.isEmpty {
            text += "\nActions from before\n"
            for action in snapshot.earlierActions {
                let more = [
                    action.owner, action.due.map { "by \($0)" },
                    action.fate.flatMap { ActionFate(rawValue: $0) }?.words ?? "Still open",
                ]
                text += "  \(action.text.oneLine) (\(more.compactMap { $0?.oneLine }.joined(separator: ", ")))\n"
            }
        }
        for section in sections {
            text +=
                "\n\(section.title.oneLine)\n" + lines(section.content, width: width - 2).map { "  \($0)\n" }.joined()
        }
        return text
    }

    private func lines(_ content: Content, width: Int) -> [String] {
        PlainTextRenderer(width: width, headingLevel: 2, context: context).lines(of: content)
    }

    /// The names that scripts rely on.
    func json() throws -> String {
        struct Document: Encodable {
            struct Note: Encodable { var text: String }
            struct Action: Encodable { var text: String, owner: String?, due: String? }
            struct Section: Encodable { var id, title: String, lines: [String] }
            var notes: [Note]
            var actions: [Action]
            var earlierActions: [MeetingSnapshot.EarlierAction]
            var sections: [Section]
        }
        let document = Document(
            notes: snapshot.notes.map { .init(text: $0.text) },
            actions: snapshot.actions.map { .init(text: $0.text, owner: $0.owner, due: $0.due.map { "\($0)" }) },
            earlierActions: snapshot.earlierActions,
            sections: sections.map {
                .init(id: $0.id, title: $0.title, lines: lines($0.content, width: 10_000).filter { !$0.isEmpty })
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }
}
