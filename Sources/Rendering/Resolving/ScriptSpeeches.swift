/// A script taken apart by who speaks: a line that begins with a speaker's name and a colon is theirs, and so is
/// what follows, until the next such line.
struct ScriptSpeeches {
    struct Speech {
        /// Nil for what stands before any name.
        var speaker: String?
        var markdown: [UInt8]
    }

    let speeches: [Speech]

    init(_ script: [UInt8], speakers: [String]) {
        // Longest first, so that "Sam R:" is not Sam's.
        let names = speakers.filter { !$0.isEmpty }.map { (name: $0, bytes: Array("\($0):".utf8)) }
            .sorted { $0.bytes.count > $1.bytes.count }
        var speeches: [Speech] = []
        var current = Speech(speaker: nil, markdown: [])
        for line in script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let indent = line.prefix(4).prefix { $0 == UInt8(ascii: " ") }.count
            if indent < 4, let found = names.first(where: { line.dropFirst(indent).starts(with: $0.bytes) }) {
                speeches.append(current)
                current = Speech(speaker: found.name, markdown: [])
                let rest = line.dropFirst(indent + found.bytes.count).drop { $0 == 0x20 || $0 == 0x09 }
                current.markdown += rest
            } else {
                current.markdown += line
            }
            current.markdown.append(UInt8(ascii: "\n"))
        }
        speeches.append(current)
        self.speeches = speeches
    }
}
