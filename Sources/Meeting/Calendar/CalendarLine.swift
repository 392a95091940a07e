/// One content line of iCalendar, escaped and folded (RFC 5545, 3.1 and 3.3.11).
struct CalendarLine {
    private let text: String

    /// A line whose value is text that somebody wrote.
    init(_ name: String, text value: String) { text = "\(name):\(Self.escape(value))" }

    /// A line whose value the program made: a time, a number.
    init(_ name: String, _ value: String) { text = "\(name):\(value)" }

    /// In octets, without the line end.
    static let longest = 75

    /// The line with its end, and a break with a blank after it wherever it would be too long.
    ///
    /// A break never stands inside of a character's bytes: whoever reads the file line by line would find neither half.
    var folded: String {
        var folded = ""
        var octets = 0
        for scalar in text.unicodeScalars {
            let size = UTF8.width(scalar)
            if octets + size > Self.longest {
                folded += "\r\n "
                octets = 1
            }
            folded.unicodeScalars.append(scalar)
            octets += size
        }
        return folded + "\r\n"
    }

    /// What a reader would take for the end of a value, or of a line, as it is to be written in one.
    private static func escape(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped.append(contentsOf: ["\\", scalar])
            // Both of a pair are one line end.
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped.append(contentsOf: ["\\", "n"])
            case "\t": escaped.append(scalar)
            // No other control character may stand in a text.
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": break
            default: escaped.append(scalar)
            }
            last = scalar
        }
        return String(escaped)
    }
}
