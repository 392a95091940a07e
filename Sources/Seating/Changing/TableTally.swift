/// Who sits at a table, as counts: what one person more or fewer changes is told without looking at everybody.
struct TableTally {
    private(set) var people = 0
    private var serviceUsers = 0
    private var staff = 0
    private var services: [String: Int] = [:]
    /// Those who come from no service.
    private var others = 0

    init(_ members: [Participant] = []) { for member in members { add(member) } }

    mutating func add(_ person: Participant) { count(person, 1) }
    mutating func remove(_ person: Participant) { count(person, -1) }

    private mutating func count(_ person: Participant, _ change: Int) {
        people += change
        if person.role == .serviceUser { serviceUsers += change }
        if person.role == .staff { staff += change }
        guard let service = person.service else {
            others += change
            return
        }
        let now = services[service, default: 0] + change
        services[service] = now == 0 ? nil : now
    }

    /// The rules that do not hold here; that somebody sits alone is one.
    func broken(_ rules: SeatingRules) -> Int {
        if people == 0 { return 0 }
        var broken = people == 1 ? 1 : 0
        if rules.serviceUserAtEveryTable, serviceUsers == 0 { broken += 1 }
        if rules.neverStaffAlone, staff == people { broken += 1 }
        if rules.mixesServices, people > 1, others == 0, services.count == 1 { broken += 1 }
        return broken
    }
}
