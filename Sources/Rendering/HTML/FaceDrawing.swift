/// One of the five faces, drawn: the mouth alone tells them apart, and words and a number stand beside it.
package struct FaceDrawing {
    /// 0 is very happy, 4 very unhappy.
    private let rank: Int

    package init(rank: Int) { self.rank = rank }

    private static let mouths = [
        "M18 36a14 14 0 0 0 28 0z", "M20 39a14 11 0 0 0 24 0", "M20 42h24", "M20 46a14 11 0 0 1 24 0",
        "M18 50a14 14 0 0 1 28 0z",
    ]

    package var html: HTMLFragment {
        let mouth = Self.mouths.indices.contains(rank) ? Self.mouths[rank] : Self.mouths[2]
        return Self.drawing(
            wash: "M4 32a28 28 0 1 0 56 0a28 28 0 1 0-56 0",
            lines: "M4 32a28 28 0 1 0 56 0a28 28 0 1 0-56 0M22 24v.1M42 24v.1" + mouth)
    }

    /// Any drawing of one hand, 64 by 64, for the eyes alone.
    static func drawing(wash: String, lines: String) -> HTMLFragment {
        HTMLFragment(
            "svg",
            [
                .class("symbol"), HTMLAttribute("viewBox", "0 0 64 64"), HTMLAttribute("aria-hidden", "true"),
                HTMLAttribute("focusable", "false"),
            ], HTMLFragment("path", [.class("wash"), HTMLAttribute("d", wash)]),
            HTMLFragment("path", [HTMLAttribute("d", lines)]))
    }
}
