public import YAMLTree

/// Changes a YAML file by the places of its values: comments, order, quotes and every byte beside a change stay as they are.
///
/// Each change is read again before it counts. So a file never says anything else than was asked, and what cannot be changed
/// that way is refused.
public struct YAMLEditor: Sendable {
    /// The whole file as it stands now.
    public private(set) var bytes: [UInt8]
    private let limits: YAMLLimits
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// - Throws: `YAMLEditError` for a file that YAML finds at fault, or that is no UTF-8.
    public init(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) throws(YAMLEditError) {
        self.bytes = bytes
        self.limits = limits
        _ = try tree()
    }

    /// What the file says.
    public var value: YAMLValue { (try? tree().root).map { YAMLValue($0) } ?? .null }

    /// Gives a place another value. A list or a mapping is changed item by item, so that what stays keeps its comments. A key
    /// that is not there comes after the others.
    ///
    /// - Throws: `YAMLEditError`; the file stays as it is.
    public mutating func set(_ steps: [YAMLStep], to value: YAMLValue) throws(YAMLEditError) {
        try change(at: steps) { _ in value }
    }

    /// Takes a key with its value, or an item, away, with the comments right above it.
    public mutating func remove(_ steps: [YAMLStep]) throws(YAMLEditError) {
        guard value.value(at: steps) != nil, !steps.isEmpty else { throw .noSuchPlace(steps) }
        try change(at: steps) { _ in nil }
    }

    /// Puts an item into a list.
    ///
    /// - Parameter place: from 0, at most the list's count.
    public mutating func insert(_ item: YAMLValue, into list: [YAMLStep], at place: Int) throws(YAMLEditError) {
        guard case .list(var items)? = value.value(at: list), (0...items.count).contains(place) else {
            throw .noSuchPlace(list + [.item(place)])
        }
        items.insert(item, at: place)
        try change(at: list) { _ in .list(items) }
    }

    /// Moves an item of a list, with its lines as they are, and the comments right above it.
    ///
    /// - Parameter place: where it stands afterwards, from 0.
    public mutating func move(in list: [YAMLStep], from: Int, to place: Int) throws(YAMLEditError) {
        guard case .list(var items)? = value.value(at: list), items.indices.contains(from),
            items.indices.contains(place)
        else { throw .noSuchPlace(list + [.item(from)]) }
        guard from != place else { return }
        items.insert(items.remove(at: from), at: place)
        let tree = try tree()
        guard let root = tree.root, let node = root.node(at: list) else { throw .noSuchPlace(list) }
        let expected = value.changing(at: list) { _ in .list(items) }
        var draft = EditDraft(tree.source)
        try draft.move(node, from: from, to: place)
        try take(draft, expecting: expected, near: node.span)
    }

    // MARK: - One change

    private mutating func change(
        at steps: [YAMLStep], _ change: (YAMLValue?) -> YAMLValue?
    ) throws(YAMLEditError) {
        let tree = try tree()
        guard let root = tree.root, let expected = YAMLValue(root).changing(at: steps, change) else {
            throw .noSuchPlace(steps)
        }
        // The value itself takes the change, or the list or mapping that gets something or loses it.
        var kept = steps
        if root.node(at: steps) == nil || expected.value(at: steps) == nil
            || isItemGone(steps, YAMLValue(root), expected), !kept.isEmpty
        {
            kept.removeLast()
        }
        guard let node = root.node(at: kept), let value = expected.value(at: kept) else { throw .noSuchPlace(steps) }
        var draft = EditDraft(tree.source)
        try draft.update(node, to: value, as: draft.seat(of: kept, in: root))
        try take(draft, expecting: expected, near: node.span)
    }

    /// Whether the change takes an item out of its list.
    private func isItemGone(_ steps: [YAMLStep], _ before: YAMLValue, _ after: YAMLValue) -> Bool {
        guard case .item? = steps.last, case .list(let old)? = before.value(at: steps.dropLast()),
            case .list(let new)? = after.value(at: steps.dropLast())
        else { return false }
        return new.count < old.count
    }

    private mutating func take(
        _ draft: EditDraft, expecting expected: YAMLValue?, near span: YAMLSpan
    ) throws(YAMLEditError) {
        let new = (hasMark ? Self.mark : []) + draft.result
        let tree = YAML.parse(new, limits: limits)
        guard tree.problems.isEmpty, let root = tree.root, YAMLValue(root) == expected else {
            throw .needsAHand(line: draft.line(of: span))
        }
        bytes = new
    }

    private var hasMark: Bool { bytes.starts(with: Self.mark) }

    private func tree() throws(YAMLEditError) -> YAMLTree {
        let tree = YAML.parse(bytes, limits: limits)
        guard tree.problems.isEmpty, tree.root != nil else { throw .unreadable(tree.problems) }
        guard tree.source.utf8.elementsEqual(hasMark ? bytes.dropFirst(Self.mark.count) : bytes[...]) else {
            throw .encoding
        }
        return tree
    }
}

extension YAMLNode {
    func node(at steps: some Collection<YAMLStep>) -> YAMLNode? {
        guard let step = steps.first else { return self }
        let next: YAMLNode? =
            switch step {
            case .key(let key): self[key]
            case .item(let place): kind == .sequence && place >= 0 ? items.dropFirst(place).first { _ in true } : nil
            }
        return next?.node(at: steps.dropFirst())
    }
}
