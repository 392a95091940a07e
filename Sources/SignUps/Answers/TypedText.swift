internal import Foundation
internal import SectionKit

/// What is done with every text that a person types.
enum TypedText {
    /// One line, without control characters and without marks that turn the words around them.
    ///
    /// Whatever separates becomes one space. Joiners inside emoji and scripts stay.
    static func clean(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var isBlank = true
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                if !isBlank { scalars.append(" ") }
                isBlank = true
            case .surrogate, .unassigned, .privateUse:
                continue
            default:
                if turnsDirection(scalar) || scalar == "\u{FEFF}" || isTag(scalar) { continue }
                scalars.append(scalar)
                isBlank = false
            }
        }
        if scalars.last == " " { scalars.removeLast() }
        // Marks alone are nothing that a reader could see.
        let seen = scalars.contains { scalar in
            ![.format, .nonspacingMark, .enclosingMark, .spaceSeparator].contains(scalar.properties.generalCategory)
        }
        return seen ? String(scalars) : ""
    }

    static func problem(_ text: String, most: Int, at now: Instant) -> AnswerProblem.Reason? {
        if let reason = neverKept(text, at: now) { return reason }
        // One character can bear thousands of marks; a reader counts one, a screen does not.
        if text.count > most || text.unicodeScalars.count > most * 10 { return .tooLong(most: most) }
        return nil
    }

    static func neverKept(_ text: String, at now: Instant) -> AnswerProblem.Reason? {
        if NHSNumber.stands(in: text) { return .nhsNumber }
        return BirthDate.stands(in: text, at: now) ? .dateOfBirth : nil
    }

    /// Embeddings, overrides and isolates (https://www.unicode.org/reports/tr9/#Directional_Formatting_Codes).
    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
            || [0x061C, 0x200E, 0x200F].contains(scalar.value)
    }

    /// Flags of regions are made of them; alone they hide text.
    private static func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0000...0xE007F).contains(scalar.value) }
}

/// An NHS number: ten digits, the last one a check digit.
enum NHSNumber {
    /// Looks at digits of every script, however they are spaced. A longer run of digits, such as a telephone number, is
    /// none; nor is a stretch that begins or ends inside a group of digits.
    static func stands(in text: String) -> Bool {
        var groups: [[Int]] = []
        var isInGroup = false
        for scalar in text.unicodeScalars {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                if !isInGroup { groups.append([]) }
                groups[groups.count - 1].append(Int(value))
                isInGroup = true
                continue
            }
            // Marks that cannot be seen part nothing.
            if [.format, .nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory) { continue }
            isInGroup = false
            if !mayStandBetween(scalar) {
                if holdNumber(groups) { return true }
                groups = []
            }
        }
        return holdNumber(groups)
    }

    /// Whether some groups in a row make ten valid digits.
    private static func holdNumber(_ groups: [[Int]]) -> Bool {
        for start in groups.indices {
            var digits: [Int] = []
            for group in groups[start...].prefix(10) where digits.count < 10 { digits += group }
            if digits.count == 10, isValid(digits) { return true }
        }
        return false
    }

    /// Blanks, dashes, dots and the like; no letter.
    private static func mayStandBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .control, .dashPunctuation, .otherPunctuation, .connectorPunctuation, .openPunctuation,
            .closePunctuation, .mathSymbol:
            true
        default: false
        }
    }

    /// <https://www.datadictionary.nhs.uk/attributes/nhs_number.html>: weights 10 to 2, modulus 11.
    private static func isValid(_ digits: [Int]) -> Bool {
        // All alike is no number that anybody has; 0000000000 passes the sum.
        guard Set(digits).count > 1, let last = digits.last else { return false }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
        let check = (11 - sum % 11) % 11
        return check != 10 && check == last
    }
}
