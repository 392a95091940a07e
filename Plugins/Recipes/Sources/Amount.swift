internal import SectionKit

/// A number or a number of minutes, or the name of a field that has it.
enum Amount: FieldValue, Hashable {
    case number(Int)
    case field(String)

    static var blank: Amount { .number(0) }
    static var shape: FieldShape { .text }

    static func read(_ node: any RawNode, _ reader: FieldReader) -> Amount? {
        if !node.isEmpty, let text = node.text {
            if let minutes = Minutes(text) {
                if minutes.count <= 1_440 { return .number(minutes.count) }
            } else if Names.isSound(text) {
                return .field(text)
            }
        }
        reader.report(
            .wrongType, "a number, or the name of a field, belongs here, found \(FieldReader.describe(node))",
            fix: "write a number from 0 to 1440, such as 5, or the name of a field", at: node)
        return nil
    }
    var writtenForm: String? {
        switch self {
        case .number(let number): String(number)
        case .field(let name): name
        }
    }
}

/// A value that is read later, when its type is known.
struct Anything: FieldValue {
    let node: any RawNode

    static var blank: Anything { Anything(node: RawValue.scalar("")) }
    /// A group that says nothing of its keys stands for anything.
    static var shape: FieldShape { .group([]) }
    static func read(_ node: any RawNode, _ reader: FieldReader) -> Anything? { Anything(node: node) }
    var writtenForm: String? { node.text }
}

/// Words that name something: small letters and digits with single hyphens between.
enum Names {
    static func isSound(_ name: String) -> Bool {
        name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { piece in
            !piece.isEmpty && piece.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        } && name.first?.isNumber == false
    }

    /// "Think on your own" gives "think-on-your-own".
    static func make(from title: String) -> String {
        var name = ""
        for letter in title.lowercased().unicodeScalars {
            if ("a"..."z").contains(letter) || ("0"..."9").contains(letter) {
                name.unicodeScalars.append(letter)
            } else if letter != "'", letter != "\u{2019}", !name.isEmpty, !name.hasSuffix("-") {
                name += "-"
            }
        }
        return name.hasSuffix("-") ? String(name.dropLast()) : name
    }

    /// "first-steps" gives "First steps".
    static func title(of name: String) -> String {
        let words = name.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
