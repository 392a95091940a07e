public import Agenda
public import SectionKit

/// Meetings as rows of a table: one for each group.
public enum DetailsTable {
    public enum Column: String, CaseIterable, Sendable {
        case group, level, title, date, start, end, venue, chairs, services, id
    }

    public struct Problem: Error, Hashable, Sendable {
        public var message: String
    }

    /// The columns that the heads name, whatever their letters' case.
    ///
    /// - Throws: `Problem` where a head is not known, comes twice, or one that is needed is missing.
    public static func columns(_ heads: [String]) throws(Problem) -> [Column?] {
        var columns: [Column?] = []
        for head in heads {
            let name = head.trimmed.lowercased()
            if name.isEmpty {
                columns.append(nil)
            } else if let column = Column(rawValue: name) {
                if columns.contains(column) { throw Problem(message: "the column '\(name)' is there twice") }
                columns.append(column)
            } else {
                let known = Column.allCases.map(\.rawValue)
                let near = NearestWord.to(name, among: known).map { "; did you mean '\($0)'?" } ?? "."
                throw Problem(
                    message: "there is no column '\(name)'\(near) The columns are: \(known.joined(separator: ", "))")
            }
        }
        guard columns.contains(.group) else { throw Problem(message: "there is no column 'group'") }
        return columns
    }

    /// The meeting of one row. An empty cell leaves things as they are.
    public static func details(_ cells: [String], _ columns: [Column?]) throws(Problem)
        -> MeetingDetails
    {
        var values: [Column: String] = [:]
        for (column, cell) in zip(columns, cells) {
            let cell = cell.trimmed
            if let column, !cell.isEmpty { values[column] = cell }
        }
        let own = try values[.date].map { (text) throws(Problem) -> CalendarDate in
            guard let date = CalendarDate(text) else {
                throw Problem(message: "'\(text)' is no date; write it as 2026-12-08")
            }
            return date
        }
        guard let group = values[.group] else { throw Problem(message: "the group's name is missing") }
        var details = MeetingDetails(date: own)
        details.group = group
        details.level = try values[.level].map { (text) throws(Problem) -> GroupLevel in
            guard let level = GroupLevel(rawValue: text.lowercased()) else {
                throw Problem(message: "'\(text)' is no level; write local, regional or national")
            }
            return level
        }
        details.start = try values[.start].map(time)
        details.end = try values[.end].map(time)
        details.title = values[.title]
        details.venue = values[.venue]
        details.id = values[.id]
        details.services = values[.services].map(list)
        details.chairs = try values[.chairs].map { (text) throws(Problem) -> [MeetingDetails.Chair] in
            var chairs: [MeetingDetails.Chair] = []
            for name in list(text) {
                guard let chair = MeetingDetails.Chair(name) else {
                    throw Problem(
                        message:
                            "'\(name)' is no chair; write 'Sam (service user)', with service user, staff, carer or guest"
                    )
                }
                chairs.append(chair)
            }
            return chairs
        }
        return details
    }

    private static func time(_ text: String) throws(Problem) -> ClockTime {
        guard let time = ClockTime(text) else { throw Problem(message: "'\(text)' is no time; write it as 13:00") }
        return time
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }
}
