/// A whole page that stands alone: nothing is fetched, not even from this machine.
package struct HTMLPage: Sendable {
    package var title: String
    /// The language of the page, such as `en-GB`.
    package var language: String
    /// True for readers who asked for large print: 20 point on paper.
    package var large: Bool
    /// True where pieces of it are cut apart, filled in or held up.
    package var hasSlips: Bool

    package init(title: String, language: String = "en-GB", large: Bool = false, hasSlips: Bool = false) {
        self.title = title
        self.language = language
        self.large = large
        self.hasSlips = hasSlips
    }

    /// A document of which the caller makes the head and the body; for pages that may fetch from this machine.
    package static func document(language: String, head: HTMLFragment, body: HTMLFragment) -> HTMLFragment {
        HTMLFragment.page(
            HTMLFragment(
                "html", [HTMLAttribute("lang", language)], .newline, HTMLFragment("head", [], .newline, head), .newline,
                body, .newline))
    }

    /// On a phone, a table that is wider than the screen moves under the finger, and the page does not.
    private static let narrow: StaticString = """
        @media screen and (max-width: 36rem) { table { display: block; overflow-x: auto; } th, td { padding-inline-end: 0.5em; } }

        """

    /// The page around what stands in it; the caller gives the `h1`.
    package func render(_ body: HTMLFragment) -> String {
        let head = HTMLFragment(
            "head", [], .newline,
            HTMLFragment(void: "meta", [HTMLAttribute("charset", "utf-8")]), .newline,
            HTMLFragment(
                void: "meta",
                [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")]),
            .newline,
            HTMLFragment("title", [], HTMLFragment(text: title)), .newline,
            HTMLFragment.style(DesignTokens.css, Self.narrow), .newline,
            hasSlips ? HTMLFragment.style(PaperStyle.css) + .newline : HTMLFragment())
        let main = HTMLFragment("main", [], .newline, body)
        let page = HTMLFragment(
            "html", [HTMLAttribute("lang", language)], .newline, head, .newline,
            HTMLFragment("body", large ? [.class("large")] : [], .newline, main, .newline), .newline)
        return HTMLFragment.page(page).markup
    }
}
