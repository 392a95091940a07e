internal import Disclosure
internal import Returns
internal import Testing

struct ReadingTests {
    private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

    private func problems(_ bytes: [UInt8]) -> [String] {
        do {
            _ = try MeetingReturn(decoding: bytes, file: "r.json")
            return []
        } catch { return error.all.map(\.words) }
    }

    private func full() throws -> MeetingReturn {
        var it = meetingReturn("north-west-2026-12-08")
        let table = CountTable(
            question: "today", answers: faces, lines: [.init(name: "all", units: ["m"], groups: ["people"])])
        let part = CountPart(unit: "m", group: "people", question: "today", answer: 1)
        let publication = try Disclosure.protect([table], counts: [part: 30])
        it.published = publication.tables.map { EarlierTable($0, rules: DisclosureRules()) }
        return it
    }

    @Test func whatWasWrittenIsReadAgainAndTheSameBytesComeOut() throws {
        let it = try full()
        let read = try MeetingReturn(decoding: it.encoded(), file: "r.json")
        #expect(read == it)
        #expect(read.encoded() == it.encoded())
    }

    @Test func spacesAndTheOrderOfKeysMakeNoDifference() throws {
        let it = try full()
        let text = String(decoding: it.encoded(), as: UTF8.self)
        #expect(text.hasPrefix(#"{"confidential":"Confidential, and not for publication"#))
        let spaced = "\u{FEFF}\r\n" + text.replacing(#","lectern-return":1,"#, with: ",\n \"lectern-return\" :\t1 ,\n")
        #expect(try MeetingReturn(decoding: Array(spaced.utf8), file: "r.json") == it)
    }

    @Test func oneChangedDigitIsNoticed() throws {
        let text = String(decoding: try full().encoded(), as: UTF8.self)
        let changed = text.replacing(#""people":20"#, with: #""people":21"#)
        #expect(changed != text)
        #expect(
            problems(changed) == [
                "r.json:1:152: was changed after it was written, or damaged on its way; ask for it again"
            ])
    }

    @Test func everyPlaceThatIsCutIsToldAndNoneCrashes() throws {
        let bytes = try full().encoded()
        for length in 0..<(bytes.count - 1) { #expect(problems(Array(bytes.prefix(length))).count == 1) }
    }

    @Test func randomDamageIsToldAndNeverCrashes() throws {
        let bytes = try full().encoded()
        var numbers = SeededNumbers(8)
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0...numbers.below(4) {
                let place = numbers.below(damaged.count)
                switch numbers.below(3) {
                case 0: damaged[place] = UInt8(numbers.below(256))
                case 1: damaged.remove(at: place)
                default: damaged.insert(Array("{}[],:\"\\0-".utf8)[numbers.below(10)], at: place)
                }
            }
            if damaged != bytes, (try? MeetingReturn(decoding: damaged, file: "r.json")) != nil {
                // Only what is no content may differ: spaces, or a way to write the same.
                #expect(try MeetingReturn(decoding: damaged, file: "r.json") == full())
            }
        }
    }

    @Test func hostileFilesGetAnAnswer() {
        let deep = String(repeating: "[", count: 1_000_000)
        #expect(problems(deep) == ["r.json:1:18: is nested deeper than 16 levels; no return is"])
        let objects = String(repeating: #"{"a":"#, count: 100_000)
        #expect(problems(objects).first?.contains("nested deeper") == true)
        #expect(
            problems([UInt8](repeating: 32, count: 8_000_001)) == [
                "r.json:1:1: has 8000001 bytes; a return has at most 8000000"
            ])
        let many = "[" + String(repeating: "1,", count: 500_000) + "1]"
        #expect(problems(many).first?.contains("more than 400000 values") == true)
        for (text, expected) in [
            ("", "r.json:1:1: the file ends here, in the middle; ask for it again"),
            ("\n\n  nonsense", "r.json:3:3: is no JSON; write the file anew with 'lectern return'"),
            ("[1,2]", "r.json:1:1: is no return of Lectern; it has no key \"lectern-return\""),
            (#"{"a":1,"a":2}"#, "r.json:1:8: the key \"a\" is there twice; keep one"),
            (#"{"é":1e400}"#, "r.json:1:7: is no whole number that can be read; write one such as 12"),
            (
                "{\"lectern-return\":2}",
                "r.json:1:19: is version 2, and this program reads up to 1; take a newer program"
            ),
            ("[01]", "r.json:1:4: is no whole number that can be read; write one such as 12"),
            ("{} {}", "r.json:1:4: something follows the end; delete it"),
            (#"["\ud800"]"#, "r.json:1:9: a backslash stands before what has no meaning after it"),
            (#"["\x"]"#, "r.json:1:5: a backslash stands before what has no meaning after it"),
        ] { #expect(problems(text) == [expected]) }
        #expect(problems([0x22, 0xFF, 0x22]).first?.contains("UTF-8") == true)
    }

    @Test func allThatIsWrongWithTheContentIsToldAtOnce() {
        var wrong = meetingReturn("m")
        wrong.revision = 0
        wrong.meeting.date = "2026-02-30"
        wrong.counts.append(.init(question: "today", answer: 3, role: "people", people: -1))
        wrong.counts.append(.init(question: "lunch", answer: 0, role: "people", people: 1))
        wrong.counts.append(.init(question: "today", answer: 0, role: "people", people: 1))
        wrong.quotes = [.init(" ", theme: "Today", who: "Someone")]
        let reasons = problems(wrong.encoded()).map { $0.split(separator: ": ", maxSplits: 1).last ?? "" }
        #expect(
            Set(reasons) == [
                "must be a date such as 2026-12-08",
                "must be a whole number from 1 to 1000000",
                "must be a whole number from 0 to 100000",
                "counts answer 3, and the question's last is 2",
                "counts the question \"lunch\", which is not in \"questions\"",
                "counts the same answer and role again; keep one",
                "is empty; write something or leave it out",
            ])
    }
}
