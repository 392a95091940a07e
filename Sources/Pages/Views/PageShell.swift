internal import Rendering

/// A page around what stands in it.
struct PageShell {
    var title: String
    /// What follows the meeting, and who for; nil for a page that stays as it is.
    var live: Reader?
    /// Where the meeting's addresses are, seen from this page.
    var folder = ""
    /// The id of what it was drawn with, or of what came before: what follows begins from there.
    var shown: String?
    /// A page's own look, such as the room screen's.
    var look = "reading"
    var scripts: [String] = []
    /// In seconds, where there is no JavaScript that follows the meeting.
    var refresh: Int?
    /// Where that leads; nil for the page itself.
    var refreshTo: String?
    /// Styles beside those of everybody's pages.
    var styles: [String] = []
    var body: HTMLFragment

    /// Those who lead have much on their pages, and not what everybody's are made of.
    private var isEverybodys: Bool { look == "reading" || look == "room" }

    /// Where nothing follows the meeting by itself, and a page that loads itself anew would lose what is typed.
    static func asItIsNow(_ address: String) -> HTMLFragment {
        HTMLFragment(
            "noscript", [],
            HTMLFragment(
                "p", [.class("still-page")],
                HTMLFragment(
                    "a", [HTMLAttribute("href", address)], HTMLFragment(text: "Show this page as it is now"))))
    }

    var document: HTMLFragment {
        var head = HTMLFragment(void: "meta", [HTMLAttribute("charset", "utf-8")]) + .newline
        head += HTMLFragment(
            void: "meta",
            [HTMLAttribute("name", "viewport"), HTMLAttribute("content", "width=device-width, initial-scale=1")])
        head += .newline + HTMLFragment("title", [], HTMLFragment(text: title)) + .newline
        // Browsers ask for one all the same, under an address of their own.
        head += HTMLFragment(void: "link", [HTMLAttribute("rel", "icon"), HTMLAttribute("href", "/icon.svg")])
        for style in ["/style.css"] + (isEverybodys ? ["/everybody.css"] : []) + styles {
            head += HTMLFragment(void: "link", [HTMLAttribute("rel", "stylesheet"), HTMLAttribute("href", style)])
        }
        head += .newline
        for script in (live == nil ? [] : ["/live.js"]) + scripts {
            head +=
                HTMLFragment(
                    "script", [HTMLAttribute("type", "module"), HTMLAttribute("src", script)]) + .newline
        }
        if let refresh {
            let again = HTMLFragment(
                void: "meta",
                [
                    HTMLAttribute("http-equiv", "refresh"),
                    HTMLAttribute("content", String(refresh) + (refreshTo.map { ";url=\($0)" } ?? "")),
                ])
            head += HTMLFragment("noscript", [], again) + .newline
        }
        var attributes = [HTMLAttribute.class(look)]
        if let live { attributes.append(HTMLAttribute("data-live", live.rawValue)) }
        if live != nil, !folder.isEmpty { attributes.append(HTMLAttribute("data-folder", folder)) }
        if live != nil, let shown { attributes.append(HTMLAttribute("data-shown", shown)) }
        return HTMLPage.document(
            language: "en-GB", head: head, body: HTMLFragment("body", attributes, .newline, body, .newline))
    }
}
