internal import Agenda
internal import Drafting
internal import Foundation
internal import Journal
internal import SectionKit
internal import YAMLEditing

/// What new agendas are made of: a template or an old agenda, and the meetings that a calendar or a table names.
struct NewBase {
    let draft: AgendaDraft
    /// Where the old agenda lies; nil for a template.
    let path: String?
    /// From a calendar or a table; empty where one meeting is asked for.
    let meetings: [MeetingDetails]

    init(template: String?, from: String?) throws {
        let name = template ?? "regional-meeting"
        let known = AgendaTemplate.all.map(\.name)
        // A beginning that no other has is enough: 'regional'.
        let meant = known.contains(name) ? [name] : known.filter { $0.hasPrefix(name) && !name.isEmpty }
        guard meant.count == 1, let own = AgendaTemplate.all.first(where: { $0.name == meant[0] }) else {
            let near = NearestWord.to(name, among: known).map { " Did you mean '\($0)'?" } ?? ""
            throw Failure(
                "There is no template '\(name)'.\(near) They are: \(known.joined(separator: ", ")).", status: 2)
        }
        guard let from, !MeetingList.isList(from) else {
            let draft = try Self.draft(own.bytes, named: name)
            self.draft = draft
            path = nil
            meetings = try from.map { try MeetingList.read($0, in: Self.timeZone(of: draft)) } ?? []
            return
        }
        if template != nil { throw Failure("Give --template or an agenda with --from, not both.", status: 2) }
        let bytes: [UInt8]
        do { bytes = try File.read(from, called: from) } catch { throw Failure("\(error.message).", status: 2) }
        draft = try Self.draft(bytes, named: from)
        guard draft.date != nil else {
            throw Failure("'\(from)' has no date, so it is no agenda. 'lectern check \(from)' tells more.", status: 2)
        }
        path = from
        meetings = []
    }

    private static func draft(_ bytes: [UInt8], named name: String) throws -> AgendaDraft {
        do { return try AgendaDraft(bytes) } catch {
            throw Failure("'\(name)' cannot be used: \(error). 'lectern check \(name)' tells more.", status: 2)
        }
    }

    /// The meeting that the old agenda is of; nil for a template.
    var key: MeetingKey? {
        guard let path, let head = AgendaReading.head(of: draft.bytes, name: path) else { return nil }
        return MeetingKey(id: head.id, date: head.date.description)
    }

    /// In which the agenda has its times.
    var timeZone: TimeZone { Self.timeZone(of: draft) }

    private static func timeZone(of draft: AgendaDraft) -> TimeZone {
        draft.text("time-zone").flatMap { TimeZone(identifier: $0) } ?? TimeZone(identifier: "Europe/London") ?? .gmt
    }
}
