/// A piece of HTML that is well formed and escaped by construction: only this file writes angle brackets.
///
/// Names of elements and attributes are literals of the program; everything else goes in as text.
package struct HTMLFragment: Sendable {
    /// The markup as UTF-8, ready to send. A page is put together of hundreds of pieces, and bytes are what that costs least in.
    package private(set) var bytes: [UInt8]

    /// The markup as text.
    package var markup: String { String(decoding: bytes, as: UTF8.self) }

    /// Nothing.
    package init() { bytes = [] }

    /// Text as it is, with nothing in it read as markup.
    package init(text: String) {
        bytes = []
        append(escaped: text)
    }

    /// An element with what is inside it.
    package init(_ name: StaticString, _ attributes: [HTMLAttribute] = [], _ children: HTMLFragment...) {
        self.init(name, attributes, children: children)
    }

    package init(_ name: StaticString, _ attributes: [HTMLAttribute] = [], children: [HTMLFragment]) {
        let inside = children.reduce(0) { $0 + $1.bytes.count }
        self.init(void: name, attributes, room: inside + name.utf8CodeUnitCount + 3)
        for child in children { bytes += child.bytes }
        append("</")
        append(name)
        append(">")
    }

    /// An element that holds nothing and has no end, such as `br`.
    package init(void name: StaticString, _ attributes: [HTMLAttribute] = []) {
        self.init(void: name, attributes, room: 0)
    }

    private init(void name: StaticString, _ attributes: [HTMLAttribute], room: Int) {
        bytes = []
        bytes.reserveCapacity(
            attributes.reduce(name.utf8CodeUnitCount + 2 + room) {
                $0 + $1.name.utf8CodeUnitCount + ($1.value?.utf8.count ?? 0) + 4
            })
        append("<")
        append(name)
        for attribute in attributes {
            append(" ")
            append(attribute.name)
            guard let value = attribute.value else { continue }
            append("=\"")
            append(escaped: value)
            append("\"")
        }
        append(">")
    }

    /// A line end in the markup, for people who read it.
    package static let newline = HTMLFragment(text: "\n")

    /// A whole page's beginning, and its one style, which is a literal of the program.
    static func page(_ html: HTMLFragment) -> HTMLFragment {
        var page = HTMLFragment()
        page.append("<!doctype html>\n")
        return page + html + .newline
    }
    static func style(_ css: StaticString...) -> HTMLFragment {
        var fragment = HTMLFragment()
        fragment.append("<style>\n")
        for css in css { fragment.append(css) }
        fragment.append("</style>")
        return fragment
    }

    /// Data for machines that read pages, as JSON: no browser runs it, and nothing in it can end it.
    ///
    /// - Parameter linkedData: JSON-LD. Inside of JSON these signs stand in strings alone, where an escape means the same.
    package init(linkedData json: String) {
        bytes = []
        append("<script type=\"application/ld+json\">")
        for byte in json.utf8 {
            switch byte {
            case UInt8(ascii: "<"): append("\\u003c")
            case UInt8(ascii: ">"): append("\\u003e")
            case UInt8(ascii: "&"): append("\\u0026")
            default: bytes.append(byte)
            }
        }
        append("</script>")
    }

    package var isEmpty: Bool { bytes.isEmpty }
    package static func + (left: HTMLFragment, right: HTMLFragment) -> HTMLFragment {
        var sum = left
        sum.bytes += right.bytes
        return sum
    }
    package static func += (left: inout HTMLFragment, right: HTMLFragment) { left.bytes += right.bytes }

    private mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text with every sign that HTML reads replaced, and what HTML forbids made visible.
    private mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { utf8 in
            // What needs nothing goes over in stretches.
            var kept = 0
            var next = 0
            while next < utf8.count {
                let byte = utf8[next]
                let length = byte == 0xC2 ? 2 : 1
                if let instead = Self.instead(of: byte, next + 1 < utf8.count ? utf8[next + 1] : 0) {
                    bytes.append(contentsOf: utf8[kept..<next])
                    append(instead)
                    kept = min(next + length, utf8.count)
                }
                next += length
            }
            if kept < utf8.count { bytes.append(contentsOf: utf8[kept...]) }
        }
    }

    /// What stands in place of a sign, given as the first two bytes of its UTF-8; nil where it stays.
    private static func instead(of first: UInt8, _ second: UInt8) -> StaticString? {
        switch first {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
        case UInt8(ascii: "\r"): "&#13;"
        case 0..<0x20, 0x7F: "\u{FFFD}"
        // U+0080 to U+009F.
        case 0xC2 where second < 0xA0: "\u{FFFD}"
        default: nil
        }
    }
}

/// An attribute of an element; a value is text, and never read as markup.
package struct HTMLAttribute: Sendable {
    let name: StaticString
    /// Nil for an attribute that only stands there, such as `hidden`.
    let value: String?

    package init(_ name: StaticString, _ value: String? = nil) {
        self.name = name
        self.value = value
    }

    /// For an element whose text somebody typed, in whatever script they write.
    package static let freeText = HTMLAttribute("dir", "auto")
    package static func `class`(_ name: String) -> HTMLAttribute { HTMLAttribute("class", name) }
}
