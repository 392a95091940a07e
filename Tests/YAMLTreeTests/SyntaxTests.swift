internal import Testing
internal import YAMLTree

/// libyaml's errors in plain words, each with a way to mend it.
@Suite struct SyntaxTests {
    @Test(
        arguments: [
            ("a: 'x\nb: y\n", "1:4", "the quote that opens at line 1, column 4 is never closed"),
            ("a: 1\nb: \"x\n", "2:4", "the quote that opens at line 2, column 4 is never closed"),
            ("a: 'x\n---\nb'", "1:4", "the quote that opens at line 1, column 4 is still open at line 2, column 1"),
            ("a: [1, 2\nb: 3\n", "2:2", "expected ',' or ']' in what '[' opens at line 1, column 4"),
            ("a: [1, 2\n", "1:4", "the '[' at line 1, column 4 is never closed"),
            ("a: {b: 1\n\n", "1:4", "the '{' at line 1, column 4 is never closed"),
            ("a: {b: 1\nc: 2\n", "2:2", "expected ',' or '}' in what '{' opens at line 1, column 4"),
            ("a: b: c\n", "1:5", "a second colon cannot stand on this line"),
            ("a: 1\n b: 2\n", "2:3", "this line's key does not belong to what stands above it"),
            ("a:\n\tb: 1\n", "2:1", "a tab cannot be used for indentation"),
            ("a: 1\n\tb: 2\n", "2:1", "a tab cannot be used for indentation"),
            ("- a\n\t- b: c\n", "2:1", "a tab cannot be used for indentation"),
            ("a: [\n", "1:4", "the '[' at line 1, column 4 is never closed"),
            ("a: [x, {b: \n", "1:8", "the '{' at line 1, column 8 is never closed"),
            ("a: \"\\q\"\n", "1:5", "there is no such escape in double quotes"),
            ("a: \"\\ud800\"\n", "1:7", "the escape in double quotes is no character's number"),
            ("a: @x\n", "1:4", "a text cannot start with '@'"),
            ("a: `x`\n", "1:4", "a text cannot start with '`'"),
            ("a: %x\n", "1:4", "a text cannot start with '%'"),
            ("a: 1\nb\nc: 2\n", "2:1", "the key that starts at line 2, column 1 has no colon after it"),
            ("- a\nb: 1\n", "2:1", "expected an item with '- ' of the list that starts at line 1, column 1"),
            ("a: - b\n", "1:4", "a list item '- ' cannot start here"),
            ("a: 'b' c\n", "1:8", "more text follows after a closing quote"),
            ("a: \"b\nc: \"d\"\n", "2:5", "more text follows after a closing quote"),
            ("}\n", "1:1", "there is no '{' for this '}'"),
            ("a: 1]\nb: [,]\n", "2:5", "a value is missing before this comma"),
            ("a: & b\n", "1:5", "a name is missing or wrong after '&' or '*'"),
            ("a: **bold**\n", "1:5", "a name is missing or wrong after '&' or '*'"),
            ("a: | x\n", "1:6", "the text must start on the line after '|' or '>'"),
            ("a: |0\n", "1:5", "the indentation after '|' or '>' cannot be 0"),
            ("a: !e!x 1\n", "1:4", "the tag is not known"),
            ("a: 1\n...\nb: 2\n", "3:1", "there is more text after the end of the document"),
            ("%FOO\n---\na\n", "1:5", "while scanning a directive, found unknown directive name"),
        ])
    func saysWhatIsWrong(text: String, place: String, message: String) {
        let tree = parse(text)
        #expect(tree.root == nil)
        #expect(tree.problems.map(\.message) == [message])
        #expect(tree.problems.map(\.code) == [.syntax])
        #expect(places(tree).first?.hasPrefix("syntax@\(place)-") == true, "\(places(tree))")
        #expect(message.hasPrefix("while") || tree.problems.first?.fix != nil)
    }

    @Test func namesTheOtherPlace() {
        let tree = parse("a: [1, 2\nb: 3\n")
        #expect(tree.problems.first?.related == YAMLSpan(start: 3, end: 4))
    }
}
