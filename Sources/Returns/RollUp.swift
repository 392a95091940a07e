public import Disclosure

/// The returns of many meetings as sums. Its size depends on the questions, roles and units, and not on how many returns there are.
///
/// Quotes, key points and actions are not in it: whoever reads the returns passes them on, one return at a time.
public struct RollUp: Sendable, Equatable {
    /// Exact counts, as `Disclosure` takes them.
    public private(set) var counts: [CountPart: Int] = [:]
    /// Each question as it was asked. More than one way of asking is a conflict.
    public private(set) var questions: [String: Set<MeetingReturn.Question>] = [:]
    /// Exact, and published so.
    public private(set) var meetings = 0
    /// Their names, each once; how many there are is published exactly.
    public private(set) var services: Set<String> = []
    /// People who came, by unit and role.
    public private(set) var attendance: [Attendees: Int] = [:]

    public struct Attendees: Hashable, Sendable {
        public var unit: String
        public var role: String
    }

    public init() {}

    /// The roll-up of one return.
    ///
    /// - Parameter unit: What its counts are added to, such as a region. Where an earlier edition had only some of the region's
    ///   meetings, those are a unit of their own, so that `Disclosure` can tell the two editions apart.
    public init(_ meetingReturn: MeetingReturn, unit: String) {
        meetings = 1
        for count in meetingReturn.counts {
            let part = CountPart(
                unit: Self.unit(of: count, meetingReturn, unit), group: count.role, question: count.question,
                answer: count.answer)
            counts[part] = Self.sum(counts[part] ?? 0, count.people)
        }
        for question in meetingReturn.questions { questions[question.id, default: []].insert(question) }
        for attendance in meetingReturn.attendance {
            services.insert(attendance.service)
            let attendees = Attendees(unit: unit, role: attendance.role)
            self.attendance[attendees] = Self.sum(self.attendance[attendees] ?? 0, attendance.people)
        }
    }

    /// A meeting that stands alone has a unit for each talk or table that people were asked about: some of them were shown.
    public static func unit(of count: MeetingReturn.Count, _ meetingReturn: MeetingReturn, _ unit: String) -> String {
        guard unit == meetingReturn.id, let part = count.part else { return unit }
        return "\(unit) \(part)"
    }

    /// The sum of both. The order makes no difference.
    public func merging(_ other: RollUp) -> RollUp {
        var merged = self
        merged.merge(other)
        return merged
    }

    public mutating func merge(_ other: RollUp) {
        counts.merge(other.counts, uniquingKeysWith: Self.sum)
        questions.merge(other.questions) { $0.union($1) }
        meetings = Self.sum(meetings, other.meetings)
        services.formUnion(other.services)
        attendance.merge(other.attendance, uniquingKeysWith: Self.sum)
    }

    /// Far above all meetings there are, a sum stays where it is rather than trap.
    private static func sum(_ first: Int, _ second: Int) -> Int {
        let (sum, isTooLarge) = first.addingReportingOverflow(second)
        return isTooLarge ? .max : sum
    }

    /// Questions of one id that were asked in different words or with other answers, so that they cannot be added up.
    public var conflicts: [String] {
        questions.filter { $0.value.count > 1 }.keys.sorted().map {
            "the question \"\($0)\" was asked in \(questions[$0]?.count ?? 0) ways; give the other ways ids of their own"
        }
    }
}
