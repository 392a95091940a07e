internal import Agenda
internal import Planner
internal import SectionKit

/// What might happen, as people write it: `talks +7, break +4, drop hot-topics, start +10`.
struct WhatIfText {
    let agenda: MeetingAgenda
    /// What runs; nil before the meeting.
    let running: Int?

    private static let forms = "Write 'ID +7', 'ID -3', 'ID late 5', 'drop ID' or 'start +10', with commas between."

    /// - Throws: `Failure` with what is wrong and how to write it.
    func read(_ text: String) throws -> WhatIf {
        var whatIf = WhatIf()
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let item = item.trimmed
            if item.isEmpty { throw wrong("There is nothing between two commas, or nothing at all.", Self.forms) }
            try read(item, into: &whatIf)
        }
        return whatIf
    }

    private func read(_ item: String, into whatIf: inout WhatIf) throws {
        if let name = item.dropping(prefix: "drop ") {
            let section = try find(name)
            try needsToCome(section)
            if whatIf.takes[section.id] != nil || whatIf.late[section.id] != nil { throw twice(section) }
            if !whatIf.dropped.insert(section.id).inserted { throw twice(section) }
        } else if let (name, length) = item.splitting(at: [" late "]).map({ ($0.before, $0.after) }) {
            let minutes = try minutes(length, in: item)
            try wait(name.lowercased() == "start" ? firstCounted() : find(name), minutes, &whatIf)
        } else if let (name, sign, length) = item.splitting(at: [" +", " -", " −", " –"]) {
            let minutes = try minutes(length, in: item)
            let isLonger = sign == " +"
            if name.lowercased() == "start" {
                guard isLonger else { throw wrong("A start can only slip.", "Write 'start +\(length)'.") }
                try wait(firstCounted(), minutes, &whatIf)
            } else {
                try take(find(name), isLonger ? minutes.seconds : .zero - minutes.seconds, &whatIf)
            }
        } else {
            throw wrong("'\(item.cut)' says no change.", Self.forms)
        }
    }

    private func take(_ section: Section, _ change: Seconds, _ whatIf: inout WhatIf) throws {
        try needsToCome(section, orRuns: true)
        if section.length.ideal + change < .zero {
            throw wrong(
                "'\(section.title.cut)' is to take \(PlanText.words(section.length.ideal)).",
                "Take at most that from it, or write 'drop \(section.id)'.")
        }
        if whatIf.takes[section.id] != nil || whatIf.dropped.contains(section.id) { throw twice(section) }
        whatIf.takes[section.id] = change
    }

    private func wait(_ section: Section, _ minutes: Minutes, _ whatIf: inout WhatIf) throws {
        try needsToCome(section)
        if whatIf.late[section.id] != nil || whatIf.dropped.contains(section.id) { throw twice(section) }
        whatIf.late[section.id] = minutes.seconds
    }

    private func minutes(_ text: String, in item: String) throws -> Minutes {
        guard let minutes = Minutes(text.trimmed), minutes <= .minutes(1440) else {
            throw wrong(
                "'\(text.trimmed.cut)' in '\(item.cut)' is no length of time up to a day.",
                "Write minutes, such as 7, '90 min' or 1h30.")
        }
        return minutes
    }

    private func firstCounted() throws -> Section {
        if let running, agenda.sections.prefix(running + 1).contains(where: { !$0.outside }) {
            throw Failure("The meeting has begun already, so its start cannot slip.", status: 2)
        }
        guard let section = agenda.sections.first(where: { !$0.outside }) else {
            throw wrong("This agenda has no section between its start and its end.", Self.forms)
        }
        return section
    }

    private func needsToCome(_ section: Section, orRuns: Bool = false) throws {
        guard let running, let index = agenda.index(of: section.id) else { return }
        if index < running { throw Failure("'\(section.title.cut)' is over already.", status: 2) }
        if index == running, !orRuns {
            throw wrong("'\(section.title.cut)' runs already.", "Write '\(section.id) +5' or '\(section.id) -5'.")
        }
    }

    private func twice(_ section: Section) -> Failure {
        wrong("'\(section.title.cut)' is named more than once.", "Write one change for each section.")
    }

    private func wrong(_ what: String, _ how: String) -> Failure { Failure("\(what) \(how)", status: 2) }

    // MARK: Names

    /// The section of that id, or of that title, or the only one whose id or title begins so.
    private func find(_ name: String) throws -> Section {
        let name = name.trimmed
        if let section = agenda.section(name) { return section }
        let folded = name.lowercased()
        let sections = agenda.sections
        for isMeant: (Section) -> Bool in [
            { $0.id.lowercased() == folded || $0.title.lowercased() == folded },
            { $0.id.lowercased().hasPrefix(folded) || $0.title.lowercased().hasPrefix(folded) },
        ] {
            let found = folded.isEmpty ? [] : sections.filter(isMeant)
            if found.count > 1 {
                let ids = found.prefix(5).map { "'\($0.id)'" }.joined(separator: ", ")
                throw wrong("'\(name.cut)' may be \(ids).", "Write one of them whole.")
            }
            if let section = found.first { return section }
        }
        let near = NearestWord.to(name, among: sections.map(\.id)) ?? NearestWord.to(name, among: sections.map(\.title))
        let ids = sections.map(\.id)
        let known = ids.prefix(20).joined(separator: ", ") + (ids.count > 20 ? ", …" : "")
        throw wrong(
            "There is no section '\(name.cut)'.",
            near.map { "Did you mean '\($0.cut)'?" } ?? (ids.isEmpty ? "The agenda has none." : "There are: \(known)."))
    }
}

extension StringProtocol {
    /// Short enough for a message.
    fileprivate var cut: String { PlanText.short(String(self), 60) }

    fileprivate func dropping(prefix: String) -> String? {
        lowercased().hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmed : nil
    }

    /// At the last of the marks: a title may have one, too.
    fileprivate func splitting(at marks: [String]) -> (before: String, mark: String, after: String)? {
        let folded = String(self).lowercased()
        var best: (Range<String.Index>, String)?
        for mark in marks {
            if let range = folded.ranges(of: mark).last, range.lowerBound > best?.0.lowerBound ?? folded.startIndex {
                best = (range, mark)
            }
        }
        guard let (range, mark) = best else { return nil }
        let after = folded[range.upperBound...].trimmed
        return (String(prefix(folded.distance(from: folded.startIndex, to: range.lowerBound))).trimmed, mark, after)
    }
}
