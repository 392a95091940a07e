package import SectionKit

/// Every text that a person reads in the console, by what it is for. A translation is another value of this type.
package struct Phrasebook: Sendable {
    /// `{name}` in a pattern is filled in.
    let patterns: [Phrase: String]

    package init(patterns: [Phrase: String]) { self.patterns = patterns }

    package func callAsFunction(_ phrase: Phrase) -> String { patterns[phrase] ?? phrase.rawValue }

    package func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
        var text = ""
        var rest = self(phrase)[...]
        // One pass, so that a value that looks like a pattern stays what it is.
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            text += rest[..<open]
            text += values.first { $0.key == name }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    package func callAsFunction(_ phrase: Phrase, _ name: String, _ value: String) -> String {
        self(phrase, [name: value])
    }

    func callAsFunction(
        _ phrase: Phrase, _ name: String, _ value: String, _ second: String, _ secondValue: String
    ) -> String {
        self(phrase, [name: value, second: secondValue])
    }

    // MARK: Lengths

    /// "25 minutes", "1 hour", "2 hours 5 minutes", "40 seconds".
    package func length(_ length: Seconds) -> String {
        let seconds = max(0, length.count)
        if seconds < 60 { return count(seconds, .oneSecond, .seconds) }
        let minutes = (seconds + 30) / 60
        if minutes < 60 { return count(minutes, .oneMinute, .minutes) }
        let hours = count(minutes / 60, .oneHour, .hours)
        return minutes % 60 == 0 ? hours : hours + " " + count(minutes % 60, .oneMinute, .minutes)
    }

    private func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> String {
        number == 1 ? self(one) : self(many, ["n": String(number)])
    }

    /// "One", "One and Two", "One, Two and Three".
    package func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return self(.and, ["first": items.dropLast().joined(separator: ", "), "last": last])
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
}
