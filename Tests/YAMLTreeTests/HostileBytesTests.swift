internal import Testing
internal import YAMLTree

/// No bytes crash the reader, and every tree holds together, whatever it was read from.
@Suite struct HostileBytesTests {
    private static let limits: YAMLLimits = {
        var limits = YAMLLimits()
        limits.nodes = 500
        limits.depth = 10
        limits.problems = 20
        return limits
    }()

    private func expectSound(_ bytes: [UInt8], _ comment: String) {
        let tree = YAML.parse(bytes, limits: Self.limits)
        var check = TreeCheck(tree, limits: Self.limits)
        if let fault = check.firstFault() {
            Issue.record("\(comment): \(fault)\n\(bytes)")
        }
    }

    @Test func randomBytes() {
        var random = Random(seed: 1)
        for round in 0..<4_000 {
            expectSound((0..<random.below(80)).map { _ in UInt8(random.below(256)) }, "round \(round)")
        }
    }

    @Test func randomPiecesOfYAML() {
        var random = Random(seed: 2)
        let pieces = [
            "a", "b", "k: ", "- ", "\n", "\n  ", "\n    ", ": ", "? ", "[", "]", "{", "}", ", ", "'", "\"",
            "|\n", ">-\n", "&a ", "*a", "!!str ", "!x ", "# c", "---\n", "...\n", "\t", "\r\n", "\r", "漢",
            "😀", "\u{85}", "\u{2028}", "~", "\\n", "%TAG ! x\n", "\u{FEFF}", "\0",
        ].map { Array($0.utf8) }
        for round in 0..<8_000 {
            var bytes: [UInt8] = []
            for _ in 0..<random.below(24) { bytes += pieces[random.below(pieces.count)] }
            expectSound(bytes, "round \(round)")
        }
    }

    @Test func mutatedAgendas() {
        var random = Random(seed: 3)
        let agenda = Array(
            """
            lectern: 1
            title: "Nörth West 😀"
            group: &g { name: North West, level: regional }
            chairs: [{ name: Sam, role: service-user }, *g]
            sections:
              - kind: talk
                minutes: 10   # ten
                script: |
                  Sam: **Welcome.**

                  Jo: The fire exits are
              - kind: !!str feedback
                ? questions
                : - { id: today, ask: 'How was today?', type: smiley }
                notes: >-
                  folded

            """.utf8)
        for round in 0..<8_000 {
            var bytes = agenda
            for _ in 0...random.below(4) {
                let place = random.below(bytes.count)
                switch random.below(5) {
                case 0: bytes[place] = UInt8(random.below(256))
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(bytes[random.below(bytes.count)], at: place)
                case 3: bytes.removeSubrange(place..<min(bytes.count, place + random.below(30)))
                default: bytes[place] = Array("\n\t :-?[]{}'\"&*!|>#%@".utf8)[random.below(20)]
                }
                if bytes.isEmpty { bytes = [0x61] }
            }
            expectSound(bytes, "round \(round)")
        }
    }

    @Test func everyPrefixOfAnAgenda() {
        let agenda = Array("a: &x [1, 'two', \"th\\x72ee\"]\nb:\n  - |\n    t\n\n  - *x\n? c\n: {d: 漢}\n".utf8)
        for length in 0...agenda.count { expectSound(Array(agenda[..<length]), "prefix \(length)") }
    }
}
