/// A piece of what somebody wrote, before a field gives it a type: from an agenda file or from a form.
///
/// Modules never meet one. The host makes them from YAML, a form or a typed command, so that one
/// declaration of a field reads all three.
public protocol RawNode: Sendable {
    /// The text of a single value; nil for a list or a mapping.
    var text: String? { get }
    /// True where nothing was written: `room:` or `room: ~`.
    var isEmpty: Bool { get }
    /// The values of a list; nil where this is no list.
    var list: [any RawNode]? { get }
    /// Keys and values of a mapping in their order; nil where this is no mapping.
    var mapping: [RawPair]? { get }

    // The same piece by piece, for nodes that would have to make those arrays: large agendas are read this way.

    /// How many values a list has; nil where this is no list.
    var itemCount: Int? { get }
    /// Gives the values of a list in their order.
    func forEachItem(_ body: (any RawNode) -> Void)
    /// Gives the bytes of each key of a mapping in their order, with the pair's number; false where this is no mapping.
    func forEachKey(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ pair: Int) -> Void) -> Bool
    /// The pair with a number that `forEachKey` gave.
    func pair(_ number: Int) -> RawPair?
    /// That pair's value.
    func value(ofPair number: Int) -> (any RawNode)?
}

extension RawNode {
    public var itemCount: Int? { list?.count }
    public func forEachItem(_ body: (any RawNode) -> Void) { list?.forEach(body) }
    public func forEachKey(_ body: (_ name: UnsafeBufferPointer<UInt8>, _ pair: Int) -> Void) -> Bool {
        guard let mapping else { return false }
        for (number, pair) in mapping.enumerated() {
            var name = pair.name
            name.withUTF8 { body($0, number) }
        }
        return true
    }
    public func pair(_ number: Int) -> RawPair? {
        guard let mapping, mapping.indices.contains(number) else { return nil }
        return mapping[number]
    }
    public func value(ofPair number: Int) -> (any RawNode)? { pair(number)?.value }
}

/// One key of a mapping with its value.
public struct RawPair: Sendable {
    public let name: String
    public let key: any RawNode
    public let value: any RawNode

    public init(name: String, key: any RawNode, value: any RawNode) {
        self.name = name
        self.key = key
        self.value = value
    }
}

/// Plain values made in code: a form's answers, a typed command, a test's settings.
public indirect enum RawValue: RawNode, Hashable {
    case scalar(String)
    case items([RawValue])
    case entries([Entry])

    public struct Entry: Hashable, Sendable {
        public let key: String
        public let value: RawValue
        public init(_ key: String, _ value: RawValue) {
            self.key = key
            self.value = value
        }
    }

    /// A mapping of plain texts.
    public static func fields(_ fields: KeyValuePairs<String, String>) -> RawValue {
        .entries(fields.map { Entry($0.key, .scalar($0.value)) })
    }

    public var text: String? { if case .scalar(let text) = self { text } else { nil } }
    public var isEmpty: Bool { self == .scalar("") }
    public var list: [any RawNode]? { if case .items(let items) = self { items } else { nil } }
    public var mapping: [RawPair]? {
        guard case .entries(let entries) = self else { return nil }
        return entries.map { RawPair(name: $0.key, key: RawValue.scalar($0.key), value: $0.value) }
    }
}
