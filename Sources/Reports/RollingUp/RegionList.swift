internal import SectionKit
internal import YAMLTree

/// The regions that are expected to report, from a file. A region is a name in it, never one that the program knows.
///
/// ```yaml
/// lectern-regions: 1
/// regions:
///   - North West
///   - { name: London, groups: [Alder group, Beech group] }
/// ```
public struct RegionList: Hashable, Sendable {
    /// In the order of the file.
    public private(set) var names: [String] = []
    /// The region of each group that is named below one.
    private var groups: [String: String] = [:]

    /// The most that one file may name.
    package static let most = 1_000

    /// - Throws: `RollUpProblems`, with all that is wrong.
    public init(_ bytes: [UInt8], file: String) throws(RollUpProblems) {
        let tree = YAML.parse(bytes)
        let locator = tree.source.makeLocator()
        var problems: [RollUpProblem] = []
        func tell(_ place: Int, _ reason: String) {
            let (line, column) = locator.position(place)
            problems.append(RollUpProblem(file: file, line: line, column: column, reason: reason))
        }
        for problem in tree.problems { tell(problem.span.start, problem.message) }
        guard problems.isEmpty, let root = tree.root, root.kind == .mapping else {
            if problems.isEmpty { tell(0, "is no list of regions; its first line is 'lectern-regions: 1'") }
            throw RollUpProblems(all: problems)
        }
        for (key, _) in root.pairs where !["lectern-regions", "regions"].contains(key.text ?? "") {
            tell(key.span.start, "the key '\(key.text ?? "")' is not known; the keys are lectern-regions and regions")
        }
        if root["lectern-regions"]?.text != "1" {
            tell(root["lectern-regions"]?.span.start ?? root.span.start, "must say 'lectern-regions: 1'")
        }
        guard let list = root["regions"], list.kind == .sequence, list.count <= Self.most else {
            tell(
                root["regions"]?.span.start ?? root.span.start, "needs 'regions', a list of at most \(Self.most) names")
            throw RollUpProblems(all: problems)
        }
        func name(_ node: YAMLNode?, _ place: Int, taken: [String]) -> String? {
            guard let text = node?.text, !text.allSatisfy(\.isWhitespace), text.count <= 200 else {
                tell(node?.span.start ?? place, "a name is a text of 1 to 200 letters")
                return nil
            }
            if taken.contains(text) { tell(node?.span.start ?? place, "'\(text)' is named twice; keep one") }
            return text
        }
        for item in list.items {
            let place = item.span.start
            guard item.kind == .mapping else {
                if let name = name(item, place, taken: names) { names.append(name) }
                continue
            }
            for (key, _) in item.pairs where !["name", "groups"].contains(key.text ?? "") {
                tell(key.span.start, "the key '\(key.text ?? "")' is not known; a region has name and groups")
            }
            guard let region = name(item["name"], place, taken: names) else { continue }
            names.append(region)
            for group in item["groups"].map({ Array($0.items) }) ?? [] {
                if let group = name(group, place, taken: Array(groups.keys)) { groups[group] = region }
            }
        }
        guard problems.isEmpty else { throw RollUpProblems(all: problems) }
    }

    /// As people type it: a region a line, each once, and behind a colon its groups, as in `Wales: Cardiff group, Swansea group`.
    ///
    /// - Parameter typed: Empty lines are nothing.
    package init(typed: String) {
        for line in typed.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
            guard let region = parts.first, !region.isEmpty else { continue }
            if !names.contains(region) { names.append(region) }
            for group in parts.dropFirst().joined().split(separator: ",").map(\.trimmed)
            where !group.isEmpty && groups[group] == nil {
                groups[group] = region
            }
        }
    }

    /// As ``init(typed:)`` takes it.
    package var typed: String {
        names.map { region in
            let own = groups.filter { $0.value == region }.keys.sorted().joined(separator: ", ")
            return own.isEmpty ? region : "\(region): \(own)"
        }.joined(separator: "\n")
    }

    /// The region of a group; nil where the file has it nowhere.
    ///
    /// Capitals and accents make no difference.
    public func region(of group: String) -> String? {
        if names.contains(group) { return group }
        if let region = groups[group] { return region }
        let folded = TypedWords.fold(group)
        return names.first { TypedWords.fold($0) == folded }
            ?? groups.keys.sorted().first { TypedWords.fold($0) == folded }.flatMap { groups[$0] }
    }
}

/// All that is wrong with one file.
public struct RollUpProblems: Error, Hashable, Sendable {
    public var all: [RollUpProblem]

    public init(all: [RollUpProblem]) { self.all = all }
}
