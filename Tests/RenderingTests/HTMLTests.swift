internal import Foundation
@testable internal import Rendering
internal import SectionKit
internal import Testing

@Suite struct HTMLTests {
    @Test func nobodysTextBecomesMarkup() {
        for seed in 0..<400 {
            var wild = Wild(seed: UInt64(seed))
            let content = seed % 2 == 0 ? wild.content() : Samples.resolver().resolve(wild.content())
            let html = HTMLRenderer(
                headingLevel: seed % 8, context: Samples.context(now: seed % 3 == 0 ? nil : Samples.start)
            )
            .render(content).markup
            #expect(HTMLChecker.problem(in: html) == nil, "seed \(seed): \(html)")
        }
    }

    @Test func attributesHoldAnyText() {
        let nasty = "\" onclick='x' <b> & \u{0}\r"
        let html = HTMLFragment("p", [HTMLAttribute("title", nasty)], HTMLFragment(text: nasty)).markup
        #expect(
            html == """
                <p title="&quot; onclick=&#39;x&#39; &lt;b&gt; &amp; \u{FFFD}&#13;">&quot; onclick=&#39;x&#39; &lt;b&gt; &amp; \u{FFFD}&#13;</p>
                """)
    }

    @Test(arguments: ["https://example.org", "//example.org/x", "javascript:alert(1)", "page"])
    func formsLeadNowhereElse(address: String) {
        var context = Samples.context()
        context.forms["present"]?.address = address
        #expect(!HTMLRenderer(context: context).render([.form(action: "present")]).markup.contains("href"))
    }

    @Test func aPageFetchesNothingAndPrintsLargeEnough() {
        let page = HTMLPage(title: "</title><script>", language: "en-GB").render(
            HTMLFragment("h1", [], HTMLFragment(text: "Hi")))
        #expect(HTMLChecker.problem(in: page) == nil)
        #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
        for fetch in ["http:", "https:", "url(", "@import", "src=", "<link", "<script"] {
            #expect(!page.contains(fetch))
        }
        #expect(page.contains("14pt") && page.contains("20pt"))
        #expect(page.components(separatedBy: "<style>").count == 2)
    }

    @Test func colourContrastHolds() throws {
        let css = "\(DesignTokens.css)"
        let blocks = css.components(separatedBy: ":root {").dropFirst().map { $0.components(separatedBy: "}")[0] }
        try #require(blocks.count == 3)
        for block in blocks {
            func colour(_ name: String) throws -> Double {
                let value = try #require(block.components(separatedBy: "--\(name): #").dropFirst().first).prefix(6)
                return try Contrast.luminance(String(value))
            }
            for (ink, paper, least) in [
                ("ink", "paper", 7), ("quiet", "paper", 4.5), ("quiet", "card", 4.5), ("accent", "paper", 4.5),
                ("accent-ink", "accent", 4.5),
                ("ink", "accent-wash", 7), ("ink", "soon-wash", 7), ("soon", "paper", 4.5), ("soon", "soon-wash", 4.5),
                ("accent", "accent-wash", 4.5), ("quiet", "accent-wash", 4.5),
            ] {
                let (a, b) = (try colour(ink), try colour(paper))
                #expect((max(a, b) + 0.05) / (min(a, b) + 0.05) >= least, "\(ink) on \(paper)")
            }
        }
    }
}

/// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
enum Contrast {
    static func luminance(_ hex: String) throws -> Double {
        let value = try #require(Int(hex, radix: 16))
        func part(_ shift: Int) -> Double {
            let share = Double((value >> shift) & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }
    // x^2.4 as (x^12)^(1/5), by Newton: the tests need no mathematics library.
    private static func power(_ x: Double) -> Double {
        let target = (0..<12).reduce(1.0) { product, _ in product * x }
        var root = 1.0
        for _ in 0..<200 {
            root -= (root * root * root * root * root - target) / (5 * root * root * root * root + 1e-300)
        }
        return root
    }
}

/// Reads HTML back: every element that opens closes, names and attributes are those of the renderer, and no text
/// holds a sign that HTML reads.
enum HTMLChecker {
    private static let elements: Set<String> = [
        "html", "head", "title", "style", "body", "main", "p", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "ul",
        "ol", "li", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "blockquote", "time", "aside", "details",
        "summary", "div",
        "code", "a", "section",
    ]
    private static let attributes: Set<String> = [
        "class", "dir", "scope", "data-label", "datetime", "data-began", "data-ends", "data-stopped-with", "href",
        "lang", "charset",
        "name", "content",
    ]
    private static let entities = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#13;"]

    static func problem(in html: String) -> String? {
        var open: [String] = []
        var rest = Substring(html)
        if rest.hasPrefix("<!doctype html>") { rest = rest.dropFirst("<!doctype html>".count) }
        while let first = rest.unicodeScalars.first {
            if first == "<" {
                guard let end = rest.unicodeScalars.firstIndex(of: ">") else { return "unclosed tag" }
                let tag = String(rest.unicodeScalars[rest.unicodeScalars.index(after: rest.startIndex)..<end])
                rest = Substring(rest.unicodeScalars[rest.unicodeScalars.index(after: end)...])
                if tag.hasPrefix("/") {
                    guard open.popLast() == String(tag.dropFirst()) else { return "wrong end \(tag)" }
                    continue
                }
                let name = tag.prefix { $0 != " " }
                if let problem = attributeProblem(tag.dropFirst(name.count)) { return problem }
                if name == "br" || name == "meta" { continue }
                guard elements.contains(String(name)) else { return "unknown element \(tag)" }
                if name == "style" {
                    guard let end = rest.range(of: "</style>") else { return "unclosed style" }
                    rest = rest[end.upperBound...]
                } else {
                    open.append(String(name))
                }
            } else if first == "&" {
                guard let entity = entities.first(where: { rest.unicodeScalars.starts(with: $0.unicodeScalars) }) else {
                    return "bare & in \(rest.prefix(20))"
                }
                rest = Substring(rest.unicodeScalars.dropFirst(entity.unicodeScalars.count))
            } else {
                if first == ">" || first == "\"" || first == "'" || first == "\u{0}" || first == "\u{1B}" {
                    return "bare \(first)"
                }
                rest = Substring(rest.unicodeScalars.dropFirst())
            }
        }
        return open.isEmpty ? nil : "left open: \(open)"
    }

    private static func attributeProblem(_ text: Substring) -> String? {
        var rest = text
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else { return "strange attribute \(text)" }
            let name = String(rest[rest.index(after: rest.startIndex)..<equals])
            guard attributes.contains(name) else { return "unknown attribute \(name)" }
            // By scalars, as browsers read: a mark that a value begins with joins the quotation mark before it.
            let value = rest[equals...].unicodeScalars.dropFirst()
            guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else {
                return "unquoted \(text)"
            }
            rest = Substring(value[value.index(after: end)...])
        }
        return nil
    }
}
