internal import Rendering

/// A small set of drawn symbols, to stand left of words that say the same.
enum Symbol {
    static var list: HTMLFragment { drawn("M10 12h4v4h-4zM20 14h18M10 22h4v4h-4zM20 24h18M10 32h4v4h-4zM20 34h12") }
    static var screen: HTMLFragment { drawn("M8 10h32v22H8zM24 32v8M16 40h16") }
    static var calendar: HTMLFragment { drawn("M9 12h30v27H9zM9 20h30M16 8v8M32 8v8M16 27h4M28 27h4M16 33h4") }

    private static func drawn(_ path: String) -> HTMLFragment {
        HTMLFragment(
            "svg", [.class("symbol"), HTMLAttribute("viewBox", "0 0 48 48"), HTMLAttribute("aria-hidden", "true")],
            HTMLFragment("path", [HTMLAttribute("d", path)]))
    }

    /// The disc that empties, small: what stands beside a page's name in the browser.
    static let icon =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 120\">"
        + "<circle cx=\"60\" cy=\"60\" r=\"56\" fill=\"#e2f0ee\" stroke=\"#0b6463\" stroke-width=\"6\"/>"
        + "<path d=\"\(Disc.path(share: 0.7))\" fill=\"#0b6463\"/></svg>\n"
}
