internal import Foundation
internal import SectionKit
internal import Testing

/// Lengths, times of day and moments: what is read, and arithmetic that stops at its ends.
struct TimeValueTests {
    @Test(arguments: [
        ("0", 0), ("45", 45), ("007", 7), ("90 min", 90), ("90min", 90), ("90 minutes", 90), ("1 minute", 1),
        ("2 mins", 2), ("2h", 120),
        ("1h30", 90), ("1h 30", 90), ("1 h 05", 65), ("1H30", 90), ("99999", 99_999),
    ])
    func lengthIsRead(_ text: String, _ count: Int) { #expect(Minutes(text)?.count == count) }

    @Test(arguments: [
        "", " ", "ten", "-5", "+5", "1.5", "100000", "h", "h30", "1h60", "1h-5", "min", "5 hours", "1h30m", "٤٥", "4 5",
        "1h1h",
    ])
    func noLengthIsRead(_ text: String) { #expect(Minutes(text) == nil) }

    @Test(arguments: [("00:00", 0), ("9:05", 545), ("09:05", 545), ("23:59", 1_439)])
    func timeIsRead(_ text: String, _ minute: Int) { #expect(ClockTime(text)?.minuteOfDay == minute) }

    @Test(arguments: [
        "", ":", "24:00", "12:60", "1:5", "123:00", "12:345", "12:30:00", "-1:00", "12", "noon", "１２:30", " 9:05",
        "9:05 ", "::",
    ])
    func noTimeIsRead(_ text: String) { #expect(ClockTime(text) == nil) }

    @Test func everyTimeReadsBackFromItsText() {
        for hour in 0..<24 {
            for minute in 0..<60 {
                let time = ClockTime(hour: hour, minute: minute)
                #expect(time.flatMap { ClockTime($0.description) } == time)
            }
        }
        #expect(ClockTime(hour: 24, minute: 0) == nil && ClockTime(hour: 0, minute: -1) == nil)
    }

    @Test func arithmeticStopsAtItsEndsInsteadOfTrapping() {
        let most = Seconds(.max)
        let least = Seconds(.min)
        #expect(
            most + .seconds(1) == most && least - .seconds(1) == least && most - least == most && least - most == least)
        #expect(
            least + .seconds(-1) == least && most * 2 == most && most * -2 == least && least * -1 == most
                && least * 0 == .zero)
        #expect(Seconds.minutes(.max) == most && Seconds.minutes(.min) == least && Minutes(.max).seconds == most)
        #expect(Minutes(.max) + .minutes(1) == Minutes(.max) && Minutes(.max) * .max == Minutes(.max))
        var sum = most
        sum += most
        #expect(sum == most)
        sum -= least
        #expect(sum == most)
        let far = Instant(secondsSince1970: .max)
        let early = Instant(secondsSince1970: .min)
        #expect(far + .seconds(1) == far && early - .seconds(1) == early && far - early == most && early - far == least)
    }

    @Test func minutesAreRoundedHalfUp() {
        #expect([0, 29, 30, 89, 90, 3_600].map { Seconds($0).roundedMinutes } == [0, 0, 1, 1, 2, 60])
    }

    @Test func momentsAndLengthsAreCodedAsPlainNumbers() throws {
        let json = String(decoding: try JSONEncoder().encode([Instant(secondsSince1970: 5)]), as: UTF8.self)
        #expect(json == "[5]")
        #expect(String(decoding: try JSONEncoder().encode([Seconds(-7)]), as: UTF8.self) == "[-7]")
        #expect(try JSONDecoder().decode([Instant].self, from: Data("[5]".utf8)) == [Instant(secondsSince1970: 5)])
    }

    @Test func elasticityIsSoundOnlyInOrder() {
        #expect(Elasticity(least: .zero, ideal: .zero, most: .zero).isSound)
        #expect(!Elasticity(least: .seconds(-1), ideal: .zero, most: .zero).isSound)
        #expect(!Elasticity(least: .seconds(2), ideal: .seconds(1), most: .seconds(3)).isSound)
        #expect(!Elasticity(least: .zero, ideal: .seconds(4), most: .seconds(3)).isSound)
    }

    @Test func sumOfPartsAddsEveryLimit() {
        let part = Part(
            id: "1", title: "One", length: Elasticity(least: .seconds(1), ideal: .seconds(2), most: .seconds(4)))
        #expect(
            Timing.sum(of: [part, part]).length == Elasticity(least: .seconds(2), ideal: .seconds(4), most: .seconds(8))
        )
    }
}
