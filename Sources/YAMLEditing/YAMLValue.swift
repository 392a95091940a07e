public import YAMLTree

/// What a YAML file says, without how it says it: no comments, quotes, anchors or places.
public indirect enum YAMLValue: Hashable, Sendable {
    case null
    /// A text, a number, a time: whoever reads the field knows which.
    case scalar(String)
    case list([YAMLValue])
    /// Each key once, in order.
    case map([YAMLPair])
}

public struct YAMLPair: Hashable, Sendable {
    public var key: String
    public var value: YAMLValue

    public init(_ key: String, _ value: YAMLValue) {
        self.key = key
        self.value = value
    }
}

/// A step on the way from the file's root to a value.
public enum YAMLStep: Hashable, Sendable {
    case key(String)
    /// From 0.
    case item(Int)
}

extension YAMLValue {
    /// Aliases are followed.
    public init(_ node: YAMLNode) {
        switch node.kind {
        case .scalar: self = node.isNull ? .null : .scalar(node.text ?? "")
        case .sequence: self = .list(node.items.map { YAMLValue($0) })
        case .mapping: self = .map(node.pairs.map { YAMLPair($0.key.text ?? "", YAMLValue($0.value)) })
        }
    }

    /// The value at the end of some steps; nil where there is none.
    public func value(at steps: some Collection<YAMLStep>) -> YAMLValue? {
        guard let step = steps.first else { return self }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .map(let pairs)): return pairs.first { $0.key == key }?.value.value(at: rest)
        case (.item(let place), .list(let items)):
            return items.indices.contains(place) ? items[place].value(at: rest) : nil
        default: return nil
        }
    }

    /// The same but for the value at the end of some steps. A key that is not there yet comes last.
    ///
    /// - Parameter change: What becomes of the value there, nil where there is none; nil takes it away.
    /// - Returns: Nil where the steps lead nowhere.
    func changing(at steps: some Collection<YAMLStep>, _ change: (YAMLValue?) -> YAMLValue?) -> YAMLValue? {
        guard let step = steps.first else { return change(self) }
        let rest = steps.dropFirst()
        switch (step, self) {
        case (.key(let key), .map(var pairs)):
            if let place = pairs.firstIndex(where: { $0.key == key }) {
                let changed = rest.isEmpty ? change(pairs[place].value) : pairs[place].value.changing(at: rest, change)
                if let changed {
                    pairs[place].value = changed
                } else if rest.isEmpty {
                    pairs.remove(at: place)
                } else {
                    return nil
                }
            } else {
                guard rest.isEmpty, let new = change(nil) else { return nil }
                pairs.append(YAMLPair(key, new))
            }
            return .map(pairs)
        case (.item(let place), .list(var items)):
            guard items.indices.contains(place) else { return nil }
            let changed = rest.isEmpty ? change(items[place]) : items[place].changing(at: rest, change)
            if let changed {
                items[place] = changed
            } else if rest.isEmpty {
                items.remove(at: place)
            } else {
                return nil
            }
            return .list(items)
        default: return nil
        }
    }
}
