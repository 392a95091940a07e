internal import SectionKit

/// A value that a field must refuse, as YAML on one line, and where in it the mistake stands.
struct WrongValue {
    var text: String
    /// How many characters of `text` stand before the mistake.
    var offset: Int
    var codes: Set<String>
    /// What it is, for messages.
    var what: String

    private func inside(_ before: String, _ after: String, _ name: String) -> WrongValue {
        WrongValue(text: before + text + after, offset: before.count + offset, codes: codes, what: "\(name): \(what)")
    }

    /// Everything that a field of this shape and these limits must refuse, also deep inside.
    static func all(_ shape: FieldShape, limits: ClosedRange<Int>?) -> [WrongValue] {
        var values = wrongType(shape) + outOfRange(shape, limits)
        switch shape {
        case .list(let item):
            values += all(item, limits: nil).map { $0.inside("[", "]", "item") }
        case .group(let members):
            values.append(WrongValue(text: "{ xyzzyx: 1 }", offset: 2, codes: ["unknown-key"], what: "an unknown key"))
            if members.contains(where: \.isRequired) {
                values.append(WrongValue(text: "{}", offset: 0, codes: ["missing-key"], what: "a missing key"))
            }
            for member in members {
                values += all(member.shape, limits: member.limits).map {
                    $0.inside("{ \(member.name): ", " }", member.name)
                }
            }
        case .textOr(let group):
            values += all(group, limits: nil).filter { $0.text.hasPrefix("{") }
        default: break
        }
        return values
    }

    private static func wrongType(_ shape: FieldShape) -> [WrongValue] {
        let types: Set = ["wrong-type"]
        let list = WrongValue(text: "[[[wrong]]]", offset: 0, codes: types, what: "a list")
        let word = WrongValue(text: "wr0ng-word", offset: 0, codes: types, what: "a word")
        switch shape {
        case .text, .script, .file, .words, .textOr: return [list]
        case .flag, .whole, .decimal, .minutes, .time, .date: return [word, list]
        case .choice:
            return [
                WrongValue(text: "wr0ng-word", offset: 0, codes: ["unknown-value"], what: "an unknown word"),
                WrongValue(text: "[[[wrong]]]", offset: 0, codes: ["unknown-value"], what: "a list"),
            ]
        case .list, .group: return [word]
        }
    }

    private static func outOfRange(_ shape: FieldShape, _ limits: ClosedRange<Int>?) -> [WrongValue] {
        guard let limits else { return [] }
        var texts: [String] = []
        switch shape {
        case .whole, .minutes:
            if limits.lowerBound > 0 { texts.append(String(limits.lowerBound - 1)) }
            if limits.upperBound < 1_000_000 { texts.append(String(limits.upperBound + 1)) }
        case .text, .script:
            if limits.upperBound <= 5_000 { texts.append(String(repeating: "a", count: limits.upperBound + 1)) }
        case .list:
            if limits.lowerBound > 0 { texts.append("[]") }
        default: break
        }
        return texts.map { WrongValue(text: $0, offset: 0, codes: ["out-of-range"], what: "out of range") }
    }
}
