public import Agenda
internal import Planner
public import SectionKit
package import Wording

/// One agenda, run once: what was planned, and all that happened so far.
public struct MeetingRun: Sendable {
    public internal(set) var history: History

    public init(agenda: MeetingAgenda) {
        history = History(agenda: agenda)
    }

    /// A meeting that comes back from its journal.
    ///
    /// - Parameters:
    ///   - agenda: The one it began with.
    ///   - later: Those that it took over, by their revision.
    public init(agenda: MeetingAgenda, later: [Int: MeetingAgenda] = [:], replaying steps: some Sequence<Step>) {
        history = History(agenda: agenda, later: later, replaying: steps)
    }

    /// The agenda that holds now.
    public var agenda: MeetingAgenda { history.agenda }
    public var state: MeetingState { history.state }
    /// The number of the latest step.
    public var sequence: Int { history.count }

    /// - Parameter agenda: The agenda that the step takes over, where it takes one over.
    public mutating func take(_ step: Step, bringing agenda: MeetingAgenda? = nil) {
        history.take(step, bringing: agenda)
    }

    // MARK: Sections

    /// The section that somebody named.
    ///
    /// - Throws: `MeetingRefusal` with the nearest id.
    func find(_ id: String) throws -> Section {
        if let section = agenda.section(id) { return section }
        let ids = agenda.sections.map(\.id)
        let near = NearestWord.to(id, among: ids)
        if let near { throw MeetingRefusal(.noSuchSectionBut, ["id": id.cut, "near": near]) }
        throw MeetingRefusal(.noSuchSection, ["id": id.cut, "ids": ids])
    }

    /// The sections still to come, as indices in running order: behind what runs, neither done nor dropped.
    package var remaining: [Int] { remaining(after: state.place(in: agenda)) }

    func remaining(after index: Int) -> [Int] {
        let over = Set(state.dropped + (state.running.map { [$0.section] } ?? []))
        return agenda.sections.indices.filter {
            $0 > index && !over.contains(agenda.sections[$0].id) && !hasRun(agenda.sections[$0])
        }
    }

    /// True where a section took place: one that ran for a moment, by a slip, is still to come for whoever goes back
    /// before it.
    private func hasRun(_ section: Section) -> Bool {
        guard state.visited.contains(where: { $0.running.section == section.id }) else { return false }
        let took = state.visited.reduce(Seconds.zero) { sum, visit in
            guard visit.running.section == section.id else { return sum }
            return sum + (visit.left - visit.running.partBegan) - visit.stood.reduce(.zero) { $0 + $1.length }
        }
        return took >= min(Self.slip, section.length.least)
    }

    private static let slip = Seconds.seconds(60)

    /// True where a section has taken place and does not run now.
    public func isOver(_ id: String) -> Bool {
        guard state.isDone(id), let index = agenda.index(of: id) else { return false }
        return !remaining.contains(index)
    }

    /// True from when a section, or a later one, runs: nobody signs up for its places any more.
    public func hasBegun(_ id: String) -> Bool {
        if state.finished != nil { return true }
        guard let running = state.running, let now = agenda.index(of: running.section), let own = agenda.index(of: id)
        else { return false }
        return own <= now
    }

    /// What the chairs are called today, in the agenda's order.
    public func chairNames(_ names: (Words) -> String?) -> [String] { chairNames(.english, names) }

    /// - Parameter words: What stands for a name that was erased.
    package func chairNames(_ words: Phrasebook, _ names: (Words) -> String?) -> [String] {
        agenda.chairs.enumerated().map { index, chair in
            state.chairs[index].map { names($0) ?? words(.theChair) } ?? chair.name
        }
    }
}
