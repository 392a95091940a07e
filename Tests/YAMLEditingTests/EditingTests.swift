internal import Testing
internal import YAMLEditing
internal import YAMLTree

/// One change, and the file before and after it.
@Suite struct EditingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var before: String
        var steps: [YAMLStep]
        var value: YAMLValue
        var after: String
        var testDescription: String { "\(before) → \(after)" }

        init(_ before: String, _ steps: [YAMLStep], _ value: YAMLValue, _ after: String) {
            self.before = before
            self.steps = steps
            self.value = value
            self.after = after
        }
    }

    @Test(
        arguments: [
            Case("a: 1   # one\nb: 2\n", [.key("a")], .scalar("10"), "a: 10   # one\nb: 2\n"),
            Case("a: 'x'\n", [.key("a")], .scalar("it's"), "a: 'it''s'\n"),
            Case("a: \"x\"\n", [.key("a")], .scalar("y"), "a: \"y\"\n"),
            Case("a: x\n", [.key("a")], .scalar("no: yes"), "a: \"no: yes\"\n"),
            Case("a: x\n", [.key("a")], .scalar("12:30"), "a: 12:30\n"),
            Case("a: x\n", [.key("a")], .scalar(""), "a: \"\"\n"),
            Case("a: x\n", [.key("a")], .null, "a: \n"),
            Case("a:   # c\nb: 1\n", [.key("a")], .scalar("x"), "a: x   # c\nb: 1\n"),
            Case("a: ~\n", [.key("a")], .scalar("null"), "a: \"null\"\n"),
            Case("a: x", [.key("a")], .scalar("y"), "a: y"),
            Case("a: { b: 1, c: 2 } # d\n", [.key("a"), .key("c")], .scalar("x, y"), "a: { b: 1, c: \"x, y\" } # d\n"),
            Case("a: [1, 2, 3]\n", [.key("a"), .item(1)], .scalar("z"), "a: [1, z, 3]\n"),
            Case("a: [1, 2, 3]\n", [.key("a")], .list([.scalar("1"), .scalar("3")]), "a: [1, 3]\n"),
            Case("a: [1]\n", [.key("a")], .list([.scalar("0"), .scalar("1")]), "a: [0, 1]\n"),
            Case(
                "a: [1]\n", [.key("a")], .list([.scalar("1"), .scalar("2"), .scalar("3")]), "a: [1, 2, 3]\n"),
            Case("a: []\n", [.key("a")], .list([.scalar("1")]), "a: [1]\n"),
            Case("é: \"ü\" # ö\nb: 1\n", [.key("b")], .scalar("漢"), "é: \"ü\" # ö\nb: 漢\n"),
        ])
    func aLineChangesAloneAndKeepsItsQuotesAndComment(_ test: Case) throws {
        var editor = try YAMLEditor(Array(test.before.utf8))
        try editor.set(test.steps, to: test.value)
        #expect(String(decoding: editor.bytes, as: UTF8.self) == test.after)
    }

    @Test(
        arguments: [
            Case("a: x  # c\nb: 1\n", [.key("a")], .scalar("one\ntwo\n"), "a: |  # c\n  one\n  two\nb: 1\n"),
            Case("a: |  # c\n  one\n  two\n\nb: 1\n", [.key("a")], .scalar("x"), "a: x  # c\n\nb: 1\n"),
            Case("a: |\n  one\nb: 1\n", [.key("a")], .scalar("one\n\ntwo"), "a: |-\n  one\n\n  two\nb: 1\n"),
            Case("a: >-\n  one\n  two\nb: 1\n", [.key("a")], .scalar("three\nfour\n"), "a: |\n  three\n  four\nb: 1\n"),
            Case("- k: x\n  t: y\n", [.item(0), .key("t")], .scalar("1\n2\n"), "- k: x\n  t: |\n    1\n    2\n"),
            Case("a: x", [.key("a")], .scalar("1\n2\n"), "a: |\n  1\n  2\n"),
            Case("a: x\r\nb: 1\r\n", [.key("a")], .scalar("1\n2\n"), "a: |\r\n  1\r\n  2\r\nb: 1\r\n"),
            Case("a: {b: x}\n", [.key("a"), .key("b")], .scalar("1\n2\n"), "a: {b: \"1\\n2\\n\"}\n"),
            Case("a: x\n", [.key("a")], .scalar(" 1\n2"), "a: \" 1\\n2\"\n"),
        ])
    func textsOfSeveralLinesAreBlocks(_ test: Case) throws {
        var editor = try YAMLEditor(Array(test.before.utf8))
        try editor.set(test.steps, to: test.value)
        #expect(String(decoding: editor.bytes, as: UTF8.self) == test.after)
    }

    @Test(
        arguments: [
            Case("a: 1\n# end\n", [.key("b")], .scalar("2"), "a: 1\nb: 2\n# end\n"),
            Case("a: 1", [.key("b")], .scalar("2"), "a: 1\nb: 2\n"),
            Case("s:\n  - k: x\n    t: |\n      1\n\n  - k: y\n", [.item(0)], .null, ""),
            Case(
                "s:\n  - k: x  # c\n  # d\n  - k: y\n", [.key("s"), .item(0), .key("m")], .scalar("5"),
                "s:\n  - k: x  # c\n    m: 5\n  # d\n  - k: y\n"),
            Case("a: {b: 1}\n", [.key("a"), .key("c")], .scalar("2"), "a: {b: 1, c: 2}\n"),
            Case("a: {}\n", [.key("a"), .key("c")], .scalar("2"), "a: { c: 2 }\n"),
            Case(
                "a: 1\n", [.key("s")], .list([.map([YAMLPair("k", .scalar("x")), YAMLPair("t", .scalar("1\n"))])]),
                "a: 1\ns:\n  - k: x\n    t: |\n      1\n"),
            Case(
                "a: 1\n", [.key("g")], .map([YAMLPair("size", .scalar("5"))]), "a: 1\ng: { size: 5 }\n"),
        ].filter { !$0.after.isEmpty })
    func aNewKeyComesAfterTheOthers(_ test: Case) throws {
        var editor = try YAMLEditor(Array(test.before.utf8))
        try editor.set(test.steps, to: test.value)
        #expect(String(decoding: editor.bytes, as: UTF8.self) == test.after)
    }

    static let sections = """
        # An agenda.
        sections:
          # Eat first.
          - kind: lunch
            minutes: 45   # long

          # Then talk.
          - kind: talk
            title: Welcome

          - kind: break
        # The end.

        """

    private func edited(_ change: (inout YAMLEditor) throws -> Void) throws -> String {
        var editor = try YAMLEditor(Array(Self.sections.utf8))
        try change(&editor)
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    @Test func anItemGoesWithItsComments() throws {
        let text = try edited { try $0.remove([.key("sections"), .item(1)]) }
        #expect(
            text == """
                # An agenda.
                sections:
                  # Eat first.
                  - kind: lunch
                    minutes: 45   # long

                  - kind: break
                # The end.

                """)
    }

    @Test func anItemComesWithTheGapThatTheOthersHave() throws {
        let item = YAMLValue.map([YAMLPair("kind", .scalar("talk")), YAMLPair("minutes", .scalar("5"))])
        let text = try edited { try $0.insert(item, into: [.key("sections")], at: 1) }
        #expect(
            text == """
                # An agenda.
                sections:
                  # Eat first.
                  - kind: lunch
                    minutes: 45   # long

                  - kind: talk
                    minutes: 5

                  # Then talk.
                  - kind: talk
                    title: Welcome

                  - kind: break
                # The end.

                """)
    }

    @Test func anItemMovesWithItsComments() throws {
        let text = try edited { try $0.move(in: [.key("sections")], from: 2, to: 0) }
        #expect(
            text == """
                # An agenda.
                sections:
                  - kind: break

                  # Eat first.
                  - kind: lunch
                    minutes: 45   # long

                  # Then talk.
                  - kind: talk
                    title: Welcome
                # The end.

                """)
    }

    @Test func theLastItemLeavesAnEmptyList() throws {
        var editor = try YAMLEditor(Array("a:  # c\n  - 1\nb: 2\n".utf8))
        try editor.remove([.key("a"), .item(0)])
        #expect(String(decoding: editor.bytes, as: UTF8.self) == "a: []  # c\nb: 2\n")
    }

    @Test func aKeyGoesAndANextOneTakesItsPlaceBesideTheDash() throws {
        var editor = try YAMLEditor(Array("- a: 1\n  b: 2\n  c: 3\n".utf8))
        try editor.remove([.item(0), .key("a")])
        try editor.remove([.item(0), .key("c")])
        #expect(String(decoding: editor.bytes, as: UTF8.self) == "- b: 2\n")
    }

    @Test func aByteOrderMarkStays() throws {
        var editor = try YAMLEditor([0xEF, 0xBB, 0xBF] + Array("a: 1\n".utf8))
        try editor.set([.key("a")], to: .scalar("2"))
        #expect(editor.bytes == [0xEF, 0xBB, 0xBF] + Array("a: 2\n".utf8))
    }

    // MARK: - What is refused

    @Test func aSharedValueIsNotChangedForOneOfItsPlaces() throws {
        let text = "a: &x { n: 1 }\nb: *x\n"
        var editor = try YAMLEditor(Array(text.utf8))
        #expect(throws: YAMLEditError.needsAHand(line: 1)) { try editor.set([.key("a"), .key("n")], to: .scalar("2")) }
        #expect(String(decoding: editor.bytes, as: UTF8.self) == text)
        // In the alias's own place, another value is no harm.
        try editor.set([.key("b")], to: .scalar("2"))
        #expect(String(decoding: editor.bytes, as: UTF8.self) == "a: &x { n: 1 }\nb: 2\n")
    }

    @Test func faultyFilesAndWrongPlacesAreTold() throws {
        #expect(throws: YAMLEditError.self) { try YAMLEditor(Array("a: [".utf8)) }
        #expect(throws: YAMLEditError.self) { try YAMLEditor([]) }
        #expect(throws: YAMLEditError.encoding) { try YAMLEditor([0xFF, 0xFE, 0x61, 0, 0x3A, 0, 0x20, 0, 0x31, 0]) }
        var editor = try YAMLEditor(Array("a: [1]\n".utf8))
        #expect(throws: YAMLEditError.noSuchPlace([.key("b")])) { try editor.remove([.key("b")]) }
        #expect(throws: YAMLEditError.noSuchPlace([.key("a"), .item(3)])) {
            try editor.set([.key("a"), .item(3)], to: .null)
        }
        #expect(throws: YAMLEditError.noSuchPlace([.key("b"), .item(0)])) {
            try editor.insert(.null, into: [.key("b")], at: 0)
        }
        #expect(throws: YAMLEditError.self) { try editor.move(in: [.key("a")], from: 0, to: 1) }
    }
}
