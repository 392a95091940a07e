internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

extension Console {
    /// Opens a form, with what was typed into it before and not sent.
    mutating func fill(_ purpose: Form.Purpose, _ situation: Situation) {
        if let draft = drafts[purpose] {
            open(.filling(draft))
        } else if let (title, fields) = fields(of: purpose, situation) {
            open(.filling(Form(purpose, title: words(title), fields: fields)))
        } else if purpose == .chair {
            report = [words(.noChairs)]
        }
    }

    /// What a form asks; nil where there is nothing to fill in.
    private func fields(of purpose: Form.Purpose, _ situation: Situation) -> (title: Phrase, fields: [Form.Field])? {
        let typed = situation.answer.words
        let clock = WallClock(timeZone: situation.meeting.agenda.timeZone)
        let now = clock.time(of: situation.now)
        switch purpose {
        case .note: return (.noteTitle, [.init("text", label: words(.noteLabel))])
        case .message:
            let shown = situation.state.message.flatMap { typed[$0] } ?? ""
            let field = Form.Field(
                "text", label: words(.messageLabel), help: words(.messageHelp), isRequired: false, text: shown,
                limit: 500)
            return (.messageTitle, [field])
        case .action:
            return (
                .actionTitle,
                [
                    .init("text", label: words(.actionWhat)),
                    .init("owner", label: words(.actionWho), isRequired: false, limit: 200),
                    .init(
                        "due", label: words(.actionWhen), help: words(.actionWhenHelp), isRequired: false, limit: 40),
                ]
            )
        case .began:
            let help = words(.beganHelp, "time", clock.time(of: situation.now - .minutes(3)))
            return (.beganTitle, [.init("time", label: words(.beganLabel), help: help, limit: 5)])
        case .away:
            return (
                .awayTitle,
                [
                    .init("from", label: words(.awayFrom), help: words(.awayHelp), limit: 8),
                    .init("to", label: words(.awayTo), text: now, limit: 8),
                ]
            )
        case .chair:
            let chairs = situation.meeting.chairNames(words) { typed[$0] }
            guard let first = chairs.first else { return nil }
            return (
                .chairTitle,
                [
                    .init("old", label: words(.chairOld), options: chairs, text: first, limit: 100),
                    .init("new", label: words(.chairNew), limit: 100),
                ]
            )
        case .act: return nil
        }
    }

    /// Opens the form of a section's own action; where it takes nothing, it is done at once.
    mutating func fill(forAction name: String, of id: String, _ situation: Situation) -> [Effect] {
        guard let section = situation.meeting.agenda.section(id),
            let action = section.module.actions.first(where: { $0.name == name })
        else { return [] }
        let purpose = Form.Purpose.act(section: id, action: name)
        let declarations = situation.meeting.offering(action, of: section, at: situation.now).fields.declarations
        if declarations.isEmpty { return [.perform(.act(section: id, action: name, fields: .entries([])))] }
        if let draft = drafts[purpose] {
            open(.filling(draft))
            return []
        }
        let fields = declarations.map { field in
            let asked = field.help.hasSuffix(".") ? String(field.help.dropLast()) : field.help
            let isOptional = !field.isRequired && field.defaultText == nil
            return Form.Field(
                field.name, label: asked + (isOptional ? " " + words(.optional) : ""), isRequired: field.isRequired,
                options: field.shape.names, meanings: field.shape.meanings,
                numbers: field.shape == .whole ? field.limits ?? 0...9_999 : nil,
                text: field.defaultText ?? "")
        }
        open(.filling(Form(purpose, title: action.summary, fields: fields)))
        return []
    }

    /// What sections have of their own to do now.
    mutating func pickAction(_ situation: Situation) -> [Effect] {
        let running = situation.state.running?.section
        let items = situation.meeting.actionsOffered.map { section, action in
            let name = action.name.replacing("-", with: " ").capitalisedFirst
            let title = section.id == running ? name : words(.actionOf, "title", section.title, "action", name)
            return Picker.Item(id: "\(section.id)/\(action.name)", title: title, detail: action.summary)
        }
        if items.isEmpty {
            report = [words(.noActions)]
        } else {
            open(.picking(Picker(.act, title: words(.actTitle), items: items)))
        }
        return []
    }

    mutating func pickSection(_ situation: Situation) {
        let meeting = situation.meeting
        let plan = meeting.plan(at: situation.now)
        let clock = WallClock(timeZone: meeting.agenda.timeZone)
        let prices = PriceWords(situation: situation, words: words)
        let typed = situation.answer.words
        var items: [Picker.Item] = []
        var chosen = 0
        for (section, planned) in zip(meeting.agenda.sections, plan.sections) {
            let isRunning = situation.state.running?.section == section.id
            if isRunning { chosen = items.count }
            let detail =
                isRunning
                ? words(.nowLead)
                : planned.dropped
                    ? words(.dropped)
                    : situation.meeting.isOver(section.id) ? words(.done) : clock.planned(planned.start)
            let price = isRunning ? nil : prices.short(.go(section.id), naming: 3, gains: true)
            items.append(.init(id: section.id, title: section.title, lead: detail, detail: price ?? ""))
            for part in section.parts where isRunning {
                if part.id == situation.state.running?.part { chosen = items.count }
                items.append(
                    .init(
                        id: "\(section.id)/\(part.id)",
                        title: meeting.title(of: part, in: section, at: situation.now) { typed[$0] }, isPart: true))
            }
        }
        if items.isEmpty {
            report = [words(.noSections)]
        } else {
            open(.picking(Picker(.go, title: words(.goTitle), items: items, chosen: chosen)))
        }
    }

    mutating func pickDropped(_ situation: Situation) {
        let meeting = situation.meeting
        let clock = WallClock(timeZone: meeting.agenda.timeZone)
        let prices = PriceWords(situation: situation, words: words)
        let coming = zip(meeting.agenda.sections, meeting.plan(at: situation.now).sections).filter { section, planned in
            section.id != situation.state.running?.section && !situation.meeting.isOver(section.id)
                && !situation.state.dropped.contains(section.id)
        }
        if coming.isEmpty {
            report = [words(.nothingToDrop)]
            return
        }
        open(
            .picking(
                Picker(
                    .drop, title: words(.dropTitle),
                    items: coming.map { section, planned in
                        .init(
                            id: section.id, title: section.title, lead: clock.planned(planned.start),
                            detail: prices.short(.skip(section.id), naming: 3, gains: true) ?? "")
                    })))
    }
}

extension FieldShape {
    /// What a field takes, where it takes one of a few.
    fileprivate var names: [String] {
        switch self {
        case .choice(let options): options.map(\.name)
        case .flag: ["yes", "no"]
        default: []
        }
    }

    /// What each of those means.
    fileprivate var meanings: [String] {
        if case .choice(let options) = self { options.map { $0.title ?? $0.help } } else { [] }
    }
}
