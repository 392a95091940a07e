/// Files just under 8 MiB that try to make a reader slow.
enum HostileFiles {
    private static func fill(_ head: String, _ piece: String, _ tail: String = "") -> [UInt8] {
        let unit = Array(piece.utf8)
        var bytes = Array(head.utf8)
        bytes.reserveCapacity(8 << 20)
        while bytes.count + unit.count + tail.utf8.count <= 8 << 20 { bytes += unit }
        return bytes + Array(tail.utf8)
    }

    static var all: [(String, [UInt8])] {
        [
            ("flow commas", fill("[", "a,", "]")),
            ("empty pairs", fill("[", "{},", "]")),
            ("equal keys", fill("", "a: b\n")),
            ("equal keys, flow", fill("{", "a,", "}")),
            ("tags without blanks", fill("[", "!a,", "]")),
            ("anchors", fill("[", "&a ,", "]")),
            ("anchored wide", fill("[", "&a 漢,", "]")),
            ("unknown aliases", fill("[", "*a,", "]")),
            ("aliases", fill("[&a x,", "*a,", "]")),
            ("wide block scalars", fill("", "- |\n 漢\n")),
            ("one long word", fill("", "a")),
            ("one long quote", fill("\"", "\\x61", "\"")),
            ("long key", fill("? ", "a", "\n: 1\n")),
            ("open brackets", fill("", "[")),
            ("dashes", fill("", "- ")),
            ("blanks", fill("", " ")),
            ("line breaks", fill("", "\n")),
            ("comments", fill("", "#\n")),
            ("breaks in quotes", fill("'", "\n", "'")),
            ("breaks in a block", fill("|\n", "\n")),
            ("tag directives", fill("", "%TAG !a! b\n")),
            ("long tag prefix", fill("%TAG !a! " + String(repeating: "b", count: 4 << 20) + "\n---\n[", "!a!b,", "]")),
            ("tag prefix of 200", fill("%TAG !a! " + String(repeating: "b", count: 200) + "\n---\n[", "!a!b,", "]")),
            ("zero bytes", fill("", "\0")),
            ("broken UTF-8", fill("a: é", "a").dropLast() + [0xFF]),
            ("UTF-16", [0xFE, 0xFF] + fill("\0-\0 ", "\u{4}a").dropLast(2)),
            ("half characters", [0xFE, 0xFF] + fill("", "\0-\0 \0\u{4}").dropLast(2)),
        ]
    }
}
