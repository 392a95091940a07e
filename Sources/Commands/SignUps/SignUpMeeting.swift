internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// A meeting whose sign-ups a command is about.
struct SignUpMeeting {
    let agenda: MeetingAgenda
    let signUps: MeetingSignUps
    let now: Instant
    /// As its journal has it; nil where it never ran.
    var run: MeetingRun?

    /// The section runs, or is over: nobody comes in by signing up any more, as pages say too.
    func hasBegun(_ section: String) -> Bool { run?.hasBegun(section) ?? false }

    var offers: [(section: Section, offer: SlotOffer)] { agenda.slotOffers }

    /// Which meeting, as somebody names it on the command line.
    struct Target: ParsableArguments {
        @Argument(
            help: "The meeting's id, or its agenda file.", completion: .file(extensions: ["yaml", "yml"]))
        var meeting: String
        @Option(help: "Its date, YYYY-MM-DD, where several have that id.") var date: String?
        @OptionGroup var library: MeetingsCommand.LibraryOption
    }

    /// To change its sign-ups. The library takes the meeting in where it has none yet for that agenda file.
    static func open(_ target: Target) throws -> SignUpMeeting {
        let path = target.library.resolved
        let file = try agendaFile(target)
        // An id that nobody knows makes no library.
        if file == nil { _ = try look(target) }
        let library = try translating { () throws(LibraryError) in try Library.open(at: path) }
        guard let file else { return try kept(target, in: library) }
        let (key, rules) = (file.key, file.agenda.slotRules)
        let known = try translating { () throws(LibraryError) in try library.meeting(key) }
        if let known, known.lastSeq > 0 { return try ofLibrary(key, library, target.library) }
        let now = now
        return try translating { () throws(LibraryError) in
            // What nobody runs follows its file, as 'run' and 'serve' have it.
            if let known, !known.isFrozen, try library.sources(of: key) != file.sources,
                let lock = try? MeetingLock(key, in: library, since: now.secondsSince1970)
            {
                defer { lock.release() }
                try library.replaceSources(of: key, with: file.sources, title: file.agenda.title)
            }
            let new = NewMeeting(
                key: key, title: file.agenda.title, created: now.secondsSince1970, sources: file.sources)
            return SignUpMeeting(
                agenda: file.agenda, signUps: try library.signUps(for: new, rules: rules), now: now)
        }
    }

    /// To look at; nil where the library does not know the meeting of that agenda file, so nobody has signed up.
    static func look(_ target: Target) throws -> (agenda: MeetingAgenda, meeting: SignUpMeeting?) {
        let path = target.library.resolved
        guard let file = try agendaFile(target) else {
            let library: Library
            do { library = try Library.openForReading(at: path) } catch LibraryError.missing {
                throw Failure(
                    "There is no agenda file '\(target.meeting)', and no library with a meeting of that id.", status: 2)
            } catch { throw Failure("\(error)") }
            let meeting = try kept(target, in: library)
            return (meeting.agenda, meeting)
        }
        let library: Library
        do { library = try Library.openForReading(at: path) } catch LibraryError.missing {
            return (file.agenda, nil)
        } catch { throw Failure("\(error)") }
        guard let known = try translating({ () throws(LibraryError) in try library.meeting(file.key) }) else {
            return (file.agenda, nil)
        }
        if known.lastSeq > 0 {
            let meeting = try ofLibrary(file.key, library, target.library)
            return (meeting.agenda, meeting)
        }
        let signUps = try translating { () throws(LibraryError) in
            try library.signUps(of: file.key, rules: file.agenda.slotRules)
        }
        return (file.agenda, SignUpMeeting(agenda: file.agenda, signUps: signUps, now: now))
    }

    /// The agenda alone; where a file is meant, no library is asked.
    static func agenda(_ target: Target) throws -> MeetingAgenda {
        if let file = try agendaFile(target) { return file.agenda }
        return try look(target).agenda
    }

    // MARK: Finding it

    /// The meeting of an agenda file; nil where no file is meant.
    static func key(ofFile target: Target) throws -> MeetingKey? { try agendaFile(target)?.key }

    private static func agendaFile(
        _ target: Target
    ) throws -> (agenda: MeetingAgenda, sources: [SourceFile], key: MeetingKey)? {
        let looksLikeFile = target.meeting.contains("/") || [".yaml", ".yml"].contains { target.meeting.hasSuffix($0) }
        guard looksLikeFile || FileManager.default.fileExists(atPath: target.meeting) else { return nil }
        let (agenda, sources) = try AgendaFile.needWithSources(target.meeting)
        return (agenda, sources, MeetingKey(id: agenda.id, date: agenda.date.description))
    }

    private static func kept(_ target: Target, in library: Library) throws -> SignUpMeeting {
        let summary = try target.library.find(target.meeting, date: target.date, rehearsal: nil)
        return try ofLibrary(summary.key, library, target.library)
    }

    /// With the agenda that the library keeps: a meeting that has begun does not depend on its file any more.
    static func ofLibrary(
        _ key: MeetingKey, _ library: Library, _ option: MeetingsCommand.LibraryOption
    ) throws -> SignUpMeeting {
        let run = try KeptMeeting(key, in: option).run
        let agenda = run.agenda
        let signUps = try translating { () throws(LibraryError) in
            try library.signUps(of: key, rules: agenda.slotRules)
        }
        return SignUpMeeting(agenda: agenda, signUps: signUps, now: now, run: run)
    }

    static var now: Instant { Instant(secondsSince1970: Int(Date().timeIntervalSince1970)) }

    // MARK: Asking

    func all() throws -> [SignUpRecord] {
        try Self.translating { () throws(LibraryError) in try signUps.all().seen(in: agenda) }
    }

    /// The places of a section, with what time has brought.
    func book(of section: String) throws -> SlotBook {
        var book = try Self.translating { () throws(LibraryError) in try signUps.book(of: section) }
        _ = try? book.perform(.settle, at: now)
        return book
    }

    nonisolated(nonsending) func submit(_ request: SignUpRequest) async throws -> SignUpReceipt {
        do { return try await signUps.submit(request, at: now) } catch {
            switch error {
            case .library(let error): throw Failure("\(error)")
            case .refused(.closed):
                throw Failure("Signing up to present has closed. Nothing was changed. Staff can still add somebody.")
            default: throw Failure("\(error.words) Nothing was changed.")
            }
        }
    }

    /// Signs somebody up, marked as a champion of their service where staff say so.
    nonisolated(nonsending) func signUp(
        _ answers: SignUpAnswers, by: EnteredBy, isChampion: Bool
    ) async throws -> SignUpReceipt {
        let receipt = try await submit(.signUp(answers, post: nil, by: by))
        guard isChampion, let id = receipt.id else { return receipt }
        let marked = try await submit(.markChampion(id, true))
        var whole = receipt
        whole.revision = marked.revision
        return whole
    }

    /// The person of that id, or of an id that begins so.
    func person(_ id: String) throws -> SignUpRecord {
        let folded = id.lowercased()
        let found = folded.count < 4 ? [] : try all().filter { $0.id.text.hasPrefix(folded) }
        if found.count > 1 { throw Failure("Several ids begin with that; write more of it.", status: 2) }
        guard let only = found.first else {
            throw Failure(
                "Nobody has signed up with that id. 'lectern sign-up list' shows them; four letters of an id will do.")
        }
        return only
    }

    /// The section that somebody means; the only one with places where they named none.
    func section(_ id: String?) throws -> Section {
        let sections = offers.map(\.section)
        if sections.isEmpty { throw Failure("This agenda has no section with places to sign up for.") }
        guard let id else {
            if sections.count == 1 { return sections[0] }
            throw Failure(
                "Several sections have places; add --section, one of \(sections.map(\.id).joined(separator: ", ")).",
                status: 2)
        }
        if let section = sections.first(where: { $0.id == id }) { return section }
        let near = NearestWord.to(id, among: Set(sections.map(\.id)))
        throw Failure(
            "No section '\(id)' has places to sign up for."
                + (near.map { " Did you mean '\($0)'?" } ?? " They are: \(sections.map(\.id).joined(separator: ", "))."),
            status: 2)
    }

    static func translating<Value>(_ call: () throws(LibraryError) -> Value) throws -> Value {
        do { return try call() } catch { throw Failure("\(error)") }
    }
}
