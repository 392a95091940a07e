internal import Agenda
internal import Drafting
internal import Foundation
internal import Rendering
internal import SectionKit

/// Many meetings in one file: a table (CSV) or a calendar (iCalendar).
enum MeetingList {
    /// The most meetings that one list may name.
    static let most = 1_000

    static func isList(_ path: String) -> Bool {
        [".csv", ".tsv", ".ics", ".ical"].contains { path.lowercased().hasSuffix($0) }
    }

    /// - Parameter timeZone: in which the agenda has its times.
    /// - Throws: `Failure` that tells every row that cannot be used.
    static func read(_ path: String, in timeZone: TimeZone) throws -> [MeetingDetails] {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch { throw Failure("\(error.message).", status: 2) }
        let lower = path.lowercased()
        let isCalendar = lower.hasSuffix(".ics") || lower.hasSuffix(".ical")
        let found = try isCalendar ? calendar(bytes, path, timeZone) : table(bytes, path)
        if !found.problems.isEmpty {
            throw Failure(
                found.problems.joined(separator: "\nlectern: ") + "\nlectern: Nothing was written.", status: 2)
        }
        guard !found.meetings.isEmpty else { throw Failure("\(path) names no meeting.", status: 2) }
        guard found.meetings.count <= most else {
            throw Failure("\(path) names \(found.meetings.count) meetings; the most is \(most).", status: 2)
        }
        return found.meetings
    }

    private typealias Found = (meetings: [MeetingDetails], problems: [String])

    private static func calendar(_ bytes: [UInt8], _ path: String, _ timeZone: TimeZone) throws -> Found {
        guard let text = String(validating: bytes, as: UTF8.self),
            let events = CalendarEvents.read(text, in: timeZone)
        else { throw Failure("\(path) is no iCalendar file.", status: 2) }
        return (
            events.compactMap(\.details),
            events.filter { $0.details == nil }.map { "\(path):\($0.line): the event has no day." }
        )
    }

    private static func table(_ bytes: [UInt8], _ path: String) throws -> Found {
        let rows: [CSVText.Row]
        do { rows = try CSVText.read(bytes) } catch {
            throw Failure("\(error.line.map { "\(path):\($0)" } ?? path): \(error.words).", status: 2)
        }
        guard let heads = rows.first else { throw Failure("\(path) is empty.", status: 2) }
        let columns: [DetailsTable.Column?]
        do { columns = try DetailsTable.columns(heads.cells) } catch {
            throw Failure("\(path):\(heads.line): \(error.message).", status: 2)
        }
        var found: Found = ([], [])
        // Spreadsheets write rows of nothing below a table.
        for row in rows.dropFirst() where row.cells.contains(where: { $0.contains { !$0.isWhitespace } }) {
            do throws(DetailsTable.Problem) {
                found.meetings.append(try DetailsTable.details(row.cells, columns))
            } catch {
                found.problems.append("\(path):\(row.line): \(error.message).")
            }
        }
        return found
    }
}
