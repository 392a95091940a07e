internal import Agenda
public import Foundation
public import SectionKit

/// What taking another agenda over would change in a meeting as it stands, what it would cost, and what forbids it.
///
/// A comparison and nothing more: it changes nothing, and the same meeting and agenda always give the same answer.
public struct AgendaChange: Hashable, Sendable {
    /// What would be different: the meeting's own first, then sections in the new running order, then those that are gone.
    public var differences: [Difference] = []
    /// What the meeting has and could not take along.
    public var lost: [Loss] = []
    /// Why the agenda cannot be taken over; empty where it can.
    public var obstacles: [Obstacle] = []
    /// In which instants read as times.
    public var timeZone: TimeZone

    /// Nothing would change.
    public var isEmpty: Bool { differences.isEmpty && obstacles.isEmpty }
    public var isPossible: Bool { obstacles.isEmpty }

    /// A section as people know it: by its title in the new agenda, or in the old one where it is gone.
    public struct Named: Hashable, Sendable {
        public var id: String
        public var title: String
    }

    public enum Difference: Hashable, Sendable {
        case title(from: String, to: String)
        case start(from: Instant, to: Instant)
        case end(from: Instant, to: Instant)
        case venue(from: String?, to: String?)
        /// Names, in order; the same names where a role changed.
        case chairs(from: [String], to: [String])
        case group
        /// Who is expected.
        case services
        /// What is said to somebody who is worried.
        case safety
        /// The themes themselves, or what sections are about.
        case themes
        /// `after` is the section before it in the new order; nil at the front.
        case added(Named, after: Named?)
        case gone(Named)
        /// Its place among the sections that stay.
        case moved(Named, after: Named?)
        case renamed(Named, from: String)
        case kind(Named, from: String, to: String)
        case retimed(Named, [Timing])
        case script(Named)
        case notes(Named)
        /// Settings of its kind.
        case settings(Named)
    }

    /// What became different of a section's time; lengths nil and instants nil where nothing is written.
    public enum Timing: Hashable, Sendable {
        case minutes(from: Seconds, to: Seconds)
        case least(from: Seconds, to: Seconds)
        case most(from: Seconds, to: Seconds)
        case pin(from: Instant?, to: Instant?)
        case outside(Bool)
        case givesWay(from: Double, to: Double)
        case mayDrop(from: Int?, to: Int?)
        /// How many parts there are; the same where only their lengths or titles differ.
        case parts(from: Int, to: Int)
    }

    public enum Loss: Hashable, Sendable {
        /// What was done in the section by its module's actions goes with it.
        case work(Named)
        /// So many notes and actions stay, and name a section that is no more.
        case place(Named, notes: Int)
        /// The section is of another kind, so what was done in it goes.
        case workOfKind(Named, from: String, to: String)
        /// What was done in the section stays as it was, and its settings are others: it may not fit them any more.
        case fit(Named)
        /// Rounds that have no tables yet, since there are more of them now; both from 1.
        case noTables(Named, from: Int, to: Int)
        /// Somebody stands in for a chair who is no more; who, as they were typed.
        case standIn(chair: String, today: Words)
        /// The parts of what runs are others; the running one stays.
        case parts(Named)
        /// It stands before what runs, so its turn would not come by itself.
        case passedOver(Named)
    }

    public enum Obstacle: Hashable, Sendable {
        case otherID(from: String, to: String)
        case otherDate(from: CalendarDate, to: CalendarDate)
        case otherTimeZone(from: String, to: String)
        case runningGone(Named)
        case runningKind(Named, from: String, to: String)
        /// The part that runs, by its title.
        case runningPartGone(Named, part: String)
        /// A question that people may have answered has other answers to choose from.
        case answersChanged(Named, question: String)
    }
}
