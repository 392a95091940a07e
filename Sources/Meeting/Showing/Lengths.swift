package import SectionKit
package import Wording

extension Said {
    /// "40 seconds", "25 minutes", "2 hours 5 minutes", "3 days": rounded, as people speak of time.
    package static func length(_ length: Seconds) -> Said {
        let seconds = max(0, length.count)
        if seconds < 60 { return count(seconds, .oneSecond, .seconds) }
        let minutes = (seconds + 30) / 60
        if minutes < 60 { return count(minutes, .oneMinute, .minutes) }
        if minutes >= 48 * 60 { return Said(.days, "n", (minutes + 12 * 60) / (24 * 60)) }
        let hours = count(minutes / 60, .oneHour, .hours)
        if minutes % 60 == 0 { return hours }
        return Said(.hoursAndMinutes, ["hours": hours, "minutes": count(minutes % 60, .oneMinute, .minutes)])
    }

    private static func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> Said {
        number == 1 ? Said(one) : Said(many, "n", number)
    }
}

extension Phrasebook {
    /// "40 seconds", "25 minutes", "2 hours 5 minutes", "3 days": rounded, as people speak of time.
    package func length(_ length: Seconds) -> String { self(Said.length(length)) }

    /// `6:12`, or `1:06:12` from an hour on.
    package static func clock(_ length: Seconds) -> String {
        let seconds = max(0, length.count)
        let pad = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        if seconds >= 3_600 { return "\(seconds / 3_600):\(pad(seconds / 60 % 60)):\(pad(seconds % 60))" }
        return "\(seconds / 60):\(pad(seconds % 60))"
    }

    /// `10`, or `9:30` where it is no whole number of minutes.
    package static func short(_ length: Seconds) -> String {
        length.count % 60 == 0 ? String(length.count / 60) : clock(length)
    }

    /// "rehearsal", "rehearsal, 60 times as fast".
    package func rehearsal(_ speed: Double) -> String {
        if speed == 1 { return self(.rehearsal) }
        if speed < 1 { return self(.rehearsalSlower) }
        let text = speed == speed.rounded() ? String(Int(speed)) : String((speed * 10).rounded() / 10)
        return self(.rehearsalFaster, "speed", text)
    }
}
