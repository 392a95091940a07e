internal import Agenda
internal import SectionKit
internal import Testing

/// No bytes crash the reading, and each reading ends in an agenda or in an error.
struct MutationTests {
    private static let pieces = [
        "«", "\u{0}", "\t", "- ", ": ", "{", "}", "[", "]", "&a ", "*a", "!!int ", "|", ">", "'", "\"", "#", "\n",
        "\n  ", "---\n", "~", "99999999999999999999",
        "-1", "1e999", "24:00", "{{", "}}", "{{presenter}}", "é", "👩‍🚀", "\u{FEFF}", "\u{202E}", "minutes: 0",
        "may-drop: 1", "outside: true", "at: 13:00",
        "gives-way: 0", "least: 0", "most: 1440", "kind: talk", "id: talks", "? ", "<<: *a", "\r",
    ]

    @Test func twoThousandMutationsEachGiveAnAgendaOrAnError() {
        let original = Array(ContractExample.agenda.utf8)
        var random = SeededRandom(seed: 2_026)
        for round in 0..<2_000 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0...bytes.count, using: &random)
                let length = min(Int.random(in: 0...12, using: &random), bytes.count - place)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeSubrange(place..<place + length)
                case 1:
                    bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
                case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
                default:
                    bytes.insert(
                        contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &random))
                }
            }
            let reading = AgendaReading.read(
                bytes, name: "test.yaml", files: MemoryFiles(texts: ContractExample.files), catalog: everyKind)
            #expect(reading.agenda != nil || reading.hasErrors, "round \(round) gives neither")
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.line >= 1 && diagnostic.column >= 1, "round \(round)")
                #expect(
                    (diagnostic.endLine, diagnostic.endColumn) >= (diagnostic.line, diagnostic.column), "round \(round)"
                )
                #expect(!diagnostic.message.isEmpty && !diagnostic.code.isEmpty, "round \(round)")
            }
            if let agenda = reading.agenda {
                #expect(Set(agenda.sections.map(\.id)).count == agenda.sections.count, "round \(round)")
                #expect(agenda.sections.allSatisfy { $0.length.isSound }, "round \(round)")
                #expect(agenda.start < agenda.end, "round \(round)")
            }
        }
    }

    @Test func oneMistakeOfEachKindNeverHidesTheFile() {
        for piece in Self.pieces {
            let reading = read(Sample.agenda().replacing("title: Test", with: "title: \(piece)"))
            #expect(reading.agenda != nil || reading.hasErrors)
        }
    }
}
