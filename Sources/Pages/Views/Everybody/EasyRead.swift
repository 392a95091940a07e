internal import Rendering

/// What everybody's pages are made of: a drawing at the start of the line, and few words beside it that say the same.
enum EasyRead {
    /// The meeting's name, above every page but the first.
    static func band(_ title: String) -> HTMLFragment {
        HTMLFragment("header", [.class("band"), .freeText], HTMLFragment(text: title)) + .newline
    }

    static func back(to address: String, _ words: String) -> HTMLFragment {
        HTMLFragment(
            "p", [.class("back")], HTMLFragment("a", [HTMLAttribute("href", address)], HTMLFragment(text: words)))
            + .newline
    }

    /// The one thing that a page, or what follows, is about.
    ///
    /// - Parameter told: Whoever hears an open page is told when these words have changed.
    static func heading(_ symbol: Symbol, _ words: String, told: Bool = false) -> HTMLFragment {
        HTMLFragment(
            "div", [.class("easy heading")], symbol.drawing,
            HTMLFragment(
                "h1", [.freeText] + (told ? [HTMLAttribute("data-heard")] : []), HTMLFragment(text: words)))
            + .newline
    }

    /// One idea, in a line or two.
    static func row(_ symbol: Symbol, _ lines: HTMLFragment...) -> HTMLFragment {
        let words = lines.reduce(HTMLFragment()) { $0 + $1 + .newline }
        return HTMLFragment("div", [.class("easy")], symbol.drawing, HTMLFragment("div", [], .newline, words))
            + .newline
    }

    /// Words of ours.
    static func line(_ words: String) -> HTMLFragment { HTMLFragment("p", [], HTMLFragment(text: words)) }

    /// Words that somebody typed, in whatever script, between words of ours: neither turns the other round.
    static func line(_ before: String = "", typed: String, _ after: String = "") -> HTMLFragment {
        HTMLFragment("p", [], HTMLFragment(text: before), isolated(typed), HTMLFragment(text: after))
    }

    /// Words that somebody typed, apart from the order of letters around them (<https://www.w3.org/International/articles/inline-bidi-markup/>).
    static func isolated(_ typed: String, _ attributes: [HTMLAttribute] = []) -> HTMLFragment {
        HTMLFragment("bdi", attributes, HTMLFragment(text: typed))
    }

    /// Where one can go from here.
    static func ways(_ ways: [(address: String, words: String, symbol: Symbol)]) -> HTMLFragment {
        let items = ways.reduce(HTMLFragment()) {
            $0
                + HTMLFragment(
                    "li", [],
                    HTMLFragment(
                        "a", [HTMLAttribute("href", $1.address)], $1.symbol.drawing,
                        HTMLFragment("span", [], HTMLFragment(text: $1.words)))) + .newline
        }
        return HTMLFragment("ul", [.class("ways")], .newline, items) + .newline
    }

    /// What of a page follows the meeting, with what says when it no longer does, and a place that is read aloud.
    ///
    /// - Parameter heard: What the page says already where it marks its words to be told.
    static func followed(_ region: HTMLFragment, heard: String) -> HTMLFragment {
        HTMLFragment("div", [HTMLAttribute("id", "live")], .newline, region) + .newline
            + HTMLFragment(
                "p", [HTMLAttribute("id", "heard"), HTMLAttribute("role", "status"), .class("for-ears")],
                HTMLFragment(text: heard)) + .newline + OutOfDate.notice + .newline
    }
}
