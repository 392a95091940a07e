internal import Agenda
public import Disclosure
internal import Meeting
internal import Rendering
internal import SectionKit

extension MeetingReport {
    /// - Throws: `DisclosureProblems`, where counts make no sense.
    public init(_ material: ReportMaterial) throws(DisclosureProblems) {
        let agenda = material.run.agenda
        title = agenda.title
        group = agenda.group?.name
        date = material.run.state.day ?? agenda.date
        venue = agenda.venue
        foreword = agenda.report?.foreword
        introduction = agenda.report?.introduction
        background = agenda.report?.background
        acknowledgements = agenda.report?.acknowledgements
        attendance = material.attendance
        rules = material.rules
        isOver = material.run.state.finished != nil
        isSignedOff = material.isSignedOff
        questions = AskedQuestion.all(of: agenda)
        // Answers that are still coming in would tell one person's by the difference of two reports.
        if isOver {
            figures = try MeetingFigures(material, questions)
            waiting = material.waiting
        }
        new = figures.new
        let came = ReportAttendance.table(attendance, unit: material.id)
        if let came, !material.earlier.contains(came) { new.append(came) }
        var names = NameBlanker(material)
        tellSections(material, &names)
        actions = Action.all(of: material, &names)
        blanked = names.count
        unread = names.unread.count
        leavesOutUnread = material.leavesOutUnread
    }

    private mutating func tellSections(_ material: ReportMaterial, _ names: inout NameBlanker) {
        let run = material.run
        let plan = run.plan(at: material.now)
        let exact = ContentResolver(timeZone: run.agenda.timeZone, words: { material.words[$0] })
        // Where people make points, what was typed holds names by accident, wherever the module puts it. Elsewhere, such as
        // in talks, people are named as they chose.
        let blanker = Blanker(names)
        defer { names = blanker.names }
        let blanking = ContentResolver(
            timeZone: run.agenda.timeZone, words: { blanker.names.told($0) ?? ReviewHints.blank })
        var chapters = ThemeChapters(run)
        for section in run.agenda.sections {
            var own = Theme(id: section.id, title: section.title)
            for note in run.state.notes where note.section == section.id {
                guard let words = blanker.names.told(note.text) else { continue }
                chapters.take(run.theme(of: note.text, in: section.id), else: &own) { $0.take(words) }
            }
            tell(
                run.told(by: section, in: plan, at: material.now), of: section, run,
                section.hasPoints ? blanking : exact, without: blanker, &chapters, &own)
            if isOver {
                let asked = section.handler.asks()
                for quote in material.quotes where quote.section == section.id {
                    let who =
                        material.mayTell(quote.role) ? quote.role.map(RoleWords.one) ?? "Someone" : "Someone"
                    let theme = quote.theme ?? asked?.question(quote.question)?.theme ?? section.theme
                    chapters.take(theme, else: &own) { $0.quotes.append(Quote(words: quote.words, who: who)) }
                }
            }
            if own.isEmpty { continue }
            if chapters.isByTheme || !(section.hasPoints || !own.quotes.isEmpty || !own.content.isEmpty) {
                others.append(own)
            } else {
                themes.append(own)
            }
        }
        var before = Theme(id: "", title: "Before and after")
        for note in run.state.notes where note.section.flatMap(run.agenda.section) == nil {
            guard let words = blanker.names.told(note.text) else { continue }
            chapters.take(run.theme(of: note.text, in: nil), else: &before) { $0.take(words) }
        }
        if !before.isEmpty { others.append(before) }
        if chapters.isByTheme { themes = chapters.filled }
        unsorted = chapters.unsorted
    }

    /// What a section's module tells: its lists are points, where people made points in it.
    private func tell(
        _ content: Content, of section: Section, _ run: MeetingRun, _ resolver: ContentResolver,
        without blanker: Blanker,
        _ chapters: inout ThemeChapters, _ own: inout Theme
    ) {
        let headings = content.blocks.count { if case .heading = $0 { true } else { false } }
        // A heading goes where that goes which it stands over.
        var heading: Text?
        for block in content.blocks {
            switch block {
            case .question(let text) where section.hasPoints:
                let words = resolver.resolve([.paragraph(text)]).letters
                if words != own.title { own.question = words }
            case .heading(let text) where section.hasPoints: heading = text
            case .list(let items, _) where section.hasPoints:
                let before = own.points.count
                for item in items where !(item.typed.map { blanker.names.leavesOut($0) } ?? false) {
                    let words = resolver.resolve(item).letters
                    let theme = item.typed.flatMap { run.theme(of: $0, in: section.id) } ?? section.theme
                    chapters.take(theme, else: &own) { $0.take(words) }
                }
                // One list alone needs no second heading.
                if headings > 1, let heading, own.points.count > before {
                    own.lists.append(
                        PointList(title: resolver.resolve(heading).letters, points: before..<own.points.count))
                }
                heading = nil
            default:
                let blocks = resolver.resolve(Content((heading.map { [.heading($0)] } ?? []) + [block])).blocks
                heading = nil
                // What no person said needs no theme.
                let theme = section.theme ?? MeetingTheme.other.id
                chapters.take(theme, else: &own) { $0.content.blocks += blocks }
            }
        }
    }
}

/// Blanks names in what a resolver fills in, and goes on counting them.
private final class Blanker {
    var names: NameBlanker
    init(_ names: NameBlanker) { self.names = names }
}

/// The chapters of a report whose agenda lists themes, as they fill. Where it lists none, a chapter is a section.
private struct ThemeChapters {
    private let run: MeetingRun
    private var all: [MeetingReport.Theme]
    let isByTheme: Bool
    /// How much of what people said nobody has sorted.
    private(set) var unsorted = 0

    init(_ run: MeetingRun) {
        self.run = run
        isByTheme = !run.agenda.themes.isEmpty
        all = run.agenda.themes.map { MeetingReport.Theme(id: $0.id, title: $0.name, isListed: true) }
    }

    var filled: [MeetingReport.Theme] { all.filter { !$0.isEmpty } }

    /// Puts something under its theme, also under one that an edited agenda has taken out; else under its section.
    mutating func take(
        _ id: String?, else own: inout MeetingReport.Theme, _ put: (inout MeetingReport.Theme) -> Void
    ) {
        guard isByTheme, let id, id != MeetingTheme.other.id || all.contains(where: { $0.id == id }) else {
            if isByTheme, id == nil { unsorted += 1 }
            return put(&own)
        }
        let place = all.firstIndex { $0.id == id } ?? all.count
        if place == all.count {
            all.append(MeetingReport.Theme(id: id, title: run.name(ofTheme: id), isListed: true))
        }
        put(&all[place])
    }
}

extension MeetingReport.Theme {
    /// What begins a note that needs more thought.
    static let further = "further:"

    /// Takes a note: one that begins with "further:" is for further consideration.
    fileprivate mutating func take(_ note: String) {
        let note = note.trimmed
        if note.lowercased().hasPrefix(Self.further) {
            let rest = String(note.dropFirst(Self.further.count)).trimmed
            if !rest.isEmpty { further.append(rest) }
        } else if !note.isEmpty {
            points.append(note)
        }
    }
}

extension Text {
    /// Without emphasis; lines become one.
    var letters: String {
        spans.map { span in
            switch span {
            case .plain(let text), .strong(let text), .emphasis(let text): text
            case .lineBreak: " "
            case .words, .time: ""
            }
        }.joined()
    }
}

extension Content {
    /// All its words in one line.
    var letters: String {
        blocks.compactMap { block -> String? in
            switch block {
            case .heading(let text), .paragraph(let text), .question(let text): text.letters
            case .list(let items, _): items.map(\.letters).joined(separator: "; ")
            case .say(_, let content): content.letters
            case .script, .table, .timer, .chart, .aside, .reveal, .form: nil
            }
        }.joined(separator: " ")
    }
}
