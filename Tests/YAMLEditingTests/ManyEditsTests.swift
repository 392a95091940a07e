internal import SectionKit
internal import Testing
internal import YAMLEditing
internal import YAMLTree

/// Random changes of a long, commented agenda in every style.
@Suite struct ManyEditsTests {
    /// An agenda of more than 2,000 lines, some of whose sections look like no other.
    static let agenda: String = {
        var random = SeededRandom(seed: 20_261_127)
        var text =
            "# Ein langer Tag – 漢字\nlectern: 1\nid: long\ngroup: { name: North West, level: regional }  # where\n"
        text += "chairs: [{ name: Sam, role: service-user }, { name: 'Jo', role: staff }]\nsections:\n"
        var number = 0
        while text.utf8.count(where: { $0 == 0x0A }) < 2_000 {
            number += 1
            if Int.random(in: 0..<3, using: &random) == 0 { text += "\n" }
            if Int.random(in: 0..<2, using: &random) == 0 { text += "  # Section \(number): don't skip: [it]\n" }
            text += "  - kind: talk   # kind \(number)\n"
            text +=
                Int.random(in: 0..<2, using: &random) == 0
                ? "    title: Talk \(number)\n" : "    title: \"Talk: \(number)\"  # 'quoted'\n"
            if Int.random(in: 0..<2, using: &random) == 0 {
                text += "    minutes: \(5 + Int.random(in: 0..<20, using: &random))\n"
            }
            if Int.random(in: 0..<3, using: &random) == 0 { text += "\n    # before the script\n" }
            if Int.random(in: 0..<2, using: &random) == 0 {
                text += "    script: |   # said\n      Sam: **Hello.**\n\n      # no comment\n      Jo: Bye.\n"
            }
            if Int.random(in: 0..<3, using: &random) == 0 { text += "    notes: >-\n      folded\n      words\n\n" }
            if Int.random(in: 0..<3, using: &random) == 0 {
                text += "    groups: { size: \(2 + Int.random(in: 0..<6, using: &random)), more: [a, 'b c', \"d\"] }\n"
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
                text += "    list:\n    - one  # first\n    # between\n    - two\n"
            }
            if Int.random(in: 0..<4, using: &random) == 0 { text += "    plain: some words\n      that go on\n" }
        }
        return text + "# The end.\n"
    }()

    static let texts = [
        "x", "Ü 漢 😀", "a: b", "# no comment", "it's", "say \"hi\"", "-", "- x", "~", "", " ", "12:30", "[a]", "{a}",
        "a, b",
        "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`", "null", "yes", "\t", "one\ntwo\n", "one\ntwo", "\n",
        "  in\nout\n",
        "tail \nx\n", "a\r\nb", "---", "...", "\u{85}x", "\u{FEFF}", "c:\\x", "a #b", "a# b", "trail:", "?", "? x",
    ]

    /// The ways to all scalars, or to all lists.
    private static func places(_ value: YAMLValue, _ way: [YAMLStep] = [], lists: Bool = false) -> [[YAMLStep]] {
        switch value {
        case .null, .scalar: lists ? [] : [way]
        case .list(let items):
            (lists && !items.isEmpty ? [way] : [])
                + items.enumerated().flatMap { places($1, way + [.item($0)], lists: lists) }
        case .map(let pairs): pairs.flatMap { places($0.value, way + [.key($0.key)], lists: lists) }
        }
    }

    private static func node(_ steps: [YAMLStep], _ root: YAMLNode?) -> YAMLNode? {
        steps.reduce(root) { node, step in
            switch step {
            case .key(let key): node?[key]
            case .item(let place): node.flatMap { Array($0.items)[place] }
            }
        }
    }

    private static func bytes(_ text: [UInt8], upTo points: Int) -> Int {
        var seen = 0
        for (place, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            if seen == points { return place }
            seen += 1
        }
        return text.count
    }

    @Test(arguments: 0..<2) func aFieldsChangeTouchesNoOtherByte(seed: Int) throws {
        let before = Array(Self.agenda.utf8)
        let start = try YAMLEditor(before)
        let places = Self.places(start.value)
        let tree = YAML.parse(before)
        var random = SeededRandom(seed: UInt64(seed))
        for _ in 0..<12 {
            let steps = try #require(places.randomElement(using: &random))
            let text = try #require(Self.texts.randomElement(using: &random))
            var editor = start
            try editor.set(steps, to: .scalar(text))
            let span = try #require(Self.node(steps, tree.root)).span
            let from = Self.bytes(before, upTo: span.start)
            let to = Self.bytes(before, upTo: span.end)
            #expect(editor.bytes[..<from] == before[..<from], "\(steps) = \(text.debugDescription)")
            // A text of several lines leaves the comment of its line where it is, and stands below it.
            let rest = before[to...]
            let isBelow = text.contains("\n") && !rest.starts(with: [0x0A])
            let kept = isBelow ? rest.drop { $0 != 0x0A } : rest
            #expect(editor.bytes.suffix(kept.count) == kept, "\(steps) = \(text.debugDescription)")
            #expect(Self.node(steps, YAML.parse(editor.bytes).root)?.text == text)
        }
    }

    /// What comes and goes keeps every other line, comments included.
    @Test(arguments: 0..<2) func itemsComeGoAndMove(seed: Int) throws {
        var editor = try YAMLEditor(Array(Self.agenda.utf8))
        var random = SeededRandom(seed: UInt64(1_000 + seed))
        var done = 0
        for _ in 0..<12 {
            let before = editor
            let lists = Self.places(editor.value, lists: true)
            let list =
                Int.random(in: 0..<2, using: &random) == 0
                ? [.key("sections")] : try #require(lists.randomElement(using: &random))
            guard case .list(let items)? = editor.value.value(at: list) else { continue }
            let place = Int.random(in: 0..<items.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where items.count > 1:
                try editor.remove(list + [.item(place)])
                var expected = items
                expected.remove(at: place)
                #expect(editor.value.value(at: list) == .list(expected))
            case 1:
                let new = YAMLValue.map([
                    YAMLPair("kind", .scalar("new")), YAMLPair("script", .scalar("A: b\nC: d\n")),
                    YAMLPair("served", .list([.scalar("a"), .scalar("b: c")])),
                ])
                try editor.insert(new, into: list, at: place)
                var expected = items
                expected.insert(new, at: place)
                #expect(editor.value.value(at: list) == .list(expected))
            default:
                let target = Int.random(in: 0..<items.count, using: &random)
                try editor.move(in: list, from: place, to: target)
                var expected = items
                expected.insert(expected.remove(at: place), at: target)
                #expect(editor.value.value(at: list) == .list(expected))
                // Not a line is lost; only gaps may go another way. (Between brackets, all stands on one line.)
                let isFlow = list == [.key("chairs")] || list.last == .key("more") || list.last == .key("served")
                #expect(isFlow || Self.lines(editor) == Self.lines(before))
            }
            done += 1
        }
        #expect(done > 8)
    }

    private static func lines(_ editor: YAMLEditor) -> [String: Int] {
        String(decoding: editor.bytes, as: UTF8.self).split(separator: "\n").reduce(into: [:]) {
            $0[String($1), default: 0] += 1
        }
    }
}
