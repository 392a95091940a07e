internal import Testing
internal import YAMLTree

/// Where nodes stand. The outline shows the piece of source that each span covers.
@Suite struct SpanTests {
    @Test(
        arguments: [
            ("a: 1\nb: [x, 'y']\n", "{‹a›: ‹1›, ‹b›: [‹x›, ‹'y'›=y]@8-16}@0-16"),
            ("a: \"q\\n\"\n", #"{‹a›: ‹"q\n"›=q⏎}@0-8"#),
            ("a: it's\n", "{‹a›: ‹it's›}@0-7"),
            ("'a': 'it''s'\n", "{‹'a'›=a: ‹'it''s'›=it's}@0-12"),
            ("\"\\u0061\": 1", #"{‹"\u0061"›=a: ‹1›}@0-11"#),
            (
                "a: plain\n  more\n\n  x\nb: 'q\n  r'\n",
                "{‹a›: ‹plain⏎  more⏎⏎  x›=plain more⏎x, ‹b›: ‹'q⏎  r'›=q r}@0-31"
            ),
            ("a:\tx\t# c\n", "{‹a›: ‹x›}@0-4"),
            ("- x   # c\n- y\n", "[‹x›, ‹y›]@0-13"),
            ("--- x\n...\n", "‹x›"),
            ("at: 12:30\nok: no\n", "{‹at›: ‹12:30›, ‹ok›: ‹no›}@0-16"),
            ("<<: {a: 1}", "{‹<<›: {‹a›: ‹1›}@4-10}@0-10"),
        ])
    func scalarsStandWithTheirQuotes(text: String, expected: String) {
        let tree = parse(text)
        #expect(outline(tree) == expected)
        #expect(tree.problems.isEmpty)
    }

    @Test(
        arguments: [
            (
                "a:\n  - 1\n  - 2\n\n# c\nb:\n- x\n\n# d\nc: z\n",
                "{‹a›: [‹1›, ‹2›]@5-14, ‹b›: [‹x›]@23-26, ‹c›: ‹z›}@0-36"
            ),
            ("a:\n  b:\n    c: 1   # x\n\n\n", "{‹a›: {‹b›: {‹c›: ‹1›}@12-16}@5-16}@0-16"),
            ("- - a\n  - b\n-\n  c: d\n", "[[‹a›, ‹b›]@2-11, {‹c›: ‹d›}@16-20]@0-20"),
            ("[a: 1]", "[{‹a›: ‹1›}@1-5]@0-6"),
            ("{ a: [ ] , b: { } }  # c", "{‹a›: []@5-8, ‹b›: {}@14-17}@0-19"),
            ("[\n  a,\n  b,\n]\n", "[‹a›, ‹b›]@0-13"),
        ])
    func collectionsEndWithTheirLastChild(text: String, expected: String) {
        let tree = parse(text)
        #expect(outline(tree) == expected)
        #expect(tree.problems.isEmpty)
    }

    @Test(
        arguments: [
            ("s: |\n  one\n  two\n\n\n# tail\nt: 1\n", "{‹s›: ‹|⏎  one⏎  two›=one⏎two⏎, ‹t›: ‹1›}@0-30"),
            ("s: >-\n  fold\n  ed  \n\n", "{‹s›: ‹>-⏎  fold⏎  ed›=fold ed  }@0-17"),
            ("s: |+\n  one\n\n\n# x\n", "{‹s›: ‹|+⏎  one›=one⏎⏎⏎}@0-11"),
            ("s: |  # nothing\nt: 1", "{‹s›: ‹|›=@3, ‹t›: ‹1›}@0-20"),
            ("s: |2-\n", "{‹s›: ‹|2-›=@3}@0-6"),
            ("s: &a |\n\n\nt: 1", "{‹s›: ‹|›=@6, ‹t›: ‹1›}@0-14"),
            ("s: |\r\n  one\r\n  two\r\n\r\nt: 1", "{‹s›: ‹|␍⏎  one␍⏎  two›=one⏎two⏎, ‹t›: ‹1›}@0-26"),
            ("- |\n 漢\n 😀\n\n- x", "[‹|⏎ 漢⏎ 😀›=漢⏎😀⏎, ‹x›]@0-14"),
        ])
    func blockScalarsEndWithTheirText(text: String, expected: String) {
        let tree = parse(text)
        #expect(outline(tree) == expected)
        #expect(tree.problems.isEmpty)
    }

    @Test(
        arguments: [
            ("title :   \nb:\n", "{‹title›: ‹›@7, ‹b›: ‹›@13}@0-13"),
            ("a: # c\n", "{‹a›: ‹›@2}@0-2"),
            ("? a\n? b\n: c\n", "{‹a›: ‹›@3, ‹b›: ‹c›}@0-11"),
            ("{a, b: , c: }", "{‹a›: ‹›@2, ‹b›: ‹›@5, ‹c›: ‹›@10}@0-13"),
            ("- \n- -\n", "[‹›@1, [‹›@6]@5-6]@0-6"),
        ])
    func missingValuesStandAfterTheColon(text: String, expected: String) {
        #expect(outline(parse(text)) == expected)
    }

    @Test(
        arguments: [
            ("a: &x 1\nb: !!str ~\n", "{‹a›: ‹1›, ‹b›: ‹~›}@0-18"),
            ("a: &y\n  k: v\n", "{‹a›: {‹k›: ‹v›}@8-12}@0-12"),
            ("a: &z !!seq\n- q\n", "{‹a›: [‹q›]@12-15}@0-15"),
            ("a: !!seq &z\n  - q\n", "{‹a›: [‹q›]@14-17}@0-17"),
            ("a: &e\nb: &f [1]\n", "{‹a›: ‹›@5, ‹b›: [‹1›]@12-15}@0-15"),
            ("a: &g # c\n  text\n", "{‹a›: ‹text›}@0-16"),
            ("a: !!str &k |\n  hi\n", "{‹a›: ‹|⏎  hi›=hi⏎}@0-18"),
            ("&a:[L]", "‹:[L]›"),
            ("!!int\u{85}# c\u{2028}\u{FEFF}1", "‹1›"),
            ("&k a: 1\n", "{‹a›: ‹1›}@0-7"),
            ("a: !<tag:yaml.org,2002:str> x\n", "{‹a›: ‹x›}@0-29"),
        ])
    func anchorsAndTagsAreNoPartOfANode(text: String, expected: String) {
        let tree = parse(text)
        #expect(outline(tree) == expected)
        #expect(tree.problems.isEmpty)
    }
}
