internal import SectionKit
internal import YAMLTree

/// Looks at what is said aloud: at the names in double braces, and at whose each line is.
struct ScriptCheck {
    let context: SectionContext
    let reader: FieldReader
    let module: Module

    func check(_ script: Script, key: String, _ node: YAMLNode?) {
        guard let node else { return }
        checkSpeakers(script, key: key, node)
        guard script.hasPlaceholders else { return }
        // Nobody knows what the kind fills in.
        if module.isStandIn { return }
        let known = (module.placeholders + HostPlaceholders.all).map(\.name)
        reader.inside(key: key) {
            for name in script.placeholders where !known.contains(name) {
                let near = NearestWord.to(name, among: known)
                reader.report(
                    .unknownPlaceholder, "nothing fills in '{{\(name)}}'",
                    fix: near.map { "did you mean '{{\($0)}}'?" }
                        ?? "use one of \(known.map { "{{\($0)}}" }.joined(separator: ", "))",
                    at: context.spot(of: "{{", followedBy: name, in: node))
            }
        }
    }

    /// A line that begins nearly like a chair's would silently be read as somebody else's.
    private func checkSpeakers(_ script: Script, key: String, _ node: YAMLNode) {
        let chairs = context.chairs
        guard !chairs.isEmpty else { return }
        for name in Self.firstWords(of: script.markdown) where !chairs.contains(name) {
            guard
                let near = chairs.first(where: {
                    $0.lowercased() == name.lowercased()
                        || (name.count > 3 && NearestWord.to(name, among: [$0]) != nil)
                })
            else { continue }
            reader.inside(key: key) {
                reader.report(
                    .unknownSpeaker, "'\(name):' begins a line, and no chair is called that",
                    fix: "did you mean '\(near):'?",
                    at: context.spot(of: name, followedBy: ":", in: node))
            }
        }
    }

    // By bytes: agendas have thousands of lines, and letters are slow to tell apart.
    /// What stands before a colon at the start of each line, where that is one word of fewer than 40 bytes.
    private static func firstWords(of script: String) -> [String] {
        var script = script
        return script.withUTF8 { bytes in
            var words: [String] = []
            var lineStart = 0
            while lineStart < bytes.count {
                let line = bytes[lineStart...].prefix { $0 != 0x0A }
                lineStart = line.endIndex + 1
                let start = line.prefix(40).drop { $0 == 0x20 }
                guard let end = start.firstIndex(where: { $0 == 0x3A || $0 == 0x20 }), end != start.startIndex,
                    start[end] == 0x3A
                else { continue }
                words.append(String(decoding: start[..<end], as: UTF8.self))
            }
            return words
        }
    }
}
