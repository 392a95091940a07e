internal import Agenda
internal import Foundation
internal import Journal
internal import Meeting
internal import Reports
internal import Returns
internal import SectionKit
internal import SignUps

/// What the meetings of a library leave to be done.
struct OpenActions {
    /// A meeting that was held, or is, and all actions that it followed or agreed.
    struct Meeting {
        let key: MeetingKey
        let group: String?
        let actions: [MeetingReport.Action]
    }

    /// In the order of their days.
    let meetings: [Meeting]
    /// Why a meeting could not be asked, one for each.
    let problems: [String]

    /// - Throws: `Failure` where the library cannot be read.
    init(_ option: MeetingsCommand.LibraryOption) throws {
        let library = try option.reading { library throws(LibraryError) in library }
        let keys = try SignUpMeeting.translating { () throws(LibraryError) in try library.meetings() }
            .filter { $0.key.rehearsal == nil && $0.status.began != nil }.map(\.key)
        var meetings: [Meeting] = []
        var problems: [String] = []
        for key in keys.sorted(by: { ($0.date, $0.id) < ($1.date, $1.id) }) {
            do { meetings.append(try Self.meeting(key, in: library)) } catch let failure as Failure {
                problems.append("\(key): \(failure.message)")
            }
        }
        self.meetings = meetings
        self.problems = problems
    }

    static func meeting(_ key: MeetingKey, in library: Library) throws -> Meeting {
        let kept = try KeptMeeting(key, in: library)
        var material = ReportMaterial(run: kept.run, now: kept.now, words: kept.words, id: "\(key.id) \(key.date)")
        let (people, decided, isSignedOff) = try SignUpMeeting.translating { () throws(LibraryError) in
            (
                try library.signUps(of: key).all(), try library.reviewBook(of: key).decisions(),
                try library.meeting(key)?.signedOff != nil
            )
        }
        material.take(decided)
        material.leavesOutUnread = isSignedOff
        material.names = people.filter { !$0.isNameErased }.map {
            .init(called: $0.answers.called, role: $0.answers.role)
        }
        return Meeting(
            key: key, group: kept.run.agenda.group?.name, actions: MeetingReport.Action.all(of: material))
    }

    /// What is open after the last meeting that spoke of it, the meetings that did last among them.
    var open: [(meeting: Meeting, actions: [MeetingReport.Action])] {
        var last: [String: Int] = [:]
        for (index, meeting) in meetings.enumerated() {
            for action in meeting.actions { last[action.id] = index }
        }
        return meetings.enumerated().compactMap { index, meeting in
            let actions = meeting.actions.filter { $0.isOpen && last[$0.id] == index }
            return actions.isEmpty ? nil : (meeting, actions)
        }
    }

    /// The last meeting of a group before a day, or of an agenda.
    func last(of group: String?, or key: MeetingKey?, before day: String) -> Meeting? {
        meetings.last { meeting in
            meeting.key.date < day && (meeting.key == key || (group != nil && meeting.group == group))
        }
    }
}

/// Actions that a file brings: a meeting's return, or a list as an agenda names it.
struct BroughtActions {
    /// Whose they are; nil where the file does not say.
    let group: String?
    /// As the next agenda names them; nil where none is open.
    let file: [UInt8]?

    /// A list is taken as it is: whoever reads the agenda next tells what is wrong with it.
    ///
    /// - Throws: `Failure` with the place of what is wrong with a return.
    init(_ path: String) throws {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch { throw Failure("\(error.message).", status: 2) }
        if [".yaml", ".yml"].contains(where: { path.lowercased().hasSuffix($0) }) {
            (group, file) = (nil, bytes)
            return
        }
        let read: MeetingReturn
        do throws(ReturnProblems) { read = try MeetingReturn(decoding: bytes, file: path) } catch {
            throw Failure(error.all.map(\.words).joined(separator: "\nlectern: "))
        }
        group = read.meeting.group
        let base = Slug.make("\(read.meeting.group) \(read.meeting.date)")
        let open = read.actions.enumerated().filter { $0.element.isOpen }.map { index, action in
            ActionList.Entry(
                id: action.id ?? "\(base)-\(index + 1)", what: action.what, who: action.who,
                by: action.by.flatMap { CalendarDate($0) }, from: read.id.split(separator: " ").first.map(String.init))
        }
        file = open.isEmpty ? nil : Array(ActionFile(open).text.utf8)
    }
}
