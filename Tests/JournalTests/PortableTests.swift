internal import Foundation
internal import SectionKit
internal import SignUps
internal import Testing

@testable internal import Journal

@Suite struct PortableTests {
    let folder: TemporaryFolder
    let library: Library
    let other: Library

    init() throws {
        folder = try TemporaryFolder()
        library = try Library.open(at: folder.library)
        other = try Library.open(at: folder.file("other.sqlite"))
    }

    private func fill(_ key: MeetingKey = .winter) async throws -> MeetingJournal {
        var meeting = NewMeeting.sample(
            key,
            sources: [
                .init(path: "a.yaml", bytes: Array("\u{FEFF}lectern: 1\r\n".utf8)),
                .init(path: "b", bytes: [0, 200, 10]),
            ])
        meeting.clock = .init(realSeconds: 1, meetingSeconds: 2, speed: 0.1)
        let journal = try library.create(meeting)
        _ = try await journal.append(
            .init(
                afterSeq: 0,
                events: [
                    .init(at: 1, body: Array(#"{"a":"é\u2028/"}"#.utf8)), .init(at: -5, body: []),
                    .init(at: .max, body: [255, 0]), .init(at: 3, body: Array("two\nlines \u{2028}\u{0}".utf8)),
                ],
                words: [.init(id: .random(), kind: "note", text: "Zoë\n\"yes\"\u{1F600}")],
                status: .init(began: 1, ended: 9),
                freezes: true))
        return journal
    }

    @Test func anExportedMeetingComesBackWholeInAnotherLibrary() async throws {
        let journal = try await fill()
        let file = folder.file("winter.jsonl")
        try library.export(.winter, to: file)
        #expect(try other.importMeeting(from: file) == .added(.winter))
        #expect(try other.importMeeting(from: file) == .alreadyThere(.winter))
        let copy = try other.journal(of: .winter)
        #expect(try copy.events() == journal.events())
        #expect(try copy.words() == journal.words())
        #expect(try other.meeting(.winter) == library.meeting(.winter))
        #expect(try other.sources(of: .winter) == library.sources(of: .winter))
        #expect(try other.exported(.winter) == library.exported(.winter))
        #expect(try await copy.append(.one("on", after: 4)) == 5)
        #expect(throws: LibraryError.differs(.winter)) { try other.importMeeting(from: file) }
        #expect(throws: LibraryError.fileExists(path: file)) { try library.export(.winter, to: file) }
    }

    @Test func signUpsGoAlongAndWhoWasErasedMeanwhileDoesNotComeBack() async throws {
        let rules = ["talks": SlotRules(count: 2, manner: .draw)]
        let signUps = try library.signUps(for: .sample(), rules: rules)
        for name in ["Sam", "Jo", "Zoë"] {
            var answers = SignUpAnswers.sample(name, title: "=1+1", before: name == "Jo")
            answers.needs = [.microphone]
            answers.talk?.company = .with("a friend")
            _ = try await signUps.submit(.signUp(answers, post: nil, by: .staff), at: .friday)
        }
        _ = try await signUps.submit(.places(section: "talks", .draw(seed: 3)), at: .friday)
        _ = try await signUps.submit(.places(section: "talks", .setGate(.closed)), at: .friday)
        let bytes = try library.exported(.winter)
        #expect(try other.importMeeting(bytes) == .added(.winter))
        #expect(try other.importMeeting(bytes) == .alreadyThere(.winter))
        let copy = try other.signUps(of: .winter, rules: rules)
        #expect(try copy.all() == signUps.all())
        #expect(try copy.book(of: "talks") == signUps.book(of: "talks"))
        #expect(try other.exported(.winter) == bytes)
        let gone = try #require(try copy.all().first { $0.answers.called == "Zoë" })
        try other.eraseSignUps([gone.id], of: .winter, at: .friday)
        try other.erase(.winter, now: 1)
        #expect(try other.importMeeting(bytes) == .added(.winter))
        let again = try other.signUps(of: .winter, rules: rules)
        #expect(try Set(again.all().map(\.answers.called)) == ["Sam", "Jo"])
        #expect(try other.journal(of: .winter).words().values.allSatisfy { $0.text != "Zoë" })
    }

    @Test func peopleCanReadAnExport() async throws {
        _ = try await fill()
        let text = String(decoding: try library.exported(.winter), as: UTF8.self)
        #expect(text.hasPrefix(#"{"header":{"format":"lectern-meeting","version":1}}"# + "\n"))
        #expect(text.contains(#""text":"Zoë\n\"yes\"😀""#))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func aDamagedExportIsRefusedWhole() async throws {
        _ = try await fill()
        let whole = try library.exported(.winter)
        var random = Seeded(state: 3)
        for _ in 0..<200 {
            var broken = whole
            let place = Int.random(in: 0..<whole.count, using: &random)
            if Bool.random(using: &random) {
                broken.removeSubrange(place...)
            } else {
                broken[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
            }
            #expect(throws: LibraryError.self) { try other.importMeeting(broken) }
        }
        #expect(try other.meetings().isEmpty)
        for text in ["", "\n", "{}", "[1]\n", "{\"lectern\": 1}\n", String(repeating: "[", count: 100_000)] {
            #expect { try other.importMeeting(Array(text.utf8)) } throws: { error in
                if case LibraryError.damagedExport = error { true } else { false }
            }
        }
    }

    /// Who makes a right checksum over wrong lines is told as plainly.
    @Test(arguments: [
        #"{"event":{"seq":2,"at":1,"text":"x"}}"#, #"{"event":{"seq":1,"at":1}}"#, #"{"meeting":{}}"#, "{}", "x",
        #"{"words":{"id":"short","kind":"note","text":"x"}}"#,
        #"{"signUp":{"table":"meeting","columns":{"id":"x"}}}"#,
        #"{"signUp":{"table":"sign_up","columns":{"id":"short"}}}"#,
        #"{"signUp":{"table":"slot_gate","columns":{"section":"a","gate":"open) --":1}}}"#,
        #"{"signUp":{"table":"slot_gate","columns":{"section":"a"}}}"#,
        #"{"meeting":{"id":"b","date":"2026-12-08","title":"","created":1,"frozen":false}}"#,
    ])
    func wrongLinesAreRefused(line: String) {
        let body = """
            {"header":{"format":"lectern-meeting","version":1}}
            {"meeting":{"id":"a","date":"2026-12-08","title":"A","created":1,"frozen":false}}
            \(line)

            """
        let end = #"{"end":{"lines":3,"sha256":"\#(Checksum.hexDigest(of: Array(body.utf8)))"}}"# + "\n"
        #expect { try other.importMeeting(Array((body + end).utf8)) } throws: { error in
            if case LibraryError.damagedExport = error { true } else { false }
        }
    }

    @Test func aNewerExportIsToldFromADamagedOne() {
        let text = #"{"header":{"format":"lectern-meeting","version":7}}"# + "\n{\"new\":1}\n"
        #expect(throws: LibraryError.newerExport(found: 7, known: 5)) { try other.importMeeting(Array(text.utf8)) }
    }

    @Test func importNeedsAFile() {
        for path in [folder.path, folder.file("none"), "/dev/zero"] {
            #expect(throws: LibraryError.self) { try other.importMeeting(from: path) }
        }
    }

    @Test func aBackUpMadeWhileAMeetingRunsHoldsAWholePrefix() async throws {
        let journal = try await fill()
        let writing = Task {
            var seq = 4
            while !Task.isCancelled {
                seq = try await journal.append(
                    .init(afterSeq: seq, events: [.init(at: 1, body: [1]), .init(at: 1, body: [2])]))
            }
            return seq
        }
        let copy = folder.file("copy.sqlite")
        try library.backUp(to: copy)
        writing.cancel()
        let last = try await writing.value
        let opened = try Library.open(at: copy)
        let events = try opened.journal(of: .winter).events()
        #expect(events.count % 2 == 0 && events.count >= 4 && events.count <= last)
        #expect(try opened.journal(of: .winter).words() == journal.words())
        #expect(throws: LibraryError.fileExists(path: copy)) { try library.backUp(to: copy) }
        #expect(throws: LibraryError.self) { try library.backUp(to: folder.file("none/copy.sqlite")) }
        let parts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains(".part-") }
        #expect(parts.isEmpty)
    }

    @Test func aLibraryOpenForReadingCanBeBackedUpAndExported() async throws {
        _ = try await fill()
        let looking = try Library.openForReading(at: folder.library)
        try looking.backUp(to: folder.file("copy.sqlite"))
        try looking.export(.winter, to: folder.file("winter.jsonl"))
        #expect(try Library.openForReading(at: folder.file("copy.sqlite")).meetings() == library.meetings())
    }

    @Test func checksumsAreThoseOfTheStandard() {
        func digest(_ text: String) -> String { Checksum.hexDigest(of: Array(text.utf8)) }
        #expect(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }
}
