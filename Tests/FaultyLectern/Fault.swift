internal import Foundation
internal import SectionKit

extension FaultySection.Settings {
    struct Thrown: Error {}

    /// Fails if it is this function's turn; true where the answer should be nonsense instead.
    func fails(in place: FaultySection.Place) throws -> Bool {
        guard place == self.place, onlyWith.isEmpty || FileManager.default.fileExists(atPath: onlyWith) else {
            return false
        }
        switch fault {
        case .nonsense: return true
        case .throwing: throw Thrown()
        case .fatal: fatalError("on purpose")
        case .index: return [Bool]()[ProcessInfo.processInfo.processorCount]
        case .overflow: return Int.max - 1 + ProcessInfo.processInfo.processorCount + 1 > 0
        case .stack: return Self.sink(1) > 0
        case .abort: abort()
        }
    }

    /// Calls itself until the stack is used up.
    private static func sink(_ depth: Int) -> Int {
        depth == .max ? 0 : sink(depth + 1) + depth % 3
    }
}

/// Answers that no sound module gives.
enum Nonsense {
    static let timing = Timing(
        length: Elasticity(least: Seconds(.max), ideal: Seconds(-5), most: Seconds(.min)),
        parts: Array(repeating: Part(id: "", title: "\u{1B}[2J", length: Elasticity.fixed(Seconds(-1))), count: 3),
        longestTalk: Seconds(.min), tables: .min, presenters: Array(repeating: nil, count: 10_000))

    static let fillings: [String: Text] = [
        "pokes": Text(spans: [.plain("\u{1B}[2J\n\n"), .time(Instant(secondsSince1970: .max)), .words(Words(id: ""))]),
        "meeting": "not yours to fill", "": "", "}}": "{{pokes}}",
    ]

    static let content: Content = {
        var deep: Content = [.paragraph("deep")]
        for _ in 0..<2_000 { deep = [.list([deep], ordered: true)] }
        return [
            .heading(""), .paragraph(Text(String(repeating: "\u{1B}[2J", count: 1_000))),
            .table(Table(caption: "", columns: [], rows: [["too", "many"], []])),
            .table(Table(caption: "", columns: ["a", "b"], rows: [[]])),
            .timer(
                TimerBlock(
                    label: "", began: Instant(secondsSince1970: .max), ends: Instant(secondsSince1970: .min),
                    stoppedWith: Seconds(.min))),
            .reveal(from: Instant(secondsSince1970: .min), [.form(action: "no such action")]),
            .paragraph("\(Instant(secondsSince1970: .max)) \(Instant(secondsSince1970: .min))"),
            .script(Script("{{pokes}} {{"), filling: ["pokes": "{{pokes}}"]), .list([], ordered: false),
        ] + deep
    }()
}
