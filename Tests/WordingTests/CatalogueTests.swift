internal import Testing
internal import Wording

/// The catalogue of texts, held against the sources that use it.
@Suite struct CatalogueTests {
    /// Each phrase's constant, name and English, as they are written.
    private func phrases() throws -> [(constant: String, name: String, english: String)] {
        try SourceText.all(in: "Sources/Wording/Phrases").flatMap { file in
            file.text.ranges(of: "static let ").map { range in
                let rest = file.text[range.upperBound...]
                let constant = String(rest.prefix { $0.isLetter || $0.isNumber })
                let end = rest.firstRange(of: "static let ")?.lowerBound ?? rest.endIndex
                let literals = SourceText(path: file.path, text: String(rest[..<end])).literals
                return (constant, literals.first ?? "", literals.dropFirst().joined())
            }
        }
    }

    @Test func everyPhraseHasItsOwnNameAndWords() throws {
        let phrases = try phrases()
        #expect(phrases.count > 250)
        for phrase in phrases {
            #expect(phrase.name == phrase.constant)
            #expect(!phrase.english.isEmpty, "\(phrase.name)")
            #expect(phrase.english.count { $0 == "{" } == phrase.english.count { $0 == "}" }, "\(phrase.name)")
        }
        #expect(Set(phrases.map(\.name)).count == phrases.count)
    }

    @Test func noPhraseIsKeptThatNobodyUses() throws {
        let used = try SourceText.all(in: "Sources")
            .filter { $0.text.contains("import Wording") || $0.path.hasPrefix("Sources/Wording/") }
            .reduce(into: Set<String>()) { $0.formUnion(SourceText.members(in: $1.text)) }
        let unused = try phrases().map(\.name).filter { !used.contains($0) }
        #expect(unused.isEmpty)
    }

    @Test func whatAPhraseLeavesOpenIsWhatItsCallersFillIn() throws {
        let open = Dictionary(
            try phrases().map { ($0.name, Phrase.placeholders(of: $0.english)) }, uniquingKeysWith: { one, _ in one })
        var checked = 0
        for file in try SourceText.all(in: "Sources") where file.text.contains("import Wording") {
            let names = ["words", "Said", "MeetingRefusal", "Phrasebook.english", "Phrasebook.englishLines"]
            for call in file.calls(of: names) {
                guard let first = call.first, let filled = SourceText.filled(by: call.dropFirst()) else { continue }
                let phrases = SourceText.members(in: first).filter { open[$0] != nil }
                for phrase in phrases {
                    checked += 1
                    #expect(open[phrase] == filled, "\(file.path): \(phrase)")
                }
            }
        }
        #expect(checked > 250)
    }

    @Test func theConsoleHasNoTextsBesideTheCatalogue() throws {
        let files = try ["Sources/Console", "Sources/Commands/Running/Console"].flatMap(SourceText.all)
        #expect(files.count > 25)
        for file in files {
            for literal in file.literals {
                let words = literal.split { !$0.isLetter }.filter { $0.count > 1 }
                #expect(words.count < 2, "\(file.path): \"\(literal)\" belongs in Sources/Wording/Phrases")
            }
        }
    }

    @Test func whatALineOfCodeSaysIsReadRight() {
        let file = SourceText(
            path: "", text: #"words(a ? .one : .two, ["x": f("(", 1), "y": "\(g("b c")) d"]) + words(.three, "z", "q")"#
        )
        let calls = file.calls(of: ["words"])
        #expect(calls.map { $0.first.map(SourceText.members) } == [["one", "two"], ["three"]])
        #expect(calls.map { SourceText.filled(by: $0.dropFirst()) } == [["x", "y"], ["z"]])
        #expect(file.literals == ["x", "(", "y", " d", "z", "q"])
    }
}
