public import Disclosure
internal import Foundation
internal import Crypto
internal import Returns
internal import SectionKit

/// One publication of many returns, and what a later one must know of it.
public struct RollUpEdition: Sendable {
    /// From 1; an edition that takes earlier ones as known has the next number.
    public var number: Int
    public var regions: [Part] = []
    /// Regions that are expected and have not reported.
    public var missing: [String] = []
    public var quarters: [Part] = []
    public var services = 0
    /// How many actions these meetings agreed, how many earlier ones they told as done, and how many are open after them.
    public var actions = 0
    public var actionsDone = 0
    public var actionsOpen = 0
    var themes: [Theme] = []
    var units: [Unit] = []
    var meetings: [Meeting] = []
    /// What is published, by the rules of this edition.
    public internal(set) var tables: [EarlierTable] = []
    /// The questions of the tables, as they were asked.
    var asks: [String: String] = [:]
    var rules = DisclosureRules()
    var isByGroup = true
    /// Exact, and in no edition that is published.
    var counts: [CountPart: Int] = [:]
    var options: [String: [String]] = [:]
    /// What whoever publishes it should know.
    public var notices: [String] = []

    init(number: Int) { self.number = number }

    public struct Part: Hashable, Sendable, Codable {
        public var name: String
        public var meetings: Int
    }
    struct Unit: Hashable, Sendable, Codable {
        var name, region, quarter: String
    }
    struct Meeting: Hashable, Sendable, Codable {
        var id: String
        var revision: Int
        var unit: String
    }
    struct Theme: Hashable, Sendable, Codable {
        var title: String
        /// Those that raised it; none where a region would be one service.
        var regions: [String]
        /// How many raised it.
        var raisedIn: Int
        var points, further, quotes: [RollUpThemes.Said]
        /// How many points there were.
        var said: Int
    }

    /// Whether it is that edition, and not another of its number.
    func isSame(as other: RollUpEdition) -> Bool { number == other.number && meetings == other.meetings }

    /// Whether it tells of the very meetings, in the very revisions, that another told of.
    package func tellsNothingNew(after other: RollUpEdition) -> Bool { Set(meetings).isSubset(of: other.meetings) }

    func units(ofMeeting id: String) -> String? { meetings.first { $0.id == id }?.unit }

    mutating func take(_ themes: RollUpThemes) {
        func told(_ kept: RollUpThemes.Kept) -> [RollUpThemes.Said] {
            guard !isByGroup else { return kept.all }
            return kept.all.map { RollUpThemes.Said(words: $0.words, region: "", who: $0.who) }
        }
        self.themes = themes.all.map {
            Theme(
                title: $0.title, regions: isByGroup ? $0.regions.sorted() : [], raisedIn: $0.regions.count,
                points: told($0.points), further: told($0.further), quotes: told($0.quotes),
                said: $0.points.count + $0.further.count)
        }
    }

    // MARK: Figures

    private static let groups = MeetingFigures.groups

    /// Everybody, then each region, each role and each quarter.
    private var lines: [CountTable.Line] {
        let all = units.map(\.name)
        var lines = [CountTable.Line(name: "Everybody", units: all, groups: Self.groups)]
        let regions = regions.map(\.name)
        if regions.count > 1, isByGroup {
            lines += regions.map { region in
                .init(name: region, units: units.filter { $0.region == region }.map(\.name), groups: Self.groups)
            }
        }
        lines += Self.groups.filter { group in counts.contains { $0.key.group == group && $0.value > 0 } }.map {
            .init(name: MeetingFigures.title(ofGroup: $0), units: all, groups: [$0])
        }
        if quarters.count > 1 {
            lines += quarters.map { quarter in
                .init(
                    name: quarter.name, units: units.filter { $0.quarter == quarter.name }.map(\.name),
                    groups: Self.groups)
            }
        }
        return lines
    }

    mutating func publish(_ question: MeetingReturn.Question, known: [EarlierTable]) throws(DisclosureProblems) {
        asks[question.id] = question.ask
        options[question.id] = question.answers
        let table = CountTable(
            question: question.id, answers: question.answers, lines: lines, isOrdered: question.isOrdered,
            hasTotals: !question.isSeveral && question.answers.count > 1)
        let own = counts.filter { $0.key.question == question.id }
        let publication = try Disclosure.protect(
            [table], counts: own, rules: rules, earlier: known.filter { $0.published.table.question == question.id })
        tables += publication.tables.map { EarlierTable($0, rules: rules) }
        notices += publication.exposed.map { "Earlier figures give away a small count: \($0)." }
        notices += publication.corrected.map { "An earlier figure no longer agrees with the returns: \($0)." }
    }

    // MARK: The file

    /// What stands in the file, and no exact count of people.
    private struct Content: Codable {
        var number: Int
        var regions, quarters: [Part]
        var missing: [String]
        var services: Int
        /// Nil in editions of earlier programs.
        var actions, actionsDone, actionsOpen: Int?
        var isByGroup: Bool?
        var themes: [Theme]
        var units: [Unit]
        var meetings: [Meeting]
        var tables: [EarlierTable]
        var asks: [String: String]
    }
    private struct File: Codable {
        var version: Int
        var content: Content
        var sha256: String
        enum CodingKeys: String, CodingKey {
            case version = "lectern-roll-up"
            case content, sha256
        }
    }

    static let version = 1

    /// The public edition for other programs, and for a later edition: JSON with a checksum.
    public func json() throws -> String {
        let content = Content(
            number: number, regions: regions, quarters: quarters, missing: missing, services: services,
            actions: actions, actionsDone: actionsDone, actionsOpen: actionsOpen, isByGroup: isByGroup, themes: themes,
            units: units, meetings: meetings, tables: tables, asks: asks)
        let file = File(version: Self.version, content: content, sha256: try Self.sum(content))
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(file), as: UTF8.self) + "\n"
    }

    private static func sum(_ content: Content) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return SHA256.hash(data: try encoder.encode(content)).map { String(format: "%02x", $0) }.joined()
    }

    /// Whether a file looks like an edition, and not like a return.
    public static func isEdition(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(4_000_000).contains(subsequence: Array("\"lectern-roll-up\"".utf8))
    }

    /// Reads an edition that was published before.
    ///
    /// - Throws: `RollUpProblem`, for a file that is no edition, was changed, or is of a newer version.
    public init(decoding bytes: [UInt8], file: String) throws(RollUpProblem) {
        struct Head: Decodable {
            var version: Int
            enum CodingKeys: String, CodingKey { case version = "lectern-roll-up" }
        }
        let data = Data(bytes)
        guard bytes.count <= 64 << 20 else {
            throw RollUpProblem(file: file, reason: "is larger than any edition; ask for it again")
        }
        guard let head = try? JSONDecoder().decode(Head.self, from: data) else {
            throw RollUpProblem(
                file: file,
                reason: "is no edition that can be read; 'lectern roll-up … --format json' makes one of returns")
        }
        guard head.version <= Self.version else {
            throw RollUpProblem(
                file: file,
                reason: "is an edition of version \(head.version), and this program reads up to \(Self.version)")
        }
        guard let read = try? JSONDecoder().decode(File.self, from: data), let sum = try? Self.sum(read.content),
            sum == read.sha256
        else {
            throw RollUpProblem(
                file: file, reason: "was changed after it was written, or damaged on its way; ask for it again")
        }
        let content = read.content
        guard (1...1_000_000).contains(content.number) else {
            throw RollUpProblem(file: file, reason: "has no number that an edition can have")
        }
        self.init(number: content.number)
        (regions, quarters, missing, services) = (content.regions, content.quarters, content.missing, content.services)
        (actions, actionsDone) = (content.actions ?? 0, content.actionsDone ?? 0)
        (actionsOpen, isByGroup) = (content.actionsOpen ?? 0, content.isByGroup ?? true)
        (themes, units, meetings) = (content.themes, content.units, content.meetings)
        (tables, asks) = (content.tables, content.asks)
    }
}

extension Sequence where Element == UInt8 {
    fileprivate func contains(subsequence wanted: [UInt8]) -> Bool {
        var place = 0
        for byte in self {
            place = byte == wanted[place] ? place + 1 : byte == wanted[0] ? 1 : 0
            if place == wanted.count { return true }
        }
        return false
    }
}
