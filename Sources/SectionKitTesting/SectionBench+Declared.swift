internal import Agenda
public import SectionKit

extension SectionBench where Handler: DeclaringSection {
    /// A section of the kind that a file declares.
    ///
    /// - Throws: `BenchFindings` where the file or the settings cannot be read.
    public init(
        file: KindFile, title: String = "This section", minutes: Int? = nil, settings: RawValue = .entries([])
    ) throws {
        let source = KindSource(Handler.self)
        let (module, reading) = AgendaReading.readKind(
            file.bytes, name: file.kind + ".yaml", of: source, catalog: ModuleCatalog([], sources: [source]))
        guard let module else {
            let place = RawValue.scalar("")
            throw BenchFindings(
                reading.diagnostics.map { Finding(Rule($0.code, "", cure: ""), $0.message, at: place, path: $0.path) })
        }
        try self.init(module: module, title: title, minutes: minutes, settings: settings)
    }

    /// A section of the kind that plain values declare, as a file would.
    ///
    /// - Throws: `BenchFindings` where the values or the settings cannot be read.
    public init(
        declaredBy node: RawValue, title: String = "This section", minutes: Int? = nil,
        settings: RawValue = .entries([])
    ) throws {
        let reader = FieldReader()
        let module = KindSource(Handler.self).module(
            kind: "made", origin: "made.yaml", from: node, reserved: [], reader: reader)
        guard let module else { throw BenchFindings(reader.findings) }
        try self.init(module: module, title: title, minutes: minutes, settings: settings)
    }
}
