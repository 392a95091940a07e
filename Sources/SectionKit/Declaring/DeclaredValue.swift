/// What somebody wrote for a field that a file declares.
public indirect enum DeclaredValue: Hashable, Sendable {
    /// Also what is said aloud, a choice, a time and a date.
    case text(String)
    case flag(Bool)
    case whole(Int)
    case decimal(Double)
    case minutes(Minutes)
    case list([DeclaredValue])
    case words(Words)
}

extension FieldDeclaration {
    /// Reads a value of this field, holds it to its limits, and reports what is wrong with it.
    ///
    /// - Returns: Nil where it could not be read.
    public func read(_ node: any RawNode, _ reader: FieldReader) -> DeclaredValue? {
        let start = reader.mark
        guard let (value, size) = Self.read(shape, node, reader) else { return nil }
        reader.hold(size, to: self, at: node)
        return reader.isClean(since: start) ? value : nil
    }

    private static func read(
        _ shape: FieldShape, _ node: any RawNode, _ reader: FieldReader
    ) -> (value: DeclaredValue, size: Int?)? {
        switch shape {
        case .text: String.read(node, reader).map { (.text($0), $0.limitedSize) }
        case .script: Script.read(node, reader).map { (.text($0.markdown), $0.limitedSize) }
        case .flag: Bool.read(node, reader).map { (.flag($0), nil) }
        case .whole: Int.read(node, reader).map { (.whole($0), $0) }
        case .decimal: Double.read(node, reader).map { (.decimal($0), nil) }
        case .minutes: Minutes.read(node, reader).map { (.minutes($0), $0.count) }
        case .time: ClockTime.read(node, reader).map { (.text($0.description), nil) }
        case .date: CalendarDate.read(node, reader).map { (.text($0.description), nil) }
        case .choice(let options): choice(options, node, reader)
        case .list(let item): list(of: item, node, reader)
        case .words: Words.read(node, reader).map { (.words($0), nil) }
        case .group, .file, .textOr: unreadable(node, reader)
        }
    }

    private static func choice(
        _ options: [FieldShape.Option], _ node: any RawNode, _ reader: FieldReader
    ) -> (value: DeclaredValue, size: Int?)? {
        if let text = node.text, options.contains(where: { $0.name == text }) { return (.text(text), nil) }
        reader.reportUnknown(node, known: options.map(\.name))
        return nil
    }

    private static func list(
        of item: FieldShape, _ node: any RawNode, _ reader: FieldReader
    ) -> (value: DeclaredValue, size: Int?)? {
        guard let items = node.list else {
            [String].reportNoList(node, reader)
            return nil
        }
        var values: [DeclaredValue] = []
        for (index, node) in items.enumerated() {
            if let value = reader.inside(index: index, { read(item, node, reader) })?.value { values.append(value) }
        }
        return values.count == items.count ? (.list(values), values.count) : nil
    }

    private static func unreadable(
        _ node: any RawNode, _ reader: FieldReader
    ) -> (value: DeclaredValue, size: Int?)? {
        reader.report(
            .wrongType, "a field that a file declares cannot be of this type", fix: "declare a text, or a list",
            at: node)
        return nil
    }
}

extension FieldReader {
    /// Reads what was written for fields that a file declares.
    ///
    /// - Returns: The values by their field; one that was left out and need not be there has none. Nil where a field could
    ///   not be read.
    public func values(
        of list: FieldList, written: WrittenFields, of mapping: any RawNode
    ) -> [String: DeclaredValue]? {
        let start = mark
        var values: [String: DeclaredValue] = [:]
        for (index, field) in list.declarations.enumerated() {
            guard let node = written.value(at: index, of: mapping), !(node.isEmpty && !field.isRequired) else {
                if field.isRequired { reportMissing(field, of: mapping) }
                continue
            }
            if let value = inside(key: field.name, { field.read(node, self) }) { values[field.name] = value }
        }
        return isClean(since: start) ? values : nil
    }

    /// The same for a mapping that holds nothing else.
    public func values(of list: FieldList, from node: any RawNode) -> [String: DeclaredValue]? {
        let start = mark
        guard let written = distribute(node, over: list)?.common else { return nil }
        let values = values(of: list, written: written, of: node)
        return isClean(since: start) ? values : nil
    }

    /// Reports a mistake at the nearest of the keys that lead to it.
    ///
    /// - Parameter node: The mapping that the keys count from.
    package func report(_ problem: SettingsProblem, in item: any RawNode) {
        var place: any RawNode = item.mapping?.first?.key ?? item
        var node: (any RawNode)? = item
        var steps = problem.field[...]
        func descend() {
            guard let step = steps.first, let current = node else {
                report(problem.rule, problem.message, fix: problem.fix, at: place)
                return
            }
            steps = steps.dropFirst()
            if let index = Int(step), let list = current.list {
                node = list.indices.contains(index) ? list[index] : nil
                place = node ?? place
                inside(index: index) { descend() }
            } else {
                node = current.mapping?.first { $0.name == step }?.value
                place = node ?? place
                inside(key: step) { descend() }
            }
        }
        descend()
    }
}
