internal import Agenda
internal import Disclosure
internal import Meeting
package import Rendering
package import Returns
internal import SectionKit

/// Everything that a return holds, in plain words, for whoever is about to send it.
package struct ReturnPreview {
    private let it: MeetingReturn

    package init(_ meetingReturn: MeetingReturn) { it = meetingReturn }

    /// What it holds, in a line each.
    package var summary: [String] {
        [
            "Return \(it.revision) of \(it.meeting.title), \(it.meeting.date), \(it.meeting.group).",
            "It is confidential and not for publication: its counts are exact.",
            "Words stand in it as somebody has read them. Nothing tells who gave which answer.",
            "People who came: \(it.attendance.reduce(0) { $0 + $1.people }), by service and role.",
            "Questions: \(it.questions.count). Counts: \(it.counts.count). Quotes: \(it.quotes.count). Key points: \(it.keyPoints.count). Actions: \(it.actions.count).",
            "Tables that were published already: \(it.published.count).",
        ]
    }

    /// All of it.
    package var sheet: PaperSheet {
        var chapters: [Chapter] = []
        chapters.append(
            Chapter(
                "Who came, exactly",
                it.attendance.isEmpty
                    ? [.paragraph("Nobody was ticked as here.")]
                    : [
                        .table(
                            Table(
                                caption: "By service and role", columns: ["Service", "Role", "People"],
                                rows: it.attendance.map { [Text($0.service), Text($0.role), Text(String($0.people))] }))
                    ]))
        for question in it.questions {
            let roles = MeetingFigures.groups.filter { role in
                it.counts.contains { $0.question == question.id && $0.role == role }
            }
            let parts = Set(it.counts.filter { $0.question == question.id }.map(\.part)).sorted { $0 ?? "" < $1 ?? "" }
            let answers = question.answers + (question.isSeveral ? question.answers.map { "not: \($0)" } : [])
            let rows = parts.flatMap { part in
                answers.enumerated().map { place, answer in
                    [Text([part, answer].compactMap(\.self).joined(separator: ": "))]
                        + roles.map { role in
                            let people = it.counts.first {
                                $0.question == question.id && $0.answer == place && $0.role == role && $0.part == part
                            }?.people
                            return Text(String(people ?? 0))
                        }
                }
            }
            chapters.append(
                Chapter(
                    Text(question.ask),
                    roles.isEmpty
                        ? [.paragraph("Nobody answered this.")]
                        : [
                            .table(
                                Table(
                                    caption: "Exact counts",
                                    columns: ["Answer"] + roles.map { Text(MeetingFigures.title(ofGroup: $0)) },
                                    rows: rows))
                        ]))
        }
        chapters.append(
            Chapter(
                "Words that may be printed",
                list(it.quotes.map { "\u{201C}\($0.words)\u{201D} – \($0.who) (\($0.theme))" })))
        chapters.append(
            Chapter(
                "Key points",
                list(
                    it.keyPoints.map { "\($0.text) (\($0.theme)\($0.isFurther ? ", for further consideration" : ""))" })
            ))
        chapters.append(
            Chapter(
                "Actions",
                list(
                    it.actions.map {
                        [$0.what, $0.who, $0.by, $0.status?.words].compactMap(\.self).joined(separator: ", ")
                    })))
        chapters.append(
            Chapter(
                "Published already, and taken as known",
                list(
                    it.published.map { table in
                        "\(table.published.table.question): \(table.published.table.lines.map(\.name).joined(separator: ", "))"
                    })))
        return PaperSheet(
            title: "What this return holds", content: Content(summary.map { .paragraph(Text($0)) }), chapters: chapters)
    }

    private func list(_ lines: [String]) -> Content {
        lines.isEmpty ? [.paragraph("None.")] : [.bullets(lines.map { Text($0.oneParagraph) })]
    }
}
