internal import Agenda
internal import Foundation
internal import Rendering
internal import SectionKit

/// The meeting as machines read it on a page, a schema.org Event (<https://schema.org/Event>).
struct SchemaEvent: Encodable {
    private struct Thing: Encodable {
        var type: String
        var name: String
        enum CodingKeys: String, CodingKey {
            case type = "@type"
            case name
        }
    }

    private let context = "https://schema.org"
    private let type = "Event"
    private let name: String
    private let startDate: String
    private let endDate: String
    private let location: Thing?
    private let organizer: Thing?

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case type = "@type"
        case name, startDate, endDate, location, organizer
    }

    init(_ agenda: MeetingAgenda) {
        let clock = WallClock(timeZone: agenda.timeZone)
        name = agenda.title
        startDate = clock.iso8601(agenda.start)
        endDate = clock.iso8601(agenda.end)
        location = agenda.venue.map { Thing(type: "Place", name: $0) }
        organizer = agenda.group.map { Thing(type: "Organization", name: $0.name) }
    }

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    var fragment: HTMLFragment { HTMLFragment(linkedData: json) }
}
