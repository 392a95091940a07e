internal import Testing
internal import YAMLTree

/// What is refused, and where it is told.
@Suite struct ProblemTests {
    @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}"])
    func emptyFilesAreToldSo(text: String) {
        let tree = parse(text)
        #expect(tree.root == nil)
        #expect(places(tree) == ["empty@1:1-1:1"])
    }

    @Test(
        arguments: [
            ("a: 1\n---\nb: 2\n", ["several-documents@2:1-2:4"]),
            ("a: 1\n---\n", ["several-documents@2:1-2:4"]),
            ("--- 1\n--- 2\n--- 3\n", ["several-documents@2:1-2:4"]),
            ("a: 1\na: 2\n---\nb: 2\n", ["duplicate-key@2:1-2:2", "several-documents@3:1-3:4"]),
            ("a: 1\n...\n---\nb: 2\n", ["several-documents@3:1-3:4"]),
        ])
    func aSecondDocumentIsToldAtItsStart(text: String, expected: [String]) {
        let tree = parse(text)
        #expect(places(tree) == expected)
        #expect(tree.root != nil)
    }

    @Test(arguments: ["a: 1\n...\n", "---\na: 1\n", "%YAML 1.1\n---\na: 1\n", "a: 1\n# c\n"])
    func oneDocumentWithMarksIsFine(text: String) {
        #expect(parse(text).problems.isEmpty)
        #expect(parse(text).root?["a"]?.text == "1")
    }

    @Test(
        arguments: [
            ("a: 1\nb: 2\na: 3\n", ["duplicate-key@3:1-3:2"]),
            ("a: 1\n'a': 2\n\"\\x61\": 3\n", ["duplicate-key@2:1-2:4", "duplicate-key@3:1-3:7"]),
            ("{a: 1, a: 2}", ["duplicate-key@1:8-1:9"]),
            ("a: {x: 1}\nb: {x: 1, y: {x: 2}}\n", []),
            ("- a: 1\n- a: 2\n", []),
            ("?\n: 1\n'': 2\n", ["duplicate-key@3:1-3:3"]),
            ("&k a: 1\n*k : 2\n", ["duplicate-key@2:1-2:3"]),
            ("<<: {a: 1}\n<<: {b: 2}\n", ["duplicate-key@2:1-2:3"]),
            ("abcdefgh1: 1\nabcdefgh2: 2\nabcdefgh1: 3\n", ["duplicate-key@3:1-3:10"]),
        ])
    func aRepeatedKeyIsToldAtTheSecond(text: String, expected: [String]) {
        #expect(places(parse(text)) == expected)
    }

    @Test func theFirstOfTwoEqualKeysCounts() throws {
        let tree = parse("a: 1\nb: 2\na: {c: 3}\n")
        let root = try #require(tree.root)
        #expect(root.count == 2)
        #expect(root["a"]?.text == "1")
        #expect(root.pairs.map { $0.key.text } == ["a", "b"])
        #expect(tree.problems.first?.related == YAMLSpan(start: 0, end: 1))
        #expect(tree.problems.first?.message == "the key 'a' is written twice")
    }

    @Test(
        arguments: [
            ("[a]: 1\nb: 2\n", ["key-not-text@1:1-1:4"]),
            ("? {b: c}\n: 2\nb: 2\n", ["key-not-text@1:3-1:9"]),
            ("? - x\n: 2\nb: 2\n", ["key-not-text@1:3-1:6"]),
            ("x: &a [1]\n*a : 2\nb: 2\n", ["key-not-text@2:1-2:3"]),
        ])
    func aKeyMustBeAText(text: String, expected: [String]) {
        let tree = parse(text)
        #expect(places(tree) == expected)
        #expect(tree.root?["b"]?.text == "2")
    }

    @Test(
        arguments: [
            ("a: !foo 1\n", ["unknown-tag@1:4-1:8"]),
            ("a: &b !foo 1\n", ["unknown-tag@1:7-1:11"]),
            ("a: &b # c\n  !foo\n  - 1\n", ["unknown-tag@2:3-2:7"]),
            ("a: [!x,!y z]\n", ["unknown-tag@1:5-1:7", "unknown-tag@1:8-1:10"]),
            ("a: !!set {x}\n", ["unknown-tag@1:4-1:9"]),
            ("a: !!python/object:os.system [x]\n", ["unknown-tag@1:4-1:29"]),
            ("%TAG !e! tag:e,2000:\n---\na: !e!x 1\n", ["unknown-tag@3:4-3:8"]),
            (
                "a: !!map x\nb: !!str [x]\nc: !!seq {}\n",
                ["wrong-tag@1:4-1:9", "wrong-tag@2:4-2:9", "wrong-tag@3:4-3:9"]
            ),
            (
                "a: !!str 1\nb: !!int 1\nc: !!float 1\nd: !!bool 1\ne: !!null 1\nf: !!map {}\ng: !!seq []\nh: ! 1\ni: ! [1]\n",
                []
            ),
        ])
    func onlyTheStandardTagsAreKnown(text: String, expected: [String]) {
        let tree = parse(text)
        #expect(places(tree) == expected)
        #expect(tree.root?["a"] != nil)
    }

    @Test(
        arguments: [
            ("a: &a [*a]\n", ["recursion@1:8-1:10"]),
            ("&r {x: *r, *r : 1}\n", ["recursion@1:8-1:10", "recursion@1:12-1:14"]),
            ("a: *u\nb: &u 1\nc: *u\n", ["unknown-alias@1:4-1:6"]),
            ("*u : 1\nb: 2\n", ["unknown-alias@1:1-1:3"]),
        ])
    func aliasesThatLeadNowhereAreTold(text: String, expected: [String]) {
        let tree = parse(text)
        #expect(places(tree) == expected)
        var check = TreeCheck(tree)
        #expect(check.firstFault() == nil)
    }

    @Test func problemsBeforeASyntaxErrorAreStillListed() {
        let tree = parse("a: 1\na: 2\nb: !x 1\nc: [\n")
        #expect(places(tree) == ["duplicate-key@2:1-2:2", "unknown-tag@3:4-3:6", "syntax@4:4-4:5"])
        #expect(tree.root == nil)
    }

    @Test func problemsBeyondTheLimitAreCounted() {
        var limits = YAMLLimits()
        limits.problems = 3
        let tree = parse(String(repeating: "a: 1\n", count: 10), limits: limits)
        #expect(tree.problems.map(\.code) == [.duplicateKey, .duplicateKey, .duplicateKey, .tooManyProblems])
        #expect(tree.problems.last?.message == "6 more problems are not listed")
    }

    @Test func messagesShowNoControlCharacters() {
        let tree = parse("\"\\e[2Ja\\n\": 1\n\"\\e[2Ja\\n\": 2\n")
        #expect(tree.problems.first?.message == "the key '\\u{1b}[2Ja\\u{a}' is written twice")
    }
}
