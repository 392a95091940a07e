public import Disclosure
public import Returns
internal import SectionKit

/// Makes one publication of many returns, of each of which only its sums and a few words stay.
///
/// Each return that comes is added up at once. Only where a meeting's first return turns out not to count, since a corrected one
/// came later, ``choose()`` has forgotten all sums, and those that count are read once more.
public struct RollUpMaker: Sendable {
    private let regions: RegionList?
    private let earlier: [RollUpEdition]
    private var choice = ReturnChoice()
    private var heads: [ReturnChoice.Head] = []
    /// The files that count, once it was chosen.
    package private(set) var chosen: [ReturnChoice.Head] = []
    /// The files that are added up, by meeting.
    private var added: [String: String] = [:]
    private var sums = Sums()
    /// What is wrong with single returns, or worth knowing of them.
    public var notes: [RollUpProblem] { told + sums.renamed }
    private var told: [RollUpProblem] = []

    /// What was added up so far. Where it turns out that another return counts, it is made anew.
    private struct Sums {
        var counts = RollUp()
        var themes = RollUpThemes()
        /// Themes that another return calls otherwise.
        var renamed: [RollUpProblem] = []
        var actions = 0
        var actionsDone = 0
        var actionsOpen = 0
        var units: [String: RollUpEdition.Unit] = [:]
        var meetings: [RollUpEdition.Meeting] = []
        var published: [EarlierTable] = []
        var meetingsOfRegion: [String: Int] = [:]
        var meetingsOfQuarter: [String: Int] = [:]
        /// The groups of each region, and the regions that have a local one.
        var groupsOfRegion: [String: Set<String>] = [:]
        var localRegions: Set<String> = []
        /// Regions with a meeting at which nobody was ticked as here.
        var uncounted: Set<String> = []
    }

    /// - Parameters:
    ///   - regions: Who is expected; nil takes every group as a region.
    ///   - earlier: Editions that were published before.
    public init(regions: RegionList?, earlier: [RollUpEdition]) {
        self.regions = regions
        self.earlier = earlier.sorted { $0.number < $1.number }
    }

    // MARK: Which count

    public mutating func consider(_ meetingReturn: MeetingReturn, file: String) {
        consider(meetingReturn, ReturnChoice.Head(meetingReturn, file: file))
    }

    public mutating func consider(_ meetingReturn: MeetingReturn, _ head: ReturnChoice.Head) {
        let file = head.file
        guard region(of: meetingReturn) != nil else {
            let group = meetingReturn.meeting.group
            told.append(
                RollUpProblem(
                    file: file,
                    reason:
                        "the region '\(group)' is not expected, so it is left out; add it to the list, or ask whose it is"
                ))
            return
        }
        choice.consider(head)
        heads.append(head)
        if added[head.id] == nil {
            added[head.id] = file
            add(meetingReturn, file: file)
        }
    }

    /// The files that are to be read again, with ``add(_:)`` for each: none where those that count are added up already. What
    /// was sent twice, or corrected later, is noted.
    public mutating func choose() -> [ReturnChoice.Head] {
        chosen = choice.chosen
        let byID = Dictionary(chosen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for head in heads {
            guard let winner = byID[head.id], winner.file != head.file else { continue }
            let reason =
                winner.revision == head.revision
                ? "is the same return as \(winner.file), which counts once"
                : "is revision \(head.revision), and revision \(winner.revision) in \(winner.file) takes its place"
            told.append(RollUpProblem(file: head.file, reason: reason))
        }
        for conflict in choice.conflicts {
            let parts = conflict.split(separator: ": ", maxSplits: 1).map(String.init)
            told.append(RollUpProblem(file: parts.first ?? "", reason: parts.last ?? ""))
        }
        heads = []
        guard added != byID.mapValues(\.file) else { return [] }
        sums = Sums()
        return chosen
    }

    // MARK: Adding up

    /// - Parameter file: Its name, for what is told.
    public mutating func add(_ meetingReturn: MeetingReturn, file: String) {
        guard let region = region(of: meetingReturn) else { return }
        let quarter = Self.quarter(of: meetingReturn.meeting.date)
        let unit = unit(of: meetingReturn, region, quarter)
        for unit in [unit] + meetingReturn.counts.map({ RollUp.unit(of: $0, meetingReturn, unit) }) {
            sums.units[unit] = sums.units[unit] ?? RollUpEdition.Unit(name: unit, region: region, quarter: quarter)
        }
        sums.counts.merge(RollUp(meetingReturn, unit: unit))
        sums.renamed += sums.themes.take(meetingReturn, region: region, file: file)
        sums.actions += meetingReturn.actions.count { $0.status == nil }
        sums.actionsDone += meetingReturn.actions.count { $0.status == .done }
        sums.actionsOpen += meetingReturn.actions.count(where: \.isOpen)
        sums.meetings.append(
            RollUpEdition.Meeting(id: meetingReturn.id, revision: meetingReturn.revision, unit: unit))
        if meetingReturn.attendance.isEmpty { sums.uncounted.insert(region) }
        sums.meetingsOfRegion[region, default: 0] += 1
        sums.meetingsOfQuarter[quarter, default: 0] += 1
        if sums.published.count <= Self.mostPublished { sums.published += meetingReturn.published }
        sums.groupsOfRegion[region, default: []].insert(meetingReturn.meeting.group)
        if meetingReturn.meeting.level == "local" { sums.localRegions.insert(region) }
    }

    private func region(of meetingReturn: MeetingReturn) -> String? {
        guard let regions else { return meetingReturn.meeting.group }
        return regions.region(of: meetingReturn.meeting.group)
    }

    /// What its counts are added to. A meeting of an earlier edition stays where it was, and one that published figures of its
    /// own stands alone, so that what is known of it can be taken into account.
    private func unit(of meetingReturn: MeetingReturn, _ region: String, _ quarter: String) -> String {
        for edition in earlier {
            if let known = edition.units(ofMeeting: meetingReturn.id) { return known }
        }
        if !meetingReturn.published.isEmpty { return meetingReturn.id }
        return "\(region), \(quarter)" + (number > 1 ? ", edition \(number)" : "")
    }

    /// A local group meets inside one service, and nothing is told by service.
    private var isByGroup: Bool { sums.localRegions.allSatisfy { (sums.groupsOfRegion[$0]?.count ?? 0) > 1 } }

    private var number: Int { (earlier.last?.number ?? 0) + 1 }

    /// More tables than that of single meetings cannot be held against each other in time.
    static let mostPublished = 600

    static func quarter(of date: String) -> String {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return date }
        return "\(parts[0]) Q\((parts[1] + 2) / 3)"
    }

    // MARK: Publishing

    /// What earlier editions counted of the same quarters and these returns do not, in words.
    private var sinceEarlier: [String] {
        let here = Dictionary(sums.meetings.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
        var gone: Set<String> = []
        var older: Set<String> = []
        for edition in earlier {
            let quarters = Dictionary(
                edition.units.map { ($0.name, $0.quarter) }, uniquingKeysWith: { first, _ in first })
            for meeting in edition.meetings {
                if let revision = here[meeting.id] {
                    if revision < meeting.revision { older.insert(meeting.id) }
                } else if let quarter = quarters[meeting.unit], sums.meetingsOfQuarter[quarter] != nil {
                    gone.insert(meeting.id)
                }
            }
        }
        var words: [String] = []
        if !gone.isEmpty {
            words.append(
                "An earlier edition counted meetings that are not here: \(gone.sorted().named()). Put their returns in too, or its figures and these do not agree."
            )
        }
        if !older.isEmpty {
            words.append("An earlier edition counted a newer return of \(older.sorted().named()). Take the newest.")
        }
        return words
    }

    /// - Throws: `DisclosureProblems`, for counts that make no sense.
    public func edition(_ rules: DisclosureRules) throws(DisclosureProblems) -> RollUpEdition {
        var edition = RollUpEdition(number: number)
        edition.regions = sums.meetingsOfRegion.sorted { $0.key < $1.key }.map {
            .init(name: $0.key, meetings: $0.value)
        }
        edition.missing = (regions?.names ?? []).filter { sums.meetingsOfRegion[$0] == nil }
        edition.quarters = sums.meetingsOfQuarter.sorted { $0.key < $1.key }.map {
            .init(name: $0.key, meetings: $0.value)
        }
        edition.services = sums.counts.services.subtracting(["Service not said"]).count
        (edition.actions, edition.actionsDone, edition.actionsOpen) = (sums.actions, sums.actionsDone, sums.actionsOpen)
        edition.units = sums.units.values.sorted { $0.name < $1.name }
        edition.meetings = sums.meetings.sorted { $0.id < $1.id }
        edition.isByGroup = isByGroup
        edition.take(sums.themes)
        edition.rules = rules
        edition.notices = sinceEarlier
        if !sums.uncounted.isEmpty, !sums.counts.attendance.isEmpty {
            edition.notices.append(
                "At a meeting of these nobody counted who came, so 0 means nothing there: \(sums.uncounted.sorted().named(upTo: 20))."
            )
        }
        var counts = sums.counts.counts
        for (attendees, people) in sums.counts.attendance where people > 0 {
            counts[
                CountPart(unit: attendees.unit, group: attendees.role, question: ReportAttendance.question, answer: 0)] =
                people
        }
        edition.counts = counts
        let isTooMuch = sums.published.count > Self.mostPublished
        if isTooMuch {
            edition.notices.append(
                "More than \(Self.mostPublished) tables of single meetings were published before, so no numbers are. Roll up region by region."
            )
        }
        let known = sums.published + earlier.flatMap(\.tables)
        for (id, ways) in sums.counts.questions.sorted(by: { $0.key < $1.key }) {
            let answers = Set(ways.map(\.answers))
            guard let way = ways.min(by: { $0.ask < $1.ask }), answers.count == 1 else {
                edition.notices.append(
                    "The question '\(id)' was asked with different answers, so it is not added up. Give each an id of its own."
                )
                continue
            }
            if ways.count > 1 {
                edition.notices.append(
                    "The question '\(id)' was asked in \(ways.count) ways; the first is told: \(way.ask)")
            }
            if !isTooMuch { try edition.publish(way, known: known) }
        }
        if !isTooMuch, !sums.counts.attendance.isEmpty {
            try edition.publish(ReportAttendance.asQuestion, known: known)
        }
        if sums.themes.dropped > 0 {
            edition.notices.append("There are more than \(RollUpThemes.most) themes; the others are not told.")
        }
        return edition
    }
}
