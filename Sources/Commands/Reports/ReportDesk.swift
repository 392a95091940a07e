internal import Agenda
internal import Disclosure
internal import Foundation
internal import Journal
internal import Meeting
internal import Reports
internal import SectionKit
internal import SignUps

extension ReportMaterial {
    /// What somebody decided on what was written down.
    mutating func take(_ decided: [ReviewedText]) {
        for written in decided where written.isWrittenDown {
            switch written.decision {
            case .print(let words): read[Words(id: written.id)] = words
            case .leaveOut: leftOut.insert(Words(id: written.id))
            }
        }
    }
}

/// A meeting of the library whose report or return is made, with its answers, and what became of them.
struct ReportDesk {
    let key: MeetingKey
    let library: Library
    let run: MeetingRun
    private let words: [SectionKit.Words: String]
    private let now: Instant
    let book: ReviewBook
    private let box: BallotBox
    private let people: [SignUpRecord]

    /// - Throws: `Failure` where there is no such meeting.
    static func open(_ target: SignUpMeeting.Target) throws -> ReportDesk {
        let key = try key(of: target)
        let library = try target.library.writing { library throws(LibraryError) in library }
        return try ReportDesk(key, in: library)
    }

    init(_ key: MeetingKey, in library: Library) throws {
        self.key = key
        self.library = library
        let kept = try KeptMeeting(key, in: library)
        (run, words, now) = (kept.run, kept.words, kept.now)
        (book, box, people) = try SignUpMeeting.translating { () throws(LibraryError) in
            (try library.reviewBook(of: key), try library.ballotBox(of: key), try library.signUps(of: key).all())
        }
    }

    private static func key(of target: SignUpMeeting.Target) throws -> MeetingKey {
        guard let file = try SignUpMeeting.key(ofFile: target) else {
            return try target.library.find(target.meeting, date: target.date, rehearsal: nil).key
        }
        let isThere = try target.library.reading { library throws(LibraryError) in try library.meeting(file) != nil }
        guard isThere else {
            throw Failure("The library has no meeting of '\(target.meeting)' yet; 'lectern run' holds it.", status: 2)
        }
        return file
    }

    // MARK: What there is

    /// Every free text that can be read now.
    func texts() throws -> [ReadText] {
        try SignUpMeeting.translating { () throws(LibraryError) in
            try book.texts(of: run, at: now, known: names) { words[$0] }
        }
    }

    private func sections() -> [(Section, Asking)] {
        run.agenda.sections.compactMap { section in section.handler.asks().map { (section, $0) } }
    }

    /// What is looked for in what people wrote.
    var names: KnownNames {
        KnownNames(people, agenda: run.agenda, chairs: run.chairNames { words[$0] })
    }

    private var known: [ReportMaterial.KnownName] {
        people.filter { !$0.isNameErased }.map { .init(called: $0.answers.called, role: $0.answers.role) }
    }

    /// What was counted so far: what is left of earlier answers, and those that are in the box.
    private func tallies() throws -> (kept: [AnswerTally], inBox: [AnswerTally]) {
        try SignUpMeeting.translating { () throws(LibraryError) in
            let kept = try book.tallies()
            var inBox: [AnswerTally] = []
            for (section, asking) in sections() {
                let options = Dictionary(
                    asking.questions.map { ($0.id, $0.options.count) }, uniquingKeysWith: { first, _ in first })
                for count in try box.counts(of: section.id) + box.forms(of: section.id) {
                    inBox += AnswerTally.of(count, options: options[count.question] ?? 0)
                }
            }
            return (kept, inBox)
        }
    }

    func material(_ rules: DisclosureRules) throws -> ReportMaterial {
        let tallies = try tallies()
        let decided = try SignUpMeeting.translating { () throws(LibraryError) in try book.decisions() }
        var material = ReportMaterial(run: run, now: now, words: words, id: "\(key.id) \(key.date)")
        material.here = people.filter(PersonWords.isHere).map {
            .init(role: $0.answers.role, service: PersonWords.service($0.answers.service))
        }
        material.names = known
        material.tallies = tallies.kept + tallies.inBox
        material.take(decided)
        material.quotes = decided.compactMap { reviewed in
            guard !reviewed.isWrittenDown, case .print(let words) = reviewed.decision else { return nil }
            return .init(
                section: reviewed.section, question: reviewed.question, role: reviewed.role, words: words,
                theme: reviewed.theme)
        }
        material.waiting = try texts().count { !$0.isWrittenDown && $0.text.mayPrint && $0.isWaiting }
        material.earlier = try SignUpMeeting.translating { () throws(LibraryError) in try book.published() }.map {
            guard let table = try? JSONDecoder().decode(EarlierTable.self, from: Data($0.utf8)) else {
                throw Failure("What was published of \(key) cannot be read by this Lectern; take a newer one.")
            }
            return table
        }
        material.rules = rules
        material.leavesOutUnread = try isSignedOff()
        material.isSignedOff = material.leavesOutUnread && tallies.inBox.isEmpty
        return material
    }

    func summary() throws -> MeetingSummary? {
        try SignUpMeeting.translating { () throws(LibraryError) in try library.meeting(key) }
    }

    func isSignedOff() throws -> Bool { try summary()?.signedOff != nil }

    // MARK: What is done with it

    /// - Returns: False where somebody else has decided since the text was read; then nothing changes.
    func decide(
        _ decision: ReviewDecision?, theme: String? = nil, on read: ReadText, seen: ReviewMark? = nil
    ) throws -> Bool {
        try SignUpMeeting.translating { () throws(LibraryError) in
            try book.decide(decision, theme: theme, on: read, seen: seen)
        }
    }

    /// Notes figures as published: before anybody can read them, so that nothing that was read is unknown.
    func publish(_ tables: [EarlierTable]) throws {
        guard !tables.isEmpty else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bodies = try tables.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
        try SignUpMeeting.translating { () throws(LibraryError) in try book.publish(bodies) }
    }

    /// Closes the report, and erases the answers.
    ///
    /// - Returns: How many answers were erased.
    func signOff() throws -> Int {
        let answers = try SignUpMeeting.translating { () throws(LibraryError) in try book.answers() }
        let counted = try tallies().inBox
        return try SignUpMeeting.translating { () throws(LibraryError) in
            try book.signOff(counted: counted, expecting: answers, at: SignUpMeeting.now)
        }
    }
}
