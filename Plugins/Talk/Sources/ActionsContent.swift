internal import SectionKit

/// The actions from before, and what became of them, for each who looks.
struct ActionsContent {
    private let followed: [FollowedAction]
    private let day: CalendarDate?

    init(_ section: SectionView<TalkSection>) {
        followed = section.stage == .dropped ? [] : TalkSection().followed(in: section)
        day = section.outline.date
    }

    /// Who sees to it, its day, and what became of it, on one line.
    static func details(_ followed: FollowedAction, on day: CalendarDate?) -> String {
        [followed.action.who, when(followed, on: day), followed.fate?.words].compactMap(\.self).joined(separator: ", ")
    }

    /// That a day is over is told, and nobody is blamed for it.
    private static func when(_ followed: FollowedAction, on day: CalendarDate?) -> String? {
        followed.by.map { followed.isOverdue(on: day) ? "was for \($0.words)" : "by \($0.words)" }
    }

    /// The same in short sentences, to be said.
    private func sentences(_ followed: FollowedAction) -> String {
        [
            followed.action.who.map { "\($0.capitalisedFirst) sees to it." },
            followed.by.map { "It \(followed.isOverdue(on: day) ? "was" : "is") for \($0.words)." },
            followed.fate.map { "\($0.words)." },
        ].compactMap(\.self).joined(separator: " ")
    }

    var forFacilitator: Content {
        guard !followed.isEmpty else { return [] }
        return [.heading(Self.title)] + list + [.form(action: FollowUp.name)]
    }

    /// Read from afar: what it is, and what became of it.
    var forRoom: Content {
        guard !followed.isEmpty else { return [] }
        return [
            .table(
                Table(
                    caption: Self.title, columns: ["What we agreed", "How far it is"],
                    rows: followed.map { [Text($0.action.what), fate($0)] }))
        ]
    }

    var forEverybody: Content {
        guard !followed.isEmpty else { return [] }
        return [.heading(Self.title)] + list
    }

    var forChair: Content {
        guard !followed.isEmpty else { return [] }
        return [.say(speaker: nil, [.paragraph("Last time we agreed some actions. Let us see how far they are.")])]
            + Content(
                followed.map { followed in
                    var lines: Content = [.paragraph(.strong("We agreed: ") + Text(followed.action.what))]
                    let details = sentences(followed)
                    if !details.isEmpty { lines.blocks.append(.paragraph(Text(details))) }
                    if followed.fate == nil { lines.blocks.append(.paragraph("How far is it?")) }
                    return .say(speaker: nil, lines)
                })
    }

    /// With a place to note what became of each.
    var onPaper: Content {
        guard !followed.isEmpty else { return [] }
        return [
            .table(
                Table(
                    caption: Self.title, columns: ["What we agreed", "Who and when", "How far it is"],
                    rows: followed.map { followed in
                        var open = followed
                        open.fate = nil
                        return [
                            Text(followed.action.what), Text(Self.details(open, on: day)),
                            followed.fate == nil ? Self.boxes : fate(followed),
                        ]
                    }))
        ]
    }

    private static let title: Text = "Actions from before"
    private static let boxes = Text(
        ActionFate.allCases.map { "☐ \($0.words)" }.joined(separator: " "))

    private var list: Content {
        [
            .numbered(
                followed.map { followed in
                    let details = sentences(followed)
                    return .strong(followed.action.what) + Text(details.isEmpty ? "" : ". " + details)
                })
        ]
    }

    private func fate(_ followed: FollowedAction) -> Text { Text(followed.fate?.words ?? "Still open") }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
