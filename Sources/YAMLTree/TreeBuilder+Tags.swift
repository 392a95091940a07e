internal import CLibYAML

extension TreeBuilder {
    private static var standard: String { "tag:yaml.org,2002:" }
    /// Bytes: libyaml copies the prefix into every tag, so a long one makes a small file cost gigabytes.
    private static var longestTagPrefix: Int { 200 }

    mutating func checkTagDirectives(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let directives = event.pointee.data.document_start.tag_directives
        guard var directive = directives.start, let end = directives.end else { return }
        while directive < end {
            var length = 0
            while let prefix = directive.pointee.prefix, prefix[length] != 0 {
                length += 1
                guard length <= Self.longestTagPrefix else {
                    return stop(
                        YAMLProblem(
                            code: .syntax, message: "a %TAG directive has a very long prefix",
                            span: YAMLSpan(start: 0, end: 0), fix: "remove it: tags are not needed here"))
                }
            }
            directive += 1
        }
    }

    mutating func checkScalarTag(
        _ tag: UnsafeMutablePointer<yaml_char_t>, _ record: inout NodeRecord,
        _ event: UnsafeMutablePointer<yaml_event_t>
    ) {
        let name = String(cString: tag)
        switch name {
        case "!", Self.standard + "str": record.flags = []
        case Self.standard + "null": record.flags.insert(.null)
        case Self.standard + "int", Self.standard + "float", Self.standard + "bool": break
        case Self.standard + "map", Self.standard + "seq": noteWrongTag(name, event)
        default: noteUnknownTag(name, event)
        }
    }

    mutating func checkCollectionTag(
        _ tag: UnsafeMutablePointer<yaml_char_t>, isMapping: Bool,
        _ event: UnsafeMutablePointer<yaml_event_t>
    ) {
        let name = String(cString: tag)
        switch name {
        case "!", Self.standard + (isMapping ? "map" : "seq"): break
        case Self.standard + "str", Self.standard + "int", Self.standard + "float",
            Self.standard + "bool", Self.standard + "null", Self.standard + "map",
            Self.standard + "seq":
            noteWrongTag(name, event)
        default: noteUnknownTag(name, event)
        }
    }

    private mutating func noteUnknownTag(
        _ name: String, _ event: UnsafeMutablePointer<yaml_event_t>
    ) {
        guard hasRoomForProblem() else { return }
        note(
            YAMLProblem(
                code: .unknownTag, message: "the tag '\(shownTag(name))' is not known", span: tagSpan(event),
                fix: "remove the tag, or put quotes round a text that starts with '!'"))
    }

    private mutating func noteWrongTag(_ name: String, _ event: UnsafeMutablePointer<yaml_event_t>) {
        guard hasRoomForProblem() else { return }
        note(
            YAMLProblem(
                code: .wrongTag, message: "the tag '\(shownTag(name))' does not fit the value after it",
                span: tagSpan(event), fix: "remove the tag"))
    }

    private func shownTag(_ name: String) -> String {
        guard name.hasPrefix(Self.standard) else { return shown(name) }
        return shown("!!" + name.dropFirst(Self.standard.count))
    }

    /// Where the tag of a value is written: libyaml starts the event at its anchor or tag.
    private mutating func tagSpan(_ event: UnsafeMutablePointer<yaml_event_t>) -> YAMLSpan {
        let whole = YAMLSpan(event)
        let from = cursor.byteOffset(of: whole.start)
        let limit = cursor.byteOffset(of: whole.end)
        let tag = cursor.byte(at: from) == 0x26 ? cursor.afterAnchor(from: from, limit: limit) : from
        let start = whole.start + cursor.points(from: from, to: tag)
        let end = cursor.word(from: tag, limit: limit)
        return YAMLSpan(start: start, end: start + cursor.points(from: tag, to: end))
    }
}
