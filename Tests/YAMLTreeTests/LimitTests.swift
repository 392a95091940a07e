internal import Testing
internal import YAMLTree

/// Hostile files cost little and are refused by name.
@Suite struct LimitTests {
    private static func flow(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func aHundredLevelsAreReadAndOneMoreIsNot() {
        #expect(parse(Self.flow(100)).problems.isEmpty)
        let tree = parse(Self.flow(101))
        #expect(tree.root == nil)
        #expect(places(tree) == ["too-deep@1:101-1:102"])
        let block = (0..<101).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        #expect(parse(block).problems.map(\.code) == [.tooDeep])
    }

    @Test func levelsCountThroughAliases() {
        let text = "a: &a \(Self.flow(60))\nb: &b [[*a]]\nc: "
        let fits = text + String(repeating: "[", count: 37) + "*b" + String(repeating: "]", count: 37)
        let tooDeep = text + String(repeating: "[", count: 38) + "*b" + String(repeating: "]", count: 38)
        #expect(parse(fits).problems.isEmpty)
        #expect(places(parse(tooDeep)) == ["too-deep@3:42-3:44"])
    }

    @Test func aVeryDeepFileStopsAtOnce() {
        let tree = parse(String(repeating: "[", count: 1 << 20))
        #expect(tree.problems.map(\.code) == [.tooDeep])
    }

    @Test func aBillionLaughsAreRefusedUnexpanded() {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...30 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [" + Array(repeating: alias, count: 10).joined(separator: ",") + "]\n"
        }
        let tree = parse(text)
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.code) == [.tooManyNodes])
        #expect(tree.problems.first?.message.contains("1,000,000") == true)
    }

    @Test func nodesCountWithAliasesInFull() {
        // A mapping of 2 pairs: 1 + 2 keys + [x, y] (3) + its alias (3) = 9.
        var limits = YAMLLimits()
        limits.nodes = 9
        #expect(parse("a: &a [x, y]\nb: *a\n", limits: limits).problems.isEmpty)
        limits.nodes = 8
        #expect(places(parse("a: &a [x, y]\nb: *a\n", limits: limits)) == ["too-many-nodes@2:4-2:6"])
        limits.nodes = 3
        #expect(places(parse("a: 1\nb: 2\n", limits: limits)) == ["too-many-nodes@2:1-2:2"])
    }

    @Test func tooManyBytesAreRefusedUnread() {
        #expect(YAML.parse([UInt8](repeating: 0x20, count: 8 << 20)).problems.map(\.code) == [.empty])
        let tree = YAML.parse([UInt8](repeating: 0x20, count: 8 << 20 + 1))
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.message) == ["the file is larger than 8 MiB"])
    }

    @Test func manyKeysAreNotQuadratic() throws {
        var text = ""
        for number in 0..<200_000 { text += "k\(number): \(number)\n" }
        text += "k77: again\n"
        let tree = parse(text)
        #expect(places(tree) == ["duplicate-key@200001:1-200001:4"])
        let root = try #require(tree.root)
        #expect(root.count == 200_000)
        #expect(root["k77"]?.text == "77")
        #expect(root["k199999"]?.text == "199999")
    }

    @Test func tablesOfNestedLargeMappingsStayApart() {
        let inner = "{" + (0..<40).map { "k\($0): 1" }.joined(separator: ", ") + "}"
        let text = (0..<40).map { "k\($0): \(inner)\n" }.joined() + "k3: 1\n"
        #expect(places(parse(text)) == ["duplicate-key@41:1-41:3"])
    }

    @Test func directivesCannotMakeTheWorkGrow() {
        let many = (0..<2_000).map { "%TAG !t\($0)! x\n" }.joined() + "---\na\n"
        #expect(parse(many).problems.map(\.code) == [.syntax])
        let long = "%TAG !t! " + String(repeating: "x", count: 5_000) + "\n---\n- !t!y a\n"
        #expect(parse(long).problems.map(\.message) == ["a %TAG directive has a very long prefix"])
    }

    @Test func limitsOutOfRangeAreHarmless() {
        var limits = YAMLLimits()
        (limits.bytes, limits.nodes, limits.depth, limits.problems) = (.max, .max, .max, .max)
        #expect(parse("a: [b]\n", limits: limits).problems.isEmpty)
        (limits.bytes, limits.nodes, limits.depth, limits.problems) = (-1, -1, -1, -1)
        #expect(parse("a: [b]\n", limits: limits).problems.map(\.code) == [.tooLarge])
        limits.bytes = 100
        #expect(parse("a: [b]\n", limits: limits).problems.map(\.code) == [.tooDeep])
    }
}
