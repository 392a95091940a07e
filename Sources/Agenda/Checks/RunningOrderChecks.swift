internal import SectionKit
internal import YAMLTree

/// Looks at the running order as a whole: whether it can hold, and whether it is kind to people.
struct RunningOrderChecks {
    private let agenda: MeetingAgenda
    private let root: AgendaNode
    private let reader: FieldReader
    private let template: MeetingAgenda?
    private let items: YAMLItemTable

    init(
        agenda: MeetingAgenda, root: AgendaNode, items: YAMLItemTable, reader: FieldReader, template: MeetingAgenda?
    ) {
        self.agenda = agenda
        self.root = root
        self.reader = reader
        self.template = template
        self.items = items
    }

    func run() {
        guard !agenda.sections.isEmpty, items.count == agenda.sections.count else { return }
        checkSpans()
        checkRest()
        checkPeople()
        checkFeedback()
        checkAsking()
        checkGive()
        checkTalks()
        checkMeals()
    }

    // MARK: Places

    /// Reports about a section, at its key's value where it has that key, else at its kind.
    private func report(_ rule: Rule, _ index: Int, key: String, _ message: String, fix: String) {
        reader.inside(key: "sections") {
            reader.inside(index: index) {
                let item = items[index]
                if let node = item?[key] {
                    reader.inside(key: key) {
                        reader.report(rule, message, fix: fix, at: AgendaNode(node: node, file: 0))
                    }
                } else {
                    let node = (item?["kind"] ?? item).map { AgendaNode(node: $0, file: 0) }
                    reader.report(rule, message, fix: fix, at: node ?? root)
                }
            }
        }
    }

    private func report(_ rule: Rule, top key: String, _ message: String, fix: String) {
        for pair in root.node.pairs where pair.key.text == key {
            reader.inside(key: key) {
                // A list of sections is long: its key is the better place to point at.
                let node = key == "sections" ? pair.key : pair.value
                reader.report(rule, message, fix: fix, at: AgendaNode(node: node, file: 0))
            }
            return
        }
        reader.report(rule, message, fix: fix, at: root.mapping?.first?.key ?? root)
    }

    // MARK: Time

    private func checkSpans() {
        let clock = WallClock(timeZone: agenda.timeZone)
        let firstCounted = agenda.sections.firstIndex { !$0.outside }
        let lastCounted = agenda.sections.lastIndex { !$0.outside }
        // Where the span that is being gone through starts, and its first section; nil before the first pin.
        var open: (start: Instant, first: Int)?
        var current = 0

        /// Closes the span before a pin; tells where it cannot hold, or where time is left over.
        func close(at pin: Instant, tooShort: (Seconds) -> Void, unexplained: (Seconds) -> Void) {
            // What follows starts when that is over, also where the pin is missed: one mistake is told once.
            var over = pin
            defer { open = (over, current) }
            guard let span = open else { return }
            let room = pin - span.start
            var shortest = Seconds.zero
            var longest = Seconds.zero
            let sections = agenda.sections[span.first..<max(span.first, current)]
            for section in sections {
                if section.mayDrop == nil { shortest += section.length.least }
                longest += section.length.most
            }
            if shortest > room {
                over = pin + (shortest - room)
                tooShort(shortest - room)
            } else if longest < room, !sections.allSatisfy(\.outside) || sections.isEmpty {
                unexplained(room - longest)
            }
        }

        for (index, section) in agenda.sections.enumerated() {
            current = index
            if index == firstCounted {
                let at = clock.time(of: agenda.start)
                close(at: agenda.start) { short in
                    report(
                        .overlap, top: "start",
                        "the meeting starts at \(at), and what stands before it needs \(Self.words(short)) more",
                        fix: "start it at \(clock.time(of: agenda.start + short)), or shorten what stands before it")
                } unexplained: { left in
                    report(
                        .unexplainedTime, top: "start",
                        "\(Self.words(left)) before the start at \(at) belong to no section",
                        fix: "give the section before it more minutes, or let it grow with 'most'")
                }
            }
            if let pin = section.pin, index != firstCounted || pin != agenda.start {
                let at = clock.time(of: pin)
                close(at: pin) { short in
                    report(
                        .overlap, index, key: "at",
                        "'\(section.title)' starts at \(at), and what stands before it needs \(Self.words(short)) more",
                        fix: "start it at \(clock.time(of: pin + short)), or shorten what stands before it")
                } unexplained: { left in
                    report(
                        .unexplainedTime, index, key: "at",
                        "\(Self.words(left)) before '\(section.title)' at \(at) belong to no section",
                        fix: "give a section before it more minutes, or let one grow with 'most'")
                }
            }
            current = index + 1
            if index == lastCounted {
                let end = clock.time(of: agenda.end)
                close(at: agenda.end) { short in
                    report(
                        .tooLong, top: "end", "even at its shortest the meeting ends \(Self.words(short)) after \(end)",
                        fix: "shorten or take out sections, or end at \(clock.time(of: agenda.end + short))")
                } unexplained: { left in
                    report(
                        .unexplainedTime, top: "end",
                        "\(Self.words(left)) before the end at \(end) belong to no section",
                        fix:
                            "give a section more minutes, let one grow with 'most', or end at \(clock.time(of: agenda.end - left))"
                    )
                }
            }
        }
        var counted = Seconds.zero
        for section in agenda.sections where !section.outside && section.mayDrop == nil {
            counted += section.length.least
        }
        let room = agenda.end - agenda.start
        if counted > room, !reader.findings.contains(where: { $0.rule == .tooLong }) {
            report(
                .tooLong, top: "end",
                "at their shortest the sections need \(Self.words(counted)), and the meeting has \(Self.words(room))",
                fix: "shorten or take out sections, or end later")
        }
    }

    private func checkRest() {
        let limit = Seconds.minutes(75)
        var stretch = Seconds.zero
        var told = false
        for (index, section) in agenda.sections.enumerated() {
            if section.has(.rest) {
                stretch = .zero
                told = false
                continue
            }
            stretch += section.length.ideal
            if stretch > limit, !told {
                told = true
                report(
                    .noBreak, index, key: "minutes",
                    "by the end of '\(section.title)' people have sat for \(Self.words(stretch)) without a break",
                    fix: "put a break before it, or split it round one")
            }
        }
    }

    private func checkGive() {
        var give = Seconds.zero
        for section in agenda.sections where !section.outside {
            give += section.mayDrop == nil ? section.length.ideal - section.length.least : section.length.ideal
        }
        let whole = agenda.end - agenda.start
        if whole > .zero, give.count < whole.count / 10 {
            report(
                .littleGive, top: "sections",
                "\(give == .zero ? "none" : "only \(Self.words(give))") of the \(Self.words(whole)) can give way",
                fix: "let sections shrink with 'least', or drop with 'may-drop'")
        }
    }

    private func checkTalks() {
        for (index, section) in agenda.sections.enumerated() {
            guard let talk = section.timing.longestTalk, talk > .minutes(15) else { continue }
            report(
                .longTalk, index, key: "minutes", "in '\(section.title)' one voice speaks for \(Self.words(talk))",
                fix: "15 minutes are enough; break it with questions or small groups")
        }
    }

    private func checkMeals() {
        guard let template else { return }
        let clock = WallClock(timeZone: agenda.timeZone)
        let templateClock = WallClock(timeZone: template.timeZone)
        let meals = agenda.sections.indices.filter { agenda.sections[$0].has(.meal) }
        for usual in template.sections where usual.has(.meal) {
            guard
                let index = meals.first(where: { agenda.sections[$0].id == usual.id })
                    ?? (meals.count == 1 ? meals.first : nil)
            else {
                report(
                    .mealMoved, top: "sections", "the template has '\(usual.title)', and this agenda has not",
                    fix: "put it back in")
                continue
            }
            let meal = agenda.sections[index]
            let usualTime = usual.pin.map(templateClock.time)
            let time = meal.pin.map(clock.time)
            if usualTime != time {
                report(
                    .mealMoved, index, key: "at",
                    "'\(meal.title)' is \(time.map { "at \($0)" } ?? "without a time"), in the template \(usualTime.map { "at \($0)" } ?? "without one")",
                    fix: usualTime.map { "write 'at: \($0)'" } ?? "take 'at' out")
            }
            if meal.length.least < usual.length.least {
                report(
                    .mealShortened, index, key: "minutes",
                    "'\(meal.title)' has \(Self.words(meal.length.least)), in the template \(Self.words(usual.length.least))",
                    fix: "give it its time back")
            }
        }
    }

    // MARK: People

    private func checkPeople() {
        let presenting = agenda.sections.filter { $0.has(.presenting) }
        let mayPresent = presenting.contains { section in
            let known = section.timing.presenters
            return known.isEmpty || known.contains { $0 == nil || $0 == .serviceUser }
        }
        if !mayPresent {
            report(
                .noServiceUserPresenter, top: "sections",
                presenting.isEmpty ? "nobody presents in this meeting" : "no service user is among those who present",
                fix: "add a presentation that service users can sign up for")
        }
        if !agenda.chairs.contains(where: { $0.role == .serviceUser }) {
            report(
                .noServiceUserChair, top: "chairs",
                agenda.chairs.isEmpty ? "the agenda names no chair" : "no service user is among the chairs",
                fix: "add '{ name: …, role: service-user }' to 'chairs'")
        }
    }

    private func checkFeedback() {
        var tables: Int?
        for (index, section) in agenda.sections.enumerated() {
            if section.has(.discussion) {
                tables = section.timing.tables ?? tables
                if !agenda.sections[(index + 1)...].contains(where: { $0.has(.feedback) }) {
                    report(
                        .noFeedbackAfter, index, key: "kind",
                        "after '\(section.title)' nothing brings back what was said",
                        fix: "add a feedback section after it")
                }
            }
            if section.has(.feedback), let count = section.timing.tables ?? tables,
                section.length.ideal < .seconds(90) * count
            {
                report(
                    .shortFeedback, index, key: "minutes",
                    "'\(section.title)' has \(Self.words(section.length.ideal)) for \(count) tables, less than 90 seconds each",
                    fix: "give it at least \((90 * count + 59) / 60) minutes")
            }
        }
    }

    /// Questions about each talk, or each table, need a section that has some.
    private func checkAsking() {
        for (index, section) in agenda.sections.enumerated() where section.module.actions.contains(where: \.asks) {
            let (id, what, isThere): (String, String, (Section) -> Bool)
            switch section.handler.asks()?.about {
            case nil, .meeting: continue
            case .slots(let asked): (id, what, isThere) = (asked, "talks", { ($0.handler.offer()?.count ?? 0) > 0 })
            case .tables(let asked):
                (id, what) = (asked, "tables")
                isThere = { $0.timing.tables != nil || $0.module.actions.contains { $0.seats } }
            }
            let able = agenda.sections.filter(isThere).map(\.id)
            guard !able.contains(id) else { continue }
            let message =
                agenda.section(id) == nil
                ? "there is no section '\(id)' whose \(what) could be asked about"
                : "the section '\(id)' has no \(what)"
            let near = NearestWord.to(id, among: able) ?? able.first
            report(
                .askedAboutNothing, index, key: "about", message,
                fix: near.map { "write '\($0)'" } ?? "take 'about' out, and ask about the whole meeting")
        }
    }

    /// "1 minute", "90 minutes", "30 seconds".
    static func words(_ length: Seconds) -> String {
        let count = abs(length.count)
        if count % 60 != 0, count < 600 { return count == 1 ? "1 second" : "\(count) seconds" }
        let minutes = Seconds(count).roundedMinutes
        return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
}
