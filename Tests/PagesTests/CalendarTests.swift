internal import Foundation
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// The calendar file, read by a reader that knows nothing of how it was written.
@Suite struct CalendarTests {
    /// Unfolds, splits and unescapes a calendar by RFC 5545 alone, over bytes.
    private struct Reader {
        var lines: [(name: String, value: String)] = []
        var longest = 0

        init(_ text: String) throws {
            let bytes = [UInt8](text.utf8)
            #expect(bytes.suffix(2) == [13, 10])
            var physical: [[UInt8]] = [[]]
            var index = 0
            while index < bytes.count {
                if bytes[index] == 13, index + 1 < bytes.count, bytes[index + 1] == 10 {
                    physical.append([])
                    index += 2
                } else {
                    #expect(bytes[index] != 13 && bytes[index] != 10, "a line end alone")
                    physical[physical.count - 1].append(bytes[index])
                    index += 1
                }
            }
            #expect(physical.popLast() == [])
            var logical: [[UInt8]] = []
            for line in physical {
                longest = max(longest, line.count)
                #expect(String(validating: line, as: UTF8.self) != nil, "a character is cut")
                if line.first == 32, let last = logical.indices.last {
                    logical[last] += line.dropFirst()
                } else {
                    logical.append(line)
                }
            }
            for line in logical {
                let text = String(decoding: line, as: UTF8.self)
                let colon = try #require(text.firstIndex(of: ":"))
                lines.append((String(text[..<colon]), String(text[text.index(after: colon)...])))
            }
        }

        func value(_ name: String) -> String? { lines.first { $0.name == name }?.value }

        /// The text that a value stands for.
        func text(_ name: String) -> String? {
            guard let value = value(name) else { return nil }
            var text = ""
            var isEscaped = false
            for scalar in value.unicodeScalars {
                if isEscaped {
                    text.unicodeScalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else {
                    #expect(scalar != "," && scalar != ";", "a list of texts")
                    text.unicodeScalars.append(scalar)
                }
            }
            return text
        }
    }

    private let stamp = Instant(secondsSince1970: 1_765_000_000)

    @Test func aMeetingIsOneEventInUniversalTime() throws {
        let bench = try Bench(more: "time-zone: Europe/Berlin\nvenue: \"Alder Hall, Room 2; upstairs\"")
        let read = try Reader(CalendarEvent(bench.run).text(stamp: stamp))
        #expect(read.lines.map(\.name).prefix(5) == ["BEGIN", "VERSION", "PRODID", "CALSCALE", "BEGIN"])
        #expect(read.lines.suffix(2).map(\.value) == ["VEVENT", "VCALENDAR"])
        #expect(read.value("DTSTART") == "20261208T120000Z")
        #expect(read.value("DTEND") == "20261208T133000Z")
        #expect(read.value("DTSTAMP") == "20251206T054640Z")
        #expect(read.text("UID") == "test-meeting-2026-12-08@lectern")
        #expect(read.text("LOCATION") == "Alder Hall, Room 2; upstairs")
        let order = try #require(read.text("DESCRIPTION")).split(separator: "\n")
        #expect(order.first == "12:15 Lunch")
        #expect(order.contains("13:40 Break"))
        #expect(order.last == "14:30 End")
    }

    @Test func theSameMeetingKeepsItsNameHoweverItGoes() throws {
        var bench = try Bench()
        let before = CalendarEvent(bench.run)
        try bench.perform(.next)
        bench.now = bench.now + .minutes(50)
        try bench.perform(.next)
        let after = CalendarEvent(bench.run)
        #expect(before.uid == after.uid)
        #expect(before.text(stamp: stamp) == after.text(stamp: stamp))
    }

    @Test(arguments: [
        "a, b; c\\n \\ d", "two\nlines\r\nand\rthree", String(repeating: "x", count: 400),
        String(repeating: "日本語の会議", count: 40), String(repeating: "👩‍👩‍👧‍👦é", count: 30),
        "x" + String(repeating: "ü", count: 200), "ends in a backslash\\", "مرحبا " + String(repeating: "ب", count: 90),
    ])
    func whateverATitleIsItComesBackAndNoLineIsTooLong(title: String) throws {
        let plain = title.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        for pad in 0..<4 {
            let text = String(repeating: "-", count: pad) + title
            let line = CalendarLine("SUMMARY", text: text).folded
            let read = try Reader(line)
            #expect(read.longest <= 75)
            #expect(read.text("SUMMARY") == String(repeating: "-", count: pad) + plain)
        }
    }

    @Test func controlCharactersAreLeftOut() throws {
        let read = try Reader(CalendarLine("SUMMARY", text: "a\u{0}b\u{1B}[31mc\u{7F}").folded)
        #expect(read.text("SUMMARY") == "ab[31mc")
    }
}
