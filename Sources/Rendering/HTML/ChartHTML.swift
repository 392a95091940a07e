internal import SectionKit

/// Bars as a list that reads well without them: words, a drawing for the eyes alone, and the figure in words.
///
/// One ink for all bars, each named where it stands, so that nothing depends on telling colours apart. What is not told
/// in numbers has an empty, broken outline in place of a bar.
struct ChartHTML {
    let chart: BarChart
    let renderer: HTMLRenderer

    private static let whole = 200

    var html: HTMLFragment {
        let title = HTMLFragment("figcaption", [.freeText], renderer.render(chart.title))
        let rows = chart.bars.reduce(HTMLFragment()) { $0 + row($1) + .newline }
        let note =
            chart.note.isEmpty ? HTMLFragment() : HTMLFragment("p", [.freeText], renderer.render(chart.note)) + .newline
        return HTMLFragment(
            "figure", [.class("chart")], title, .newline, HTMLFragment("ul", [], .newline, rows), .newline, note)
    }

    private func row(_ bar: BarChart.Bar) -> HTMLFragment {
        HTMLFragment(
            "li", [], HTMLFragment("span", [.freeText], renderer.render(bar.label)), HTMLFragment(text: " "),
            drawing(bar), HTMLFragment(text: " "), HTMLFragment("b", [], HTMLFragment(text: bar.words)))
    }

    private func drawing(_ bar: BarChart.Bar) -> HTMLFragment {
        let length = chart.length(of: bar, in: Self.whole)
        var inside = rect(Self.whole, "bar-ground", [HTMLAttribute("fill", "none")])
        if bar.value == nil {
            inside = rect(
                Self.whole / 8, "bar-untold", [HTMLAttribute("fill", "none"), HTMLAttribute("stroke-dasharray", "4 3")])
        } else if length > 0 {
            inside += rect(length, "bar", [])
        }
        return HTMLFragment(
            "svg",
            [
                HTMLAttribute("viewBox", "-1 -1 \(Self.whole + 2) 16"), HTMLAttribute("width", "\(Self.whole + 2)"),
                HTMLAttribute("height", "16"), HTMLAttribute("aria-hidden", "true"),
                HTMLAttribute("preserveAspectRatio", "none"), HTMLAttribute("focusable", "false"),
            ], inside)
    }

    private func rect(_ width: Int, _ look: String, _ more: [HTMLAttribute]) -> HTMLFragment {
        HTMLFragment(
            "rect",
            [
                .class(look), HTMLAttribute("x", "0"), HTMLAttribute("y", "0"), HTMLAttribute("width", "\(width)"),
                HTMLAttribute("height", "14"), HTMLAttribute("stroke", "currentColor"),
            ] + (more.isEmpty ? [HTMLAttribute("fill", "currentColor")] : more))
    }
}
