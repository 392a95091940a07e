internal import Agenda
internal import SectionKit

extension Conformance {
    /// Every mistake that fields can show is told where it stands.
    func checkPlaces() {
        for field in module.fields.declarations {
            for wrong in WrongValue.all(field.shape, limits: field.limits) {
                let faulty = example.setting(field.name, to: wrong.text)
                guard let value = faulty.place(ofValue: field.name) else { continue }
                expectFinding(
                    wrong.codes, at: (value.line, value.column + wrong.offset), in: read(faulty).diagnostics,
                    "'\(field.name)' (\(wrong.what))")
            }
            if case .file(let contents) = field.shape { checkFile(field, contents) }
            if field.isRequired {
                let faulty = example.removing(field.name)
                if let place = faulty.firstKey {
                    expectFinding(["missing-key"], at: place, in: read(faulty).diagnostics, "a missing '\(field.name)'")
                }
            }
            checkMisspelling(of: field.name)
        }
    }

    private func checkMisspelling(of name: String) {
        guard name.count >= 3, let last = name.last else { return }
        let misspelt = name + String(last)
        let faulty = example.renaming(name, to: misspelt)
        guard let place = faulty.place(ofKey: misspelt) else { return }
        let found = read(faulty).diagnostics.first {
            $0.line == place.line && $0.column == place.column && $0.code == "unknown-key"
        }
        expect(found != nil, "the unknown key '\(misspelt)' is not told at line \(place.line), column \(place.column)")
        if let found { expect(found.fix?.hasPrefix("did you mean '") == true, "'\(misspelt)' names no near key") }
    }

    /// A shared file's mistakes carry its own name.
    private func checkFile(_ field: FieldDeclaration, _ contents: FieldShape) {
        let faulty = example.setting(field.name, to: "faulty.yaml")
        guard case .group(let members) = contents, let known = members.first?.name else { return }
        let stray = WrongValue(
            text: "{ \(known): 1, xyzzyx: 1 }", offset: known.count + 7, codes: ["unknown-key"], what: "an unknown key")
        // A file with none of the keys is another kind of file, which is told where it is named.
        let inside = WrongValue.all(contents, limits: nil).filter { $0.text.hasPrefix("{") && $0.what != stray.what }
        for wrong in inside + [stray] {
            let found = read(faulty, files: ["faulty.yaml": wrong.text + "\n"]).diagnostics.filter {
                $0.file == "faulty.yaml"
            }
            expectFinding(
                wrong.codes, at: (1, 1 + wrong.offset), in: found, "the file of '\(field.name)' (\(wrong.what))")
        }
        guard let place = example.setting(field.name, to: "not-there.yaml").place(ofValue: field.name) else { return }
        let missing = read(example.setting(field.name, to: "not-there.yaml")).diagnostics
        expectFinding(["file-not-found"], at: place, in: missing, "the missing file of '\(field.name)'")
    }

    private func expectFinding(
        _ codes: Set<String>, at place: (line: Int, column: Int), in diagnostics: [Diagnostic], _ what: String
    ) {
        let told = diagnostics.contains {
            codes.contains($0.code) && $0.line == place.line && $0.column == place.column && $0.severity == .error
        }
        guard !told else { return }
        let found = diagnostics.filter { $0.severity == .error }.map { "\($0.line):\($0.column) \($0.code)" }.joined(
            separator: ", ")
        record(
            "\(what) is not told at \(place.line):\(place.column) as \(codes.sorted().joined(separator: " or ")), but as [\(found)]"
        )
    }
}
