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
        if NHSNumber.stands(in: text) { return .nhsNumber }
        if BirthDate.stands(in: text, at: now) { return .dateOfBirth }
        // One character can bear thousands of marks; a reader counts one, a screen does not.
        if text.count > most || text.unicodeScalars.count > most * 10 { return .tooLong(most: most) }
        return nil
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
    /// Looks at digits of every script, however they are spaced.
    static func stands(in text: String) -> Bool {
        var run: [Int] = []
        for character in text.unicodeScalars {
            if character.properties.numericType == .decimal, let value = character.properties.numericValue {
                run.append(Int(value))
                if run.count >= 10, isValid(run.suffix(10)) { return true }
            } else if !mayStandBetween(character) {
                run = []
            }
        }
        return false
    }

    /// Blanks, dashes, dots and the like; no letter.
    private static func mayStandBetween(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .control, .format, .dashPunctuation, .otherPunctuation, .connectorPunctuation,
            .openPunctuation, .closePunctuation, .nonspacingMark, .enclosingMark, .mathSymbol:
            true
        default: false
        }
    }

    /// <https://www.datadictionary.nhs.uk/attributes/nhs_number.html>: weights 10 to 2, modulus 11.
    private static func isValid(_ digits: ArraySlice<Int>) -> Bool {
        let digits = Array(digits)
        // All alike is no number that anybody has; 0000000000 passes the sum.
        guard Set(digits).count > 1, let last = digits.last else { return false }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) }
        let check = (11 - sum % 11) % 11
        return check != 10 && check == last
    }
}
