internal import Foundation
internal import Rendering
internal import Testing

@testable internal import Pages

/// What machines read on the front page.
@Suite struct SchemaEventTests {
    private func read(_ page: String) throws -> [String: Any] {
        let open = try #require(page.range(of: "<script type=\"application/ld+json\">"))
        let rest = page[open.upperBound...]
        let close = try #require(rest.range(of: "</script>"))
        let data = Data(rest[..<close.lowerBound].utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func theFrontPageSaysWhatThisIs() throws {
        let bench = try Bench(title: "Leave", more: "venue: Alder Hall\ngroup: { name: North, level: local }")
        let event = try read(FrontView(picture: bench.picture).shell.document.markup)
        #expect(event["@context"] as? String == "https://schema.org")
        #expect(event["@type"] as? String == "Event")
        #expect(event["startDate"] as? String == "2026-12-08T13:00:00+00:00")
        #expect(event["endDate"] as? String == "2026-12-08T14:30:00+00:00")
        #expect((event["location"] as? [String: String])?["name"] == "Alder Hall")
        #expect((event["organizer"] as? [String: String])?["name"] == "North")
    }

    @Test func nothingInATitleEndsIt() throws {
        let title = "</script><script>alert(1)</script><!-- & ]]>"
        let bench = try Bench(title: title)
        let page = FrontView(picture: bench.picture).shell.document.markup
        // One is the script that follows the meeting.
        #expect(page.ranges(of: "<script").count == 2)
        #expect(page.ranges(of: "</script").count == 2)
        #expect(!page.contains("<!--"))
        #expect(try read(page)["name"] as? String == title)
    }
}
