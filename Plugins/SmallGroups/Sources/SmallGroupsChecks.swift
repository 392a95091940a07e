public import SectionKit

extension SmallGroupsSection: CheckedSection {
    static let sizeAndCount = Rule(
        "small-groups-size-and-count", "More than one of the size, the number and the seats of tables are given.",
        cure:
            "Keep one: 'size' makes as many tables as people need, 'count' shares people between that many, 'seats' says what each table has."
    )
    static let seatsTooFew = Rule(
        "small-groups-seats", "A table has too few seats.", cure: "Give each table two seats or more.")
    static let minutesClash = Rule(
        "small-groups-minutes-clash", "The rounds and the reports do not add up to the section's minutes.",
        cure: "Leave out 'round' to share the minutes out equally, or give the section the sum.")
    static let reportBackLength = Rule(
        "small-groups-report-back-length", "Nothing tells how long reporting back takes in all.",
        cure: "Minutes for each table need the number of tables. Give 'groups' a count, or leave out 'each'.")

    public static let rules = [sizeAndCount, seatsTooFew, minutesClash, reportBackLength]

    public func check(_ section: SectionOutline<SmallGroupsSection>) -> [SettingsProblem] {
        let settings = section.settings
        var problems: [SettingsProblem] = []
        if let size = settings.groups.size, settings.groups.count != nil {
            problems.append(
                SettingsProblem(
                    Self.sizeAndCount, at: ["groups", "count"], "'groups' has both a size and a count",
                    fix: "keep one, such as 'groups: { size: \(size) }'"))
        }
        if settings.groups.seats != nil, settings.groups.size != nil || settings.groups.count != nil {
            problems.append(
                SettingsProblem(
                    Self.sizeAndCount, at: ["groups", "seats"], "'groups' has the seats of each table, and more",
                    fix: "keep 'seats' alone"))
        }
        if let place = settings.groups.seats?.firstIndex(where: { !(2...200).contains($0) }) {
            problems.append(
                SettingsProblem(
                    Self.seatsTooFew, at: ["groups", "seats"],
                    "table \(place + 1) cannot have \(settings.groups.seats?[place] ?? 0) as its seats",
                    fix: "write 2 to 200"))
        }
        if settings.reportBack?.each != nil, settings.groups.tables == nil {
            problems.append(
                SettingsProblem(
                    Self.reportBackLength, at: ["report-back", "each"],
                    "'each' cannot be planned while the number of tables is not known",
                    fix: "add a count, such as 'groups: { count: 6 }', or leave out 'each'"))
        }
        if let problem = clash(section) { problems.append(problem) }
        return problems
    }

    private func clash(_ section: SectionOutline<SmallGroupsSection>) -> SettingsProblem? {
        guard let minutes = section.minutes else { return nil }
        let schedule = Schedule(section.settings, minutes: minutes)
        guard schedule.total != minutes.seconds else { return nil }
        let total = schedule.total.roundedMinutes
        return SettingsProblem(
            Self.minutesClash, at: ["minutes"],
            "the rounds and reports take \(total) minutes, and the section has \(minutes.count)",
            fix: section.settings.round == nil
                ? "write \(total) or more" : "write 'minutes: \(total)', or leave out 'round'")
    }
}
