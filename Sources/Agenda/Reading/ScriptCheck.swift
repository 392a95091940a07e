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
        // By bytes: agendas have thousands of lines, and letters are slow to tell apart.
        for line in script.markdown.utf8.split(separator: 0x0A) {
            let words = line.prefix(40).drop { $0 == 0x20 }
            guard let colon = words.firstIndex(of: 0x3A), colon != words.startIndex,
                !words[..<colon].contains(0x20), let name = String(words[..<colon]), !chairs.contains(name)
            else { continue }
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
}
