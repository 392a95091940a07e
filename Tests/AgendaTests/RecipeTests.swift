internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

/// Kinds that files beside an agenda make.
struct RecipeTests {
    private static let round = """
        lectern-recipe: 1
        name: Our round
        summary: Everybody says a word.
        tags: [feedback]
        fields:
          - { name: word, help: What the round is about., type: text, default: tea, most: 20 }
        steps:
          - step: Round
            minutes: 30
            least: 20
            room: "One word about {{word}}."

        """

    private static func agenda(_ section: String = "{ kind: our-round }") -> String {
        Sample.agenda(Sample.talks + "\n- " + section)
    }

    private static func files(_ round: String = round) -> [String: String] { ["recipes/our-round.yaml": round] }

    @Test func aFileBesideTheAgendaMakesAKindThatIsKeptWithTheMeeting() throws {
        let reading = read(Self.agenda(), files: Self.files())
        #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        #expect(reading.agenda?.sections.last?.title == "Our round")
        #expect(reading.agenda?.sections.last?.length.least == .minutes(20))
        #expect(reading.sources.map(\.path) == ["test.yaml", "recipes/our-round.yaml"])
        let kept = AgendaReading.read(
            reading.sources[0].bytes, name: "test.yaml", files: KeptFiles(reading.sources), catalog: everyKind)
        #expect(kept.diagnostics.isEmpty && kept.agenda?.sections.count == 2)
    }

    /// A newer Lectern may ship another recipe of that name: the meeting keeps the one that it had.
    @Test func theRecipesKeptWithAMeetingGoBeforeThoseOfTheProgram() throws {
        let agenda = Sample.agenda(end: "13:30", "- { kind: troika, minutes: 30 }")
        let used = read(agenda)
        #expect(used.sources.map(\.path) == ["test.yaml", "recipes/troika.yaml"])
        #expect(used.sources.last?.isShipped == true)
        let older = Self.round.replacing("Our round", with: "Troika as it was")
        let kept = AgendaReading.read(
            Array(agenda.utf8), name: "test.yaml",
            files: KeptFiles([AgendaSource(path: "recipes/troika.yaml", bytes: Array(older.utf8))]), catalog: everyKind)
        #expect(kept.agenda?.sections.first?.title == "Troika as it was")
    }

    @Test func aMistakeIsToldInTheRecipeAndInTheAgenda() {
        let faulty = Self.round.replacing("minutes: 30", with: "minuets: 30")
        let reading = read(Self.agenda(), files: Self.files(faulty))
        #expect(reading.agenda == nil)
        #expect(
            reading.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.code)" } == [
                "test.yaml:9:11 faulty-kind", "recipes/our-round.yaml:9:5 unknown-key",
            ])
        #expect(reading.diagnostics.last?.fix == "did you mean 'minutes'?")
        #expect(reading.line(9, of: "recipes/our-round.yaml")?.contains("minuets") == true)
    }

    @Test func aMistakeInARecipeThatNobodyUsesIsNobodysConcern() {
        let reading = read(Sample.agenda(), files: Self.files("lectern-recipe: ["))
        #expect(reading.diagnostics.isEmpty && reading.sources.count == 1)
    }

    @Test func aRecipesFieldsAreReadWithTheCareOfAnyOther() throws {
        for (marked, code) in [
            ("{ kind: our-round, «wrod»: x }", "unknown-key"),
            ("{ kind: our-round, word: «[a]» }", "wrong-type"),
            ("{ kind: our-round, word: «a word that is far too long» }", "out-of-range"),
            ("{ kind: our-round, minutes: «12» }", "recipes-time"),
            ("{ kind: our-round, script: \"«{{wrod»}}\" }", "unknown-placeholder"),
        ] {
            let mark = try Marked(Self.agenda(marked))
            let found = read(mark.text, files: Self.files()).diagnostics.filter { $0.severity == .error }
            #expect(found.map(\.code) == [code], "\(found)")
            #expect(found.first.map { [$0.line, $0.column] } == [mark.line, mark.column], "\(found)")
        }
    }

    @Test(arguments: ["talk", "troika"]) func twoThatMakeOneKindAreBothNamed(_ kind: String) throws {
        let mark = try Marked(Self.agenda("{ kind: «\(kind)», minutes: 30 }"))
        let found = read(mark.text, files: ["recipes/\(kind).yaml": Self.round]).diagnostics
        let clash = try #require(found.first { $0.severity == .error })
        #expect(clash.code == "faulty-kind" && clash.line == mark.line && clash.column == mark.column)
        #expect(clash.message.contains("recipes/\(kind).yaml") && clash.message.contains("both make"))
    }

    @Test func aCopyOfAShippedRecipeIsNoClash() throws {
        let source = try #require(everyKind.sources.first)
        let troika = try #require(source.shipped.first { $0.kind == "troika" })
        let reading = read(
            Sample.agenda(end: "13:30", "- { kind: troika }"),
            files: ["recipes/troika.yaml": String(decoding: troika.bytes, as: UTF8.self)])
        #expect(!reading.hasErrors, "\(reading.diagnostics)")
    }

    @Test(arguments: ["../secret", "a/b", "..", "", "Our-Round", "our round", "our-round.yaml"])
    func whatCannotBeAKindOpensNoFile(_ kind: String) {
        struct Closed: AgendaFiles {
            func bytes(of path: String) throws -> [UInt8] {
                Issue.record("'\(path)' was asked for")
                return []
            }
        }
        let text = Self.agenda("{ kind: \"\(kind)\", minutes: 30 }").replacing(Sample.talks, with: "")
        let reading = AgendaReading.read(
            Array(text.utf8), name: "test.yaml", files: Closed(), catalog: everyKind)
        #expect(reading.hasErrors)
    }

    @Test(arguments: ["", "\u{0}", "a: [", "- 1\n---\n- 2", "&a [*a]", "null", "steps: &s [{ step: A, steps: *s }]"])
    func aHostileRecipeIsToldAndNeverTraps(_ text: String) {
        let reading = read(Self.agenda(), files: Self.files(text))
        #expect(reading.agenda == nil)
        #expect(
            Set(reading.diagnostics.map(\.file)) == ["test.yaml", "recipes/our-round.yaml"], "\(reading.diagnostics)")
    }

    /// No bytes crash the reading of a recipe, and each makes a kind or is told.
    @Test func twoThousandMutationsEachMakeAKindOrAnError() throws {
        let source = try #require(everyKind.sources.first)
        let pieces = [
            "\n", ": ", "- ", "[", "]", "{", "}", "&a ", "*a", "~", "0", "-1", "99999999999999999999", "{{", "}}",
            "times: 60",
            "share: 0", "share: 100", "minutes: 1440", "size: word", "type: vote", "of: ideas", "options: []", "é",
            "\u{0}", "|",
        ]
        var random = SeededRandom(seed: 2_026)
        for round in 0..<2_000 {
            var bytes = try #require(source.shipped.randomElement(using: &random)).bytes
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let length = min(Int.random(in: 0...10, using: &random), bytes.count - place)
                if Bool.random(using: &random) {
                    bytes.removeSubrange(place..<place + length)
                } else {
                    bytes.insert(contentsOf: Array((pieces.randomElement(using: &random) ?? "").utf8), at: place)
                }
            }
            let agenda =
                "lectern: 1\ntitle: T\ndate: 2026-12-08\nstart: 09:00\nend: 17:00\nsections:\n  - kind: mutated\n"
            let reading = AgendaReading.read(
                Array(agenda.utf8), name: "test.yaml", files: OneFile(bytes: bytes), catalog: everyKind)
            #expect(reading.agenda != nil || reading.hasErrors, "round \(round)")
        }
    }

    private struct OneFile: AgendaFiles {
        let bytes: [UInt8]
        func bytes(of path: String) throws -> [UInt8] {
            guard path == "recipes/mutated.yaml" else { throw AgendaFileError("no") }
            return bytes
        }
    }
}
