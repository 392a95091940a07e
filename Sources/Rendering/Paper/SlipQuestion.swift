package import SectionKit

/// A question on paper: a picture at its left, and a box in front of each answer, one a line.
package struct SlipQuestion: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
        /// To tick.
        case tick
        /// To tick, with a face drawn beside it.
        case face
        /// To write a number in.
        case number
    }

    package var mark: Mark
    /// How to answer.
    package var how: Text
    package var options: [Text]
    /// Lines to write on, after the options.
    package var lines: Int

    package init(_ mark: Mark, how: Text, options: [Text], lines: Int = 0) {
        self.mark = mark
        self.how = how
        self.options = options
        self.lines = lines
    }

    /// Each answer has the number by which it is keyed in.
    private func numbered(_ index: Int) -> Text { mark == .number ? options[index] : "\(index + 1) " + options[index] }

    /// The same for renderers that know no boxes.
    func blocks(width: Int) -> [Block] {
        let box: Text = mark == .number ? "[__]\u{A0}" : "☐\u{A0}"
        var blocks: [Block] = [.paragraph(how)]
        if !options.isEmpty { blocks.append(.bullets(options.indices.map { box + numbered($0) })) }
        if lines > 0 {
            let line = String(repeating: "_", count: max(12, width))
            let rules = (0..<lines).reduce(Text("")) {
                $0 + Text(spans: $1 == 0 ? [.plain(line)] : [.lineBreak, .plain(line)])
            }
            blocks.append(.paragraph(rules))
        }
        return blocks
    }

    func html(_ renderer: HTMLRenderer) -> HTMLFragment {
        let rows = options.indices.reduce(into: HTMLFragment()) { rows, index in
            let face = mark == .face ? FaceDrawing(rank: index).html : HTMLFragment()
            rows +=
                HTMLFragment(
                    "li", [.class(mark == .number ? "to-number" : "to-tick")], face,
                    HTMLFragment("span", [.freeText], renderer.render(numbered(index)))) + .newline
        }
        let rules = (0..<lines).reduce(HTMLFragment()) { all, _ in
            all + HTMLFragment("div", [.class("rule")]) + .newline
        }
        var inside = HTMLFragment("p", [.freeText], renderer.render(how)) + .newline
        if !options.isEmpty { inside += HTMLFragment("ul", [], .newline, rows) + .newline }
        if lines > 0 { inside += HTMLFragment("div", [.class("fill many")], .newline, rules) + .newline }
        return HTMLFragment(
            "div", [.class("question-boxes")], picture, HTMLFragment("div", [], .newline, inside)) + .newline
    }

    private var picture: HTMLFragment {
        switch mark {
        case .face: FaceDrawing(rank: 1).html
        case .number:
            FaceDrawing.drawing(
                wash: "M7 9h11v11H7zM7 27h11v11H7zM7 45h11v11H7z",
                lines: "M7 9h11v11H7zM7 27h11v11H7zM7 45h11v11H7zM27 14h30M27 32h30M27 50h20")
        case .tick where options.isEmpty || lines > 0:
            FaceDrawing.drawing(
                wash: "M44 8l12 12-32 32-15 4 4-16z",
                lines: "M44 8l12 12-32 32-15 4 4-16zM37 15l12 12M13 40l11 12M34 57h24")
        case .tick:
            FaceDrawing.drawing(
                wash: "M10 10h44v44H10z", lines: "M10 10h44v44H10zM20 33l9 9 16-20")
        }
    }
}
