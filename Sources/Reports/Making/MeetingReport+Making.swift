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
    }

    private mutating func tellSections(_ material: ReportMaterial, _ names: inout NameBlanker) {
        let run = material.run
        let plan = run.plan(at: material.now)
        let resolver = ContentResolver(timeZone: run.agenda.timeZone, words: { material.words[$0] })
        for section in run.agenda.sections {
            var theme = Theme(id: section.id, title: section.title)
            let discusses = section.has(.discussion) || section.has(.feedback)
            for note in run.state.notes where note.section == section.id {
                theme.take(names.blank(material.words[note.text]))
            }
            if run.state.faults[section.id] == nil {
                let current = run.state.sections[section.id]?.value ?? section.handler.initialState
                // A module that fails has nothing to tell.
                let told = try? section.handler.report(
                    state: current, frame: run.frame(of: section, in: plan, at: material.now))
                if let told { theme.take(resolver.resolve(told), asPoints: discusses, &names) }
            }
            if isOver {
                theme.quotes = material.quotes.filter { $0.section == section.id }.map {
                    Quote(
                        words: $0.words,
                        who: material.mayTell($0.role) ? $0.role.map(RoleWords.one) ?? "Someone" : "Someone")
                }
            }
            if theme.isEmpty { continue }
            if discusses || !theme.quotes.isEmpty || !theme.content.isEmpty {
                themes.append(theme)
            } else {
                others.append(theme)
            }
        }
        var before = Theme(id: "", title: "Before and after")
        for note in run.state.notes where note.section.flatMap(run.agenda.section) == nil {
            before.take(names.blank(material.words[note.text]))
        }
        if !before.isEmpty { others.append(before) }
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

    /// Takes what a module tells: where people talked, its lists are points.
    fileprivate mutating func take(_ told: Content, asPoints: Bool, _ names: inout NameBlanker) {
        for block in told.blocks {
            switch block {
            case .question(let text) where asPoints:
                let words = text.letters
                if words != title { question = words }
            case .heading where asPoints: continue
            case .list(let items, _) where asPoints:
                for item in items { take(names.blank(item.letters)) }
            default: content.blocks.append(block)
            }
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
