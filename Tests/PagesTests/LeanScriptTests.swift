internal import Testing

@testable internal import Pages

@Suite struct LeanScriptTests {
    @Test func onlyWholeLinesOfCommentAndIndentationGo() {
        let source = "// Why.\nlet a = \"// no\"; // kept\n\n  b(`${a}  c`);\n"
        let lean = String(decoding: LeanScript.bytes([UInt8](source.utf8)), as: UTF8.self)
        #expect(lean == "let a = \"// no\"; // kept\nb(`${a}  c`);\n")
    }
}
