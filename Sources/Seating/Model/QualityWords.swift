/// How often people meet again, in a sentence.
enum MeetingAgain {
    static func words(_ repeats: Int) -> String {
        repeats == 1 ? "Two people meet again once." : "Two people meet again \(repeats) times in all."
    }
}

/// How staff are spread over tables, in a sentence.
enum StaffWords {
    /// - Parameter tables: The people of each table, of all rounds that count.
    static func of(_ tables: [[Participant]]) -> [String] {
        let counts = tables.filter { !$0.isEmpty }.map { $0.count { $0.role == .staff } }
        guard let least = counts.min(), let most = counts.max(), most > 0, counts.count > 1 else { return [] }
        if least == most { return ["Each table has \(people(most))."] }
        if least == 0 { return ["No table has more than \(people(most))."] }
        return ["Each table has \(least) to \(most) staff."]
    }

    private static func people(_ count: Int) -> String {
        count == 1 ? "one member of staff" : "\(Unmet.count(count)) staff"
    }
}
