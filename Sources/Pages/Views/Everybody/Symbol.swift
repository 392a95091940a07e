internal import Rendering
internal import SectionKit

/// A small set of drawn symbols, to stand left of words that say the same; all of one hand, 64 by 64.
struct Symbol {
    /// What is tinted, below the lines.
    private let wash: String
    private let lines: String

    /// For the eyes alone: whoever hears the page hears the words beside it.
    var drawing: HTMLFragment {
        HTMLFragment(
            "svg",
            [
                .class("symbol"), HTMLAttribute("viewBox", "0 0 64 64"), HTMLAttribute("aria-hidden", "true"),
                HTMLAttribute("focusable", "false"),
            ],
            HTMLFragment("path", [.class("wash"), HTMLAttribute("d", wash)]),
            HTMLFragment("path", [HTMLAttribute("d", lines)]))
    }

    /// The disc that empties, small: what stands beside a page's name in the browser.
    static let icon =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 120\">"
        + "<circle cx=\"60\" cy=\"60\" r=\"56\" fill=\"#e2f0ee\" stroke=\"#0b6463\" stroke-width=\"6\"/>"
        + "<path d=\"\(Disc.path(share: 0.7))\" fill=\"#0b6463\"/></svg>\n"
}

// MARK: What sections are

extension Symbol {
    init(_ symbol: SectionSymbol) {
        self =
            switch symbol {
            case .talk: .talk
            case .round: .round
            case .agreement: .agreement
            case .answers: .answers
            case .presentation: .presentation
            case .smallGroups: .smallGroups
            case .feedback: .feedback
            case .rest: .rest
            case .meal: .meal
            }
    }

    private static let talk = Symbol(
        wash: "M30 6h22a6 6 0 0 1 6 6v13a6 6 0 0 1-6 6H42l-8 8v-8h-4a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z",
        lines: "M30 6h22a6 6 0 0 1 6 6v13a6 6 0 0 1-6 6H42l-8 8v-8h-4a6 6 0 0 1-6-6V12a6 6 0 0 1 6-6z"
            + "M33 15h16M33 22h10M8 37a6 6 0 1 0 12 0a6 6 0 1 0-12 0M4 59v-2a10 10 0 0 1 20 0v2")

    private static let round = Symbol(
        wash: "M24 5h16a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-5l-3 5-3-5h-5a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4z",
        lines: "M24 5h16a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4h-5l-3 5-3-5h-5a4 4 0 0 1-4-4V9a4 4 0 0 1 4-4zM28 13h8"
            + "M6 36a5 5 0 1 0 10 0a5 5 0 1 0-10 0M27 36a5 5 0 1 0 10 0a5 5 0 1 0-10 0M48 36a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
            + "M3 59v-4a8 8 0 0 1 16 0v4M24 59v-4a8 8 0 0 1 16 0v4M45 59v-4a8 8 0 0 1 16 0v4")

    private static let sheet = "M13 5h38a3 3 0 0 1 3 3v48a3 3 0 0 1-3 3H13a3 3 0 0 1-3-3V8a3 3 0 0 1 3-3z"

    private static let agreement = Symbol(
        wash: sheet,
        lines: sheet + "M17 19l4 4 7-8M17 33l4 4 7-8M17 47l4 4 7-8M34 20h12M34 34h12M34 48h12")

    private static let answers = Symbol(
        wash: "M29 33h25a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5h-3v6l-7-6H29a5 5 0 0 1-5-5V38a5 5 0 0 1 5-5z",
        lines: "M29 33h25a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5h-3v6l-7-6H29a5 5 0 0 1-5-5V38a5 5 0 0 1 5-5zM34 44l5 5 9-10"
            + "M17 39l-4-8h-3a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5h26a5 5 0 0 1 5 5v15M13 13h20M13 21h12")

    private static let presentation = Symbol(
        wash: "M25 6h33a2 2 0 0 1 2 2v28a2 2 0 0 1-2 2H25z",
        lines: "M25 30V8a2 2 0 0 1 2-2h31a2 2 0 0 1 2 2v28a2 2 0 0 1-2 2H32M34 15h17M34 23h11M44 38v8M36 58l8-12 8 12"
            + "M6 26a6 6 0 1 0 12 0a6 6 0 1 0-12 0M4 58V47a8 8 0 0 1 13-6l10-7M20 58V46")

    private static let smallGroups = Symbol(
        wash: "M20 32a12 12 0 1 0 24 0a12 12 0 1 0-24 0",
        lines:
            "M20 32a12 12 0 1 0 24 0a12 12 0 1 0-24 0M27 9a5 5 0 1 0 10 0a5 5 0 1 0-10 0M48 20a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
            + "M48 44a5 5 0 1 0 10 0a5 5 0 1 0-10 0M27 55a5 5 0 1 0 10 0a5 5 0 1 0-10 0M6 44a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
            + "M6 20a5 5 0 1 0 10 0a5 5 0 1 0-10 0")

    private static let feedback = Symbol(
        wash: sheet,
        lines: sheet
            + "M22 22a10 10 0 1 0 20 0a10 10 0 1 0-20 0M28 20v.1M36 20v.1M27.5 25a5.5 5.5 0 0 0 9 0M18 42h28M18 50h16")

    private static let rest = Symbol(
        wash: "M11 25h34v16a12 12 0 0 1-12 12h-10a12 12 0 0 1-12-12z",
        lines: "M11 25h34v16a12 12 0 0 1-12 12h-10a12 12 0 0 1-12-12zM45 29h4a6.5 6.5 0 0 1 0 13h-4M7 59h42"
            + "M22 18c-4-5 4-7 0-12M34 18c-4-5 4-7 0-12")

    private static let meal = Symbol(
        wash: "M18 32a14 14 0 1 0 28 0a14 14 0 1 0-28 0",
        lines: "M18 32a14 14 0 1 0 28 0a14 14 0 1 0-28 0M25 32a7 7 0 1 0 14 0a7 7 0 1 0-14 0"
            + "M4 7v12a4 4 0 0 0 8 0V7M8 7v50M58 57V7c-5 4-7 13-6 27h6")
}

// MARK: What pages say

extension Symbol {
    static let people = Symbol(
        wash: "M24 18a8 8 0 1 0 16 0a8 8 0 1 0-16 0M16 58v-8a16 16 0 0 1 32 0v8z",
        lines: "M24 18a8 8 0 1 0 16 0a8 8 0 1 0-16 0M16 58v-8a16 16 0 0 1 32 0v8M5 29a5 5 0 1 0 10 0a5 5 0 1 0-10 0"
            + "M49 29a5 5 0 1 0 10 0a5 5 0 1 0-10 0M3 54v-6a8 8 0 0 1 8-8M61 54v-6a8 8 0 0 0-8-8")

    static let clock = Symbol(
        wash: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0",
        lines: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0M32 16v16l11 8")

    static let calendar = Symbol(
        wash: "M7 12h50v14H7z",
        lines: "M10 12h44a3 3 0 0 1 3 3v39a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3V15a3 3 0 0 1 3-3zM7 26h50M20 6v11M44 6v11"
            + "M17 36h4M30 36h4M43 36h4M17 47h4M30 47h4")

    static let place = Symbol(
        wash: "M32 60C20 45 12 36 12 24a20 20 0 0 1 40 0c0 12-8 21-20 36z",
        lines: "M32 60C20 45 12 36 12 24a20 20 0 0 1 40 0c0 12-8 21-20 36zM25 24a7 7 0 1 0 14 0a7 7 0 1 0-14 0")

    static let list = Symbol(
        wash: "M7 9h11v11H7zM7 27h11v11H7zM7 45h11v11H7z",
        lines: "M7 9h11v11H7zM7 27h11v11H7zM7 45h11v11H7zM27 14h30M27 32h30M27 50h20")

    static let here = Symbol(
        wash: "M25 22h34v20H25z", lines: "M25 22h34v20H25zM33 32h18M27 11h30M27 53h30M4 32h13M11 25l7 7-7 7")

    static let screen = Symbol(
        wash: "M5 9h54v35H5z",
        lines: "M5 9h54v35H5zM32 44v12M20 57h24M13 20h15M13 29h10M36 26a8 8 0 1 0 16 0a8 8 0 1 0-16 0M44 18v8h8")

    static let ask = Symbol(
        wash: "M34 5h20a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5H42l-7 7v-7h-1a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5z",
        lines: "M34 5h20a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5H42l-7 7v-7h-1a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5z"
            + "M39.5 15a4.7 4.7 0 1 1 7 4.2c-1.8 1-2.5 1.8-2.5 3.3M44 27.5v.1"
            + "M9 35a7 7 0 1 0 14 0a7 7 0 1 0-14 0M4 60v-2a12 12 0 0 1 24 0v2")

    static let leave = Symbol(
        wash: "M12 6h26v52H12z", lines: "M6 58h36M12 58V6h26v52M31 33v.1M46 32h14M53 25l7 7-7 7")

    static let pause = Symbol(
        wash: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0",
        lines: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0M25 22v20M39 22v20")

    static let finish = Symbol(wash: "M15 8h38l-9 12 9 12H15z", lines: "M15 59V8h38l-9 12 9 12H15")
}

// MARK: Signing up

extension Symbol {
    static let pen = Symbol(
        wash: "M44 8l12 12-32 32-15 4 4-16z", lines: "M44 8l12 12-32 32-15 4 4-16zM37 15l12 12M13 40l11 12M34 57h24")

    static let badge = Symbol(
        wash: "M8 18h48v36H8z",
        lines: "M11 18h42a3 3 0 0 1 3 3v31a3 3 0 0 1-3 3H11a3 3 0 0 1-3-3V21a3 3 0 0 1 3-3zM26 18V9h12v9M26 13h12"
            + "M18 34a5 5 0 1 0 10 0a5 5 0 1 0-10 0M14 48a9 9 0 0 1 18 0M38 33h11M38 43h11")

    static let house = Symbol(
        wash: "M12 28L32 9l20 19v28H12z", lines: "M5 34L32 8l27 26M12 28v28h40V28M27 56V41h10v15M43 12h7v12")

    static let pair = Symbol(
        wash: "M14 58v-9a12 12 0 0 1 24 0v9z",
        lines: "M19 25a7 7 0 1 0 14 0a7 7 0 1 0-14 0M14 58v-9a12 12 0 0 1 24 0v9M40 28a6 6 0 1 0 3-11"
            + "M42 38a11 11 0 0 1 12 11v9")

    static let help = Symbol(
        wash: "M32 38C20 30 16 24 16 18a8 8 0 0 1 16-3a8 8 0 0 1 16 3c0 6-4 12-16 20z",
        lines: "M32 36C20 28 16 23 16 17a8 8 0 0 1 16-3a8 8 0 0 1 16 3c0 6-4 11-16 19z"
            + "M4 42h9l9 5h10a4 4 0 0 1 0 8H22M34 52l17-7a5 5 0 0 1 5 8L38 60H20l-7-3H4")

    static let voice = Symbol(
        wash: "M8 24h12l16-13v42L20 40H8z",
        lines: "M8 24h12l16-13v42L20 40H8zM45 24a11 11 0 0 1 0 16M51 16a21 21 0 0 1 0 32")

    static let nameOnScreen = Symbol(
        wash: "M5 9h54v36H5z",
        lines:
            "M9 9h46a4 4 0 0 1 4 4v28a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4V13a4 4 0 0 1 4-4zM32 45v11M20 57h24M14 20h18M14 29h13"
            + "M41 21a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M38 36c1-9 14-9 15 0")

    static let key = Symbol(
        wash: "M6 36a13 13 0 1 0 26 0a13 13 0 1 0-26 0",
        lines:
            "M6 36a13 13 0 1 0 26 0a13 13 0 1 0-26 0M29 28L54 8M45 15l8 9M37 22l6 7M16 36a3 3 0 1 0 6 0a3 3 0 1 0-6 0")

    static let done = Symbol(
        wash: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0",
        lines: "M7 32a25 25 0 1 0 50 0a25 25 0 1 0-50 0M20 33l9 9 16-20")

    static let lock = Symbol(
        wash: "M12 28h40v30H12z", lines: "M12 28h40v30H12zM20 28V18a12 12 0 0 1 24 0v10M32 39v8")
}
