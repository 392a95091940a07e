internal import Testing

@testable internal import Pages

/// Forms with files, as browsers and others send them.
@Suite struct MultipartTests {
    private let type = "multipart/form-data; boundary=----x"

    private func sent(_ parts: [(head: String, body: String)], end: String = "--\r\n") -> [UInt8] {
        Array((parts.map { "------x\r\n\($0.head)\r\n\r\n\($0.body)\r\n" }.joined() + "------x" + end).utf8)
    }

    @Test func filesAndFieldsComeApart() throws {
        let form = try #require(
            Multipart(
                sent([
                    ("Content-Disposition: form-data; name=\"token\"", "abc"),
                    (
                        "Content-Disposition: form-data; name=\"files\"; filename=\"a.json\"\r\nContent-Type: application/json",
                        "{\r\n}"
                    ), ("content-disposition: form-data; name=\"files\"; filename=\"C:\\x\\b.json\"", ""),
                ]), type: type))
        #expect(form.form["token"] == "abc")
        let files = form.files("files")
        #expect(files.map(\.name) == ["a.json", "b.json"])
        #expect(files.first.map { String(decoding: $0.bytes, as: UTF8.self) } == "{\r\n}")
    }

    @Test func noFileChosenIsNoFile() throws {
        let form = try #require(
            Multipart(sent([("Content-Disposition: form-data; name=\"files\"; filename=\"\"", "")]), type: type))
        #expect(form.files("files").isEmpty)
    }

    @Test func whatIsDamagedIsNoForm() {
        let whole = sent([("Content-Disposition: form-data; name=\"a\"", "b")])
        #expect(Multipart(whole, type: type) != nil)
        for length in 0..<(whole.count - 4) { #expect(Multipart(Array(whole.prefix(length)), type: type) == nil) }
        #expect(Multipart(whole, type: "text/plain") == nil)
        #expect(Multipart(whole, type: "multipart/form-data; boundary=") == nil)
        #expect(Multipart(sent([("X: y", "b")]), type: type) == nil)
        #expect(
            Multipart(
                sent(Array(repeating: ("Content-Disposition: form-data; name=\"a\"", ""), count: 2_001)), type: type)
                == nil)
    }

    @Test(arguments: [
        ("../../etc/passwd", "passwd"), ("a\u{202E}b\n.json", "a b .json"), ("", "file"), ("  ", "file"),
        (String(repeating: "x", count: 500), String(repeating: "x", count: 100)),
    ])
    func namesOfFilesAreShownAsLetters(_ name: String, _ shown: String) { #expect(FileName.shown(name) == shown) }

    @Test func namesOfFilesAreSavedAsEverySystemTakesThem() {
        #expect(FileName.saved("..a\"b\r\nc/é.yaml") == "a-b--c--.yaml")
    }
}
