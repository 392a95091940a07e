/// A file that comes with Lectern.
public struct ShippedFile: Hashable, Sendable {
    /// From the folder of agendas, such as `answers/2026-q4.yaml`.
    public var path: String
    public var bytes: [UInt8]
}

/// An agenda that comes with Lectern, to start from.
public struct AgendaTemplate: Hashable, Sendable {
    /// As people write it, such as `regional-meeting`.
    public var name: String
    public var bytes: [UInt8]

    /// By name.
    public static let all: [AgendaTemplate] = ShippedAgendas.files.filter { !$0.path.contains("/") }
        .map { AgendaTemplate(name: String($0.path.dropLast(".yaml".count)), bytes: $0.bytes) }

    /// Files that templates name, such as answers and questions.
    public static let companions: [ShippedFile] = ShippedAgendas.files.filter { $0.path.contains("/") }
}
