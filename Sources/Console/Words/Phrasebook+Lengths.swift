package import SectionKit
package import Wording

extension Phrasebook {
    /// "25 minutes", "1 hour", "2 hours 5 minutes", "40 seconds", "3 days".
    package func length(_ length: Seconds) -> String {
        let seconds = max(0, length.count)
        if seconds < 60 { return count(seconds, .oneSecond, .seconds) }
        let minutes = (seconds + 30) / 60
        if minutes < 60 { return count(minutes, .oneMinute, .minutes) }
        if minutes >= 48 * 60 { return self(.days, ["n": String((minutes + 12 * 60) / (24 * 60))]) }
        let hours = count(minutes / 60, .oneHour, .hours)
        return minutes % 60 == 0 ? hours : hours + " " + count(minutes % 60, .oneMinute, .minutes)
    }

    private func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
        number == 1 ? self(one) : self(many, ["n": String(number)])
    }

    /// `6:12`, or `1:06:12` from an hour on.
    package static func clock(_ length: Seconds) -> String {
        let seconds = max(0, length.count)
        let pad = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
        if seconds >= 3_600 { return "\(seconds / 3_600):\(pad(seconds / 60 % 60)):\(pad(seconds % 60))" }
        return "\(seconds / 60):\(pad(seconds % 60))"
    }

    /// `10`, or `9:30` where it is no whole number of minutes.
    static func short(_ length: Seconds) -> String {
        length.count % 60 == 0 ? String(length.count / 60) : clock(length)
    }

    /// "rehearsal", "rehearsal, 60 times as fast".
    func rehearsal(_ speed: Double) -> String {
        if speed == 1 { return self(.rehearsal) }
        if speed < 1 { return self(.rehearsalSlower) }
        let text = speed == speed.rounded() ? String(Int(speed)) : String((speed * 10).rounded() / 10)
        return self(.rehearsalFaster, "speed", text)
    }
}
