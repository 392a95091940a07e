internal import Foundation
internal import SectionKit

/// Days that may be somebody's date of birth: more than ten years ago.
enum BirthDate {
    static let years = 10

    static func stands(in text: String, at now: Instant) -> Bool {
        let pieces = Piece.all(in: text)
        guard pieces.count >= 3 else { return false }
        for start in 0...(pieces.count - 3) {
            let three = (pieces[start], pieces[start + 1], pieces[start + 2])
            guard three.0.leadsTo(three.1), three.1.leadsTo(three.2) else { continue }
            for (year, month, day) in readings(three, now)
            where isBefore(year: year + years, month: month, day: day, now) {
                return true
            }
        }
        return false
    }

    /// A number or the name of a month, and what stands before it.
    private struct Piece {
        var number: Int?
        var digits = 0
        var month: Int?
        /// What stands between it and the piece before.
        var gap = ""
        /// It has nothing to do with the piece before.
        var standsAlone = false

        func leadsTo(_ next: Piece) -> Bool {
            if next.standsAlone { return false }
            let between = next.gap.lowercased()
            let words = between.filter(\.isLetter)
            // "12th of March 1980", "March 12, 1980"
            guard ["", "st", "nd", "rd", "th", "of", "stof", "ndof", "rdof", "thof", "the"].contains(words) else {
                return false
            }
            return between.count <= 12
        }

        static func all(in text: String) -> [Piece] {
            var pieces: [Piece] = []
            var gap = ""
            var word = ""
            var digits: [Int] = []
            func endDigits() {
                guard !digits.isEmpty else { return }
                if digits.count == 8 {
                    // 12031980 and 19800312
                    for cuts in [[0, 2, 4, 8], [0, 4, 6, 8]] {
                        for (from, to) in zip(cuts, cuts.dropFirst()) {
                            let part = Array(digits[from..<to])
                            pieces.append(Piece(number: value(part), digits: part.count, standsAlone: from == 0))
                        }
                    }
                } else {
                    pieces.append(Piece(number: value(digits), digits: digits.count, gap: gap))
                }
                (gap, digits) = ("", [])
            }
            func endWord() {
                guard !word.isEmpty else { return }
                if let month = months[word.lowercased()] {
                    pieces.append(Piece(month: month, gap: gap))
                    gap = ""
                } else {
                    gap += word
                }
                word = ""
            }
            for character in text {
                if let digit = character.wholeNumberValue, (0...9).contains(digit), character.isNumber {
                    endWord()
                    digits.append(digit)
                } else if character.isLetter {
                    endDigits()
                    word.append(character)
                } else {
                    endDigits()
                    endWord()
                    gap.append(character)
                }
            }
            endDigits()
            endWord()
            return pieces
        }

        private static func value(_ digits: [Int]) -> Int? {
            digits.count > 4 ? nil : digits.reduce(0) { $0 * 10 + $1 }
        }

        private static let months: [String: Int] = {
            let names = [
                "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                "november", "december",
            ]
            var months: [String: Int] = ["sept": 9]
            for (index, name) in names.enumerated() {
                months[name] = index + 1
                months[String(name.prefix(3))] = index + 1
            }
            return months
        }()
    }

    /// Every way to read three pieces in a row as a day.
    private static func readings(_ three: (Piece, Piece, Piece), _ now: Instant) -> [(Int, Int, Int)] {
        var readings: [(Int, Int, Int)] = []
        func add(_ year: Piece, _ month: Piece, _ day: Piece) {
            guard let y = year.number, year.digits == 4 || year.digits == 2,
                let m = month.month ?? (month.digits <= 2 ? month.number : nil),
                let d = day.number, day.digits <= 2
            else { return }
            if year.digits == 4 {
                readings.append((y, m, d))
            } else if ![three.1, three.2].allSatisfy({ $0.month == nil && $0.gap.allSatisfy(\.isWhitespace) }) {
                // "10 15 20" alone is three lengths of time, and no day. A year of two digits is one that has been.
                let isPast = isBefore(year: 2000 + y, month: m, day: d, now)
                readings.append((isPast ? 2000 + y : 1900 + y, m, d))
            }
        }
        add(three.2, three.1, three.0)
        add(three.2, three.0, three.1)
        add(three.0, three.1, three.2)
        return readings
    }

    /// Whether there is such a day, and it is before today.
    private static func isBefore(year: Int, month: Int, day: Int, _ now: Instant) -> Bool {
        guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return false }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let today = calendar.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(now.secondsSince1970)))
        guard let thisYear = today.year, let thisMonth = today.month, let thisDay = today.day else { return false }
        return (year, month, day) < (thisYear, thisMonth, thisDay)
    }
}
