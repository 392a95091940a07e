internal import Foundation
internal import Journal
internal import ProgramSupport
internal import Returns
internal import SectionKit
internal import SignUps
internal import Testing

/// A meeting from its end to its report and its return, through the real program.
@Suite struct ReportTests {
    let folder: TemporaryFolder
    private let key = MeetingKey(id: "afternoon", date: "2026-12-08")

    init() throws {
        folder = try TemporaryFolder()
        let questions =
            "questions: [{ id: today, ask: How was it?, type: smiley }, { id: best, ask: What was best?, type: text }]"
        let agenda = try folder.write(
            SampleAgendas.afternoon.replacing("questions: [{ ask: How was it?, type: smiley }]", with: questions),
            to: "afternoon.yaml")
        let input = """
            go groups
            do groups note table=1 text="A key to my room, as Ann said" goes-up=yes
            note further: a quiet room
            action "Buy tea" owner=Ann
            go close
            next
            status

            """
        let ran = try Program.run("run", agenda, "--json", "--no-web", input: input, in: folder)
        try #require(try Program.decode(ran.lines.last ?? "").state?.ended == true)
    }

    /// The point that names Ann, and then the note and the action that name nobody.
    private let readingNotes = "s\np\n"

    private func library() throws -> Library { try Library.open(at: folder.library) }

    /// So many people answer, and the first few write something.
    private func answer(_ people: Int, writing texts: [String], mayPrint: Bool = true) async throws {
        let library = try library()
        let box = try library.ballotBox(of: key)
        for number in 0..<people {
            var answers: [String: BallotAnswer] = ["today": .choice(number % 3 == 0 ? 1 : 0)]
            if texts.indices.contains(number) { answers["best"] = .text(texts[number], mayPrint: mayPrint) }
            try await box.cast(
                Ballot(section: "feedback", role: .serviceUser, answers: answers),
                post: "a page's form \(number) \(mayPrint)")
        }
        let signUps = try library.signUps(of: key, rules: [:])
        for number in 0..<9 {
            let answers = SignUpAnswers(
                called: number == 0 ? "Ann" : "Somebody \(number)", role: .serviceUser, service: .listed("Alder Unit"))
            let now = Instant(secondsSince1970: 1_796_731_200)
            let receipt = try await signUps.submit(.signUp(answers, post: nil, by: .staff), at: now)
            if let id = receipt.id { _ = try await signUps.submit(.arrive(id, isHere: true), at: now) }
        }
        try library.close()
    }

    private func lectern(_ words: String..., input: String = "") throws -> Program.Outcome {
        try lectern(words, input)
    }

    private func report(_ words: String..., input: String = "") throws -> Program.Outcome {
        try lectern(["report", "afternoon"] + words, input)
    }

    private func lectern(_ words: [String], _ input: String) throws -> Program.Outcome {
        let program = try Program(words, in: folder)
        program.write(input)
        return try program.finish()
    }

    @Test func quotesArePrintedOnceSomebodyHasReadThem() async throws {
        try await answer(12, writing: ["The talk by Ann", "Tea", "A secret"])
        let before = try report()
        #expect(before.status == .exited(0))
        #expect(before.errors.contains("3 texts wait to be read and are left out."))
        #expect(!before.output.contains("Tea") && !before.output.contains("secret"))

        var input = ""
        let library = try library()
        for text in try library.ballotBox(of: key).texts(of: "feedback") {
            input += ["A secret": "l\n", "Tea": "p\n"][text.text] ?? "s\n"
        }
        try library.close()
        let review = try report("--review", input: input + readingNotes)
        #expect(review.errors.contains("It may say who somebody is: a name."))
        #expect(review.errors.contains("All texts are read."))

        let after = try report()
        #expect(
            after.output.contains("\u{201C}The talk by \\[…\\]\u{201D}") && after.output.contains("\u{201C}Tea\u{201D}")
        )
        #expect(after.output.contains("A service user, Alder"))
        #expect(!after.output.contains("secret") && !after.output.contains("Ann"))
        #expect(after.output.contains("- a quiet room") && after.output.contains("as \\[…\\] said"))
    }

    @Test func whatWasSaidIsSortedIntoThemesUpToTheReturn() async throws {
        let other = try TemporaryFolder()
        var text = SampleAgendas.afternoon.replacing(
            "questions: [{ ask: How was it?, type: smiley }]",
            with: """
                questions: [{ id: best, ask: What was best?, type: text, theme: healthy }]
                """)
        text = text.replacing("sections:\n", with: "themes: themes/ours.yaml\nsections:\n")
        let themes =
            "lectern-themes: 1\nthemes: [{ id: healthy, name: Staying healthy }, { id: skills, name: My skills }]\n"
        _ = try other.write(themes, to: "themes/ours.yaml")
        let agenda = try other.write(text, to: "afternoon.yaml")
        let input = """
            go groups
            do groups note table=1 text="We can cook" goes-up=yes
            note Walk more
            note Nothing of both
            theme 1 staying healthy
            theme p1 skills
            theme 2 other
            theme 2 skills
            undo
            status
            go close
            next
            quit

            """
        let ran = try Program.run("run", agenda, "--json", "--no-web", input: input, in: other)
        #expect(ran.lines.allSatisfy { $0.contains("\"ok\":true") }, "\(ran.lines)")
        #expect(ran.output.contains("\"theme\":\"healthy\""))
        let library = try Library.open(at: other.library)
        let box = try library.ballotBox(of: key)
        for (number, words) in ["The park", "The kitchen"].enumerated() {
            try await box.cast(
                Ballot(section: "feedback", answers: ["best": .text(words, mayPrint: true)]),
                post: "a form of a page \(number)")
        }
        var keys = ""
        for text in try box.texts(of: "feedback") { keys += text.text == "The park" ? "p\n" : "t 9\nt 2\np\n" }
        try library.close()
        func lectern(_ words: String..., input: String = "") throws -> Program.Outcome {
            let program = try Program(words, in: other)
            program.write(input)
            return try program.finish()
        }
        let review = try lectern("report", "afternoon", "--review", input: keys + "p\n")
        #expect(review.errors.contains("Theme: Staying healthy") && review.errors.contains("Theme: My skills"))
        #expect(review.errors.contains("1 Staying healthy · 2 My skills · 3 Other themes"))
        let report = try lectern("report", "afternoon").output
        let chapters = report.split(separator: "\n## ").map(String.init)
        let healthy = try #require(chapters.first { $0.hasPrefix("Staying healthy") })
        #expect(healthy.contains("- Walk more") && healthy.contains("The park") && !healthy.contains("The kitchen"))
        let skills = try #require(chapters.first { $0.hasPrefix("My skills") })
        #expect(skills.contains("- We can cook") && skills.contains("The kitchen"))
        #expect(chapters.first { $0.hasPrefix("Other themes") }?.contains("Nothing of both") == true)
        let sent = try lectern("return", "afternoon", "--preview")
        #expect(sent.output.contains("Walk more (Staying healthy)"), "\(sent.errors)")
    }

    @Test func whatWasWrittenDownIsReadAndStandsAsItWasRead() async throws {
        try await answer(12, writing: [])
        let before = try report()
        #expect(before.errors.contains("Notes, points and actions that nobody has read since: 3."))
        let sent = try lectern("return", "afternoon", "--preview").output
        #expect(sent.contains("Key points: 0.") && !sent.contains("[…]") && !sent.contains("Buy tea"), "\(sent)")
        // The point is written anew; of those that name nobody, the note is looked at alone and left out.
        let keys = "w A key, as somebody said\nl\nu\nw A key, as somebody said\np\n1\nl\n1\nl\nq\n"
        let review = try report("--review", input: keys)
        #expect(review.errors.contains("It may say who somebody is: a name."))
        #expect(review.errors.contains("Written down in the meeting, with no known name"))
        #expect(review.errors.contains("u undo the last · n later · q stop"), "an action cannot be left out")
        #expect(review.errors.contains("Texts that wait: 1."))
        let after = try report()
        #expect(after.output.contains("A key, as somebody said") && !after.output.contains("a quiet room"))
        #expect(after.output.contains("Buy tea"))
        #expect(after.errors.contains("nobody has read since: 1."))
        #expect(try lectern("return", "afternoon", "--preview").output.contains("A key, as somebody said"))
    }

    @Test func wordsWithoutAYesAreReadAndNeverPrinted() async throws {
        try await answer(9, writing: ["Tea"], mayPrint: false)
        let review = try report("--review", input: "p\ns\nw tea\nl\nr\n" + readingNotes)
        #expect(review.errors.contains("They did not say that their words may be printed"))
        #expect(review.errors.contains("All texts are read."))
        #expect(try !report().output.contains("Tea"))
    }

    @Test func aDecisionIsUndoneAndTheTextComesAgain() async throws {
        try await answer(9, writing: ["Tea"])
        let review = try report("--review", input: "n\n")
        #expect(review.errors.contains("Texts that wait: 4."))
        #expect(try report("--review", input: "nonsense\nl\n" + readingNotes).errors.contains("All texts are read."))
        #expect(try report("--review", input: "").errors.contains("All 4 texts are read."))
        #expect(try report("--sign-off").status == .exited(0))
        #expect(try report("--review", input: "").errors.contains("is signed off"))
    }

    @Test func signingOffErasesTheAnswersAndTheReportStays() async throws {
        try await answer(12, writing: ["VANISH", "STAYS"])
        let refused = try report("--sign-off")
        #expect(refused.status == .exited(1))
        #expect(refused.errors.contains("5 texts wait to be read."))
        let library = try library()
        let input = try library.ballotBox(of: key).texts(of: "feedback").map { $0.text == "STAYS" ? "p\n" : "l\n" }
        try library.close()
        #expect(try report("--review", input: input.joined() + readingNotes).status == .exited(0))
        let draft = try report()
        let signed = try report("--sign-off")
        #expect(signed.status == .exited(0))
        #expect(signed.errors.contains("answers were erased for good"))
        let final = try report()
        #expect(final.output == signed.output)
        #expect(final.output.contains("STAYS") && !final.output.contains("draft"))
        let numbers = { (text: String) in text.split(separator: "Appendix: the numbers").last }
        #expect(numbers(final.output) == numbers(draft.output))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where name.hasPrefix("library.sqlite") {
            #expect(!folder.text(of: name).contains("VANISH"), "\(name)")
        }
        #expect(try lectern("meetings").output.contains("signed off"))
    }

    @Test func everyFormatIsWhole() async throws {
        try await answer(12, writing: [])
        let page = try report("--format", "html").output
        #expect(page.hasPrefix("<!doctype html>") && page.contains("Appendix: the numbers") && !page.contains("http"))
        let json = try JSONSerialization.jsonObject(with: Data(report("--format", "json").output.utf8))
        let document = try #require(json as? [String: Any])
        #expect((document["figures"] as? [[String: String]])?.contains { $0["figure"] == "10" } == true)
        let titles = (document["themes"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
        #expect(titles == ["Presentations", "Groups"])
        let rows = try report("--format", "csv").output.split(separator: "\r\n")
        #expect(rows.first == "\u{FEFF}part,about,who,answer,says")
        #expect(rows.contains { $0.hasPrefix("figure,How was it?,Everybody,") })
    }

    @Test func aReturnIsTheNextRevisionEachTimeAndHoldsWhatWasPublished() async throws {
        try await answer(12, writing: [])
        let preview = try lectern("return", "afternoon", "--preview")
        #expect(preview.output.contains("What this return holds") && preview.output.contains("confidential"))
        #expect(try lectern("meetings").output.contains("held"))
        let first = try lectern("return", "afternoon", "-o", "one.json")
        #expect(first.status == .exited(0))
        #expect(
            first.errors.contains("It is confidential and not for publication")
                && first.errors.contains("Wrote one.json"))
        #expect(try lectern("meetings").output.contains("returned"))
        #expect(try report().status == .exited(0))
        #expect(try lectern("return", "afternoon", "-o", "one.json").status == .exited(1), "a file that is there stays")
        #expect(try lectern("return", "afternoon", "-o", "two.json").status == .exited(0))
        let read = { (name: String) in
            try MeetingReturn(
                decoding: [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.file(name)))), file: name)
        }
        let (one, two) = (try read("one.json"), try read("two.json"))
        #expect(one.revision == 1 && two.revision == 2)
        #expect(one.published.isEmpty && two.published.count == 2)
        #expect(one.counts == two.counts && one.counts.reduce(0) { $0 + $1.people } == 12)
        #expect(one.attendance.map(\.people) == [9])
        #expect(!folder.text(of: "two.json").contains("Ann"))
    }

    @Test func aReturnAfterSigningOffHasTheSameCounts() async throws {
        try await answer(12, writing: [])
        #expect(try lectern("return", "afternoon", "-o", "one.json").status == .exited(0))
        #expect(try report("--review", input: readingNotes).status == .exited(0))
        #expect(try report("--sign-off").status == .exited(0))
        #expect(try lectern("return", "afternoon", "-o", "two.json").status == .exited(0))
        let counts = try ["one.json", "two.json"].map { name in
            try MeetingReturn(
                decoding: [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.file(name)))), file: name
            ).counts
        }
        #expect(counts[0] == counts[1] && !counts[0].isEmpty)
    }

    @Test func aReturnOnPaperIsKeyedInToTheByte() async throws {
        try await answer(12, writing: [])
        #expect(try report().status == .exited(0))
        let page = try lectern("print", "afternoon", "return", "--format", "html")
        #expect(page.status == .exited(0), "\(page.errors)")
        let cells = page.output.matches(
            of: #/<tr><t[dh][^>]*>(\d+)<\/t[dh]><td[^>]*>(.*?)<\/td><td[^>]*><strong>(\w+)<\/strong>/#)
        let whole = try #require(page.output.firstMatch(of: #/<strong>(\w{8})<\/strong>/#)).1
        var typed = cells.map { "\($0.2) \($0.3)".replacing("&amp;", with: "&").replacing("&#39;", with: "'") }
        try #require(typed.count > 5, "\(page.output)")
        typed.append(String(whole))
        let right = try folder.write(typed.joined(separator: "\n") + "\n", to: "typed.txt")
        let keyed = try lectern("key-in", right, "-o", "keyed.json")
        #expect(keyed.status == .exited(0), "\(keyed.errors)")
        #expect(try lectern("return", "afternoon", "-o", "file.json").status == .exited(0))
        // The file is the next return, and says the same otherwise.
        var it = try MeetingReturn(decoding: Array(folder.text(of: "keyed.json").utf8), file: "keyed.json")
        #expect(it.revision == 1)
        it.revision = 2
        #expect(String(decoding: it.encoded(), as: UTF8.self) == folder.text(of: "file.json"))
        let wrong = try folder.write(
            typed.joined(separator: "\n").replacing(" 8 ", with: " 3 ", maxReplacements: 1), to: "w.txt")
        let told = try lectern("key-in", wrong, "-o", "no.json")
        #expect(told.status == .exited(1) && told.errors.contains("does not fit its code"), "\(told.errors)")
        // At a desk, a wrong line is typed again.
        var lines = typed
        lines.insert(lines[2].replacing("|", with: "/"), at: 2)
        let again = try lectern(["key-in", "-o", "again.json"], lines.joined(separator: "\n") + "\n")
        #expect(again.status == .exited(0) && again.errors.contains("Line 3 does not fit its code"), "\(again.errors)")
        #expect(folder.text(of: "again.json") == folder.text(of: "keyed.json"))
    }

    @Test func whatIsNotThereIsToldPlainly() throws {
        #expect(try lectern("report", "nowhere").errors.contains("The library has no meeting 'nowhere'."))
        #expect(try report("--least", "4").status == .exited(2))
        #expect(try report("--review", "--sign-off").status == .exited(2))
        let other = try folder.write(SampleAgendas.small, to: "small.yaml")
        #expect(try lectern("report", other).errors.contains("has no meeting of"))
        _ = try Program.run("run", other, "--json", "--no-web", input: "next\n", in: folder)
        #expect(try lectern("report", other).errors.contains("The meeting has not ended."))
        #expect(try lectern("report", other, "--sign-off").status == .exited(1))
        #expect(try lectern("return", "small").errors.contains("nothing to send up yet"))
    }
}
