internal import Testing
internal import YAMLTree

/// What a node answers.
@Suite struct NodeTests {
    @Test(
        arguments: [
            ("", true), ("~", true), ("null", true), ("Null", true), ("NULL", true), ("!!null x", true),
            ("'~'", false), ("\"\"", false), ("''", false), ("nULL", false), ("NUll", false), ("nul", false),
            ("null1", false), ("!!str null", false), ("! ~", false), ("|\n  ~", false), ("[]", false),
            ("{}", false), ("0", false), ("no", false),
        ])
    func knowsWhatSaysNothing(value: String, isNull: Bool) throws {
        let node = try #require(parse("a: \(value)\n").root?["a"])
        #expect(node.isNull == isNull)
    }

    @Test(
        arguments: [
            ("x", true), ("1", true), ("!!int 1", true), ("'x'", false), ("\"x\"", false), ("|\n  x", false),
            (">\n  x", false), ("!!str x", false), ("! x", false), ("[x]", false),
        ])
    func knowsWhatIsPlain(value: String, isPlain: Bool) throws {
        let node = try #require(parse("a: \(value)\n").root?["a"])
        #expect(node.isPlain == isPlain)
    }

    @Test func givesItsPartsByKindOnly() throws {
        let root = try #require(parse("s: x\nl: [1, 2]\nm: {a: 1}\n").root)
        let (scalar, list, mapping) = (root["s"], root["l"], root["m"])
        #expect([root, scalar, list, mapping].map { $0?.kind } == [.mapping, .scalar, .sequence, .mapping])
        #expect([root, scalar, list, mapping].map { $0?.count } == [3, 0, 2, 1])
        #expect(scalar?["a"] == nil)
        #expect(list?["a"] == nil)
        #expect(list?.text == nil)
        #expect(list?.pairs.isEmpty == true)
        #expect(mapping?.items.isEmpty == true)
        #expect(mapping?.items.first == nil)
        #expect(list?.items.first?.text == "1")
        #expect(mapping?.pairs.first?.key.text == "a")
        #expect(list?.withUTF8 { $0.count } == 0)
    }

    @Test func comparesTextWithoutMakingIt() throws {
        let root = try #require(parse("kind: talk\nname: 漢\nempty: ''\n").root)
        #expect(root["kind"]?.hasText("talk") == true)
        #expect(root["kind"]?.hasText("tal") == false)
        #expect(root["kind"]?.hasText("tall") == false)
        #expect(root["name"]?.hasText("漢") == true)
        #expect(root["empty"]?.hasText("") == true)
        #expect(root.hasText("") == false)
        #expect(root["KIND"] == nil)
    }

    @Test func anAliasIsItsAnchorsNodeMetElsewhere() throws {
        let root = try #require(parse("a: &x {k: v}\nb: *x\n*x : z\nc: &y q\nd: *y\n*y : w\n").root)
        let (first, second) = (try #require(root["a"]), try #require(root["b"]))
        #expect(first.span == second.span)
        #expect(first.aliasSpan == nil)
        #expect(second.aliasSpan == YAMLSpan(start: 16, end: 18))
        #expect(second["k"]?.text == "v")
        #expect(first != second)
        #expect(root["q"]?.text == "w")
    }

    @Test func aLaterAnchorOfTheSameNameWins() throws {
        let root = try #require(parse("- &a 1\n- *a\n- &a [&a 2, *a]\n- *a\n").root)
        let items = Array(root.items)
        #expect(items[1].text == "1")
        #expect(items[2].items.map { $0.text } == ["2", "2"])
        #expect(items[3].text == "2")
    }

    @Test func aTreeOutlivesItsReading() async throws {
        let root = try #require(parse("a: [b, {c: d}]\n").root)
        let text = await Task.detached { Array(root["a"]?.items ?? root.items)[1]["c"]?.text }.value
        #expect(text == "d")
    }
}
