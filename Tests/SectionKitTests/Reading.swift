internal import SectionKit
internal import Testing

/// Reads plain values into settings, and keeps what was found on the way.
struct Reading<Settings: SectionSettings> {
    let settings: Settings?
    let findings: [Finding]

    init(
        _ type: Settings.Type, _ value: RawValue, keepWords: ((String, String) -> Words)? = nil,
        files: [String: RawValue]? = nil
    ) {
        let reader = FieldReader(
            keepWords: keepWords,
            openFile: files.map { files in
                { path, place, reader in
                    if let file = files[path] { return file }
                    reader.report(.fileNotFound, "no file '\(path)'", at: place)
                    return nil
                }
            })
        settings = reader.read(type, from: value)
        findings = reader.findings
    }

    /// "path code", in the order of reading.
    var codes: [String] { findings.map { "\($0.path) \($0.rule.code)" } }
    var places: [RawValue?] { findings.map { $0.place as? RawValue } }
}

func entries(_ pairs: KeyValuePairs<String, RawValue>) -> RawValue { .entries(pairs.map { .init($0.key, $0.value) }) }
