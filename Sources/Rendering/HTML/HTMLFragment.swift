/// A piece of HTML that is well formed and escaped by construction: only this file writes angle brackets.
///
/// Names of elements and attributes are literals of the program; everything else goes in as text.
package struct HTMLFragment: Sendable {
    /// The markup, ready to send.
    package private(set) var markup: String

    /// Nothing.
    package init() { markup = "" }

    /// Text as it is, with nothing in it read as markup.
    package init(text: String) { markup = Self.escape(text) }

    /// An element with what is inside it.
    package init(_ name: StaticString, _ attributes: [HTMLAttribute] = [], _ children: HTMLFragment...) {
        self.init(name, attributes, children: children)
    }

    package init(_ name: StaticString, _ attributes: [HTMLAttribute] = [], children: [HTMLFragment]) {
        markup = "<\(name)"
        for attribute in attributes {
            markup += " \(attribute.name)"
            if let value = attribute.value { markup += "=\"\(Self.escape(value))\"" }
        }
        markup += ">"
        for child in children { markup += child.markup }
        markup += "</\(name)>"
    }

    /// An element that holds nothing and has no end, such as `br`.
    package init(void name: StaticString, _ attributes: [HTMLAttribute] = []) {
        self.init(name, attributes)
        markup.removeLast("</\(name)>".count)
    }

    /// A line end in the markup, for people who read it.
    package static let newline: HTMLFragment = {
        var fragment = HTMLFragment()
        fragment.markup = "\n"
        return fragment
    }()

    /// A whole page's beginning, and its one style, which is a literal of the program.
    static func page(_ html: HTMLFragment) -> String { "<!doctype html>\n" + html.markup + "\n" }
    static func style(_ css: StaticString) -> HTMLFragment {
        var fragment = HTMLFragment()
        fragment.markup = "<style>\n\(css)</style>"
        return fragment
    }

    /// Data for machines that read pages, as JSON: no browser runs it, and nothing in it can end it.
    ///
    /// - Parameter linkedData: JSON-LD. Inside of JSON these signs stand in strings alone, where an escape means the same.
    package init(linkedData json: String) {
        let safe = json.replacing("<", with: "\\u003c").replacing(">", with: "\\u003e").replacing("&", with: "\\u0026")
        markup = "<script type=\"application/ld+json\">\(safe)</script>"
    }

    package var isEmpty: Bool { markup.isEmpty }
    package static func + (left: HTMLFragment, right: HTMLFragment) -> HTMLFragment {
        var sum = left
        sum.markup += right.markup
        return sum
    }
    package static func += (left: inout HTMLFragment, right: HTMLFragment) { left.markup += right.markup }

    /// Text with every sign that HTML reads replaced, and what HTML forbids made visible.
    private static func escape(_ text: String) -> String {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;".utf8
            case "<": escaped += "&lt;".utf8
            case ">": escaped += "&gt;".utf8
            case "\"": escaped += "&quot;".utf8
            case "'": escaped += "&#39;".utf8
            case "\t", "\n": escaped.append(UInt8(truncatingIfNeeded: scalar.value))
            case "\r": escaped += "&#13;".utf8
            case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}": escaped += "\u{FFFD}".utf8
            default: if let encoded = UTF8.encode(scalar) { escaped += encoded }
            }
        }
        return String(decoding: escaped, as: UTF8.self)
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
