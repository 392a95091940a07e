internal import SectionKit
internal import SignUps

/// The rules of places once more, as simply as can be said: lists, tried out one by one. An oracle for `SlotBook`.
struct NaivePlaces {
    struct Person: Equatable {
        var isFirstTimer: Bool
        var service: String?
        var mark: PersonMark?
    }

    enum Where: Equatable {
        case place(Int), offered(Int, until: Int), waiting, coming, lapsed, withdrawn
    }

    var rules: SlotRules
    var gate = SlotGate.byDate
    var people: [SignUpID: Person] = [:]
    var places: [SignUpID: Where] = [:]
    var line: [SignUpID] = []

    // MARK: - Looking

    private func place(of id: SignUpID) -> Int? {
        switch places[id] {
        case .place(let number), .offered(let number, _): number
        default: nil
        }
    }

    var seated: [SignUpID] {
        places.keys.filter { place(of: $0) != nil }.sorted { (place(of: $0) ?? 0) < (place(of: $1) ?? 0) }
    }
    private var free: Int? { (1...rules.count).first { number in seated.allSatisfy { place(of: $0) != number } } }

    private func isClosed(_ now: Int) -> Bool {
        gate == .closed || gate == .byDate && (rules.closes.map { $0.secondsSince1970 <= now } ?? false)
    }
    private func isEarly(_ now: Int) -> Bool {
        gate == .byDate && !isClosed(now) && (rules.opens.map { now < $0.secondsSince1970 } ?? false)
    }

    /// Whether all can sit, each on a chair that is for them: tries every chair for every person.
    static func fit(_ people: [Person], rules: SlotRules) -> Bool {
        let first = min(max(0, rules.keptForFirstTimers), rules.count)
        let services = min(max(0, rules.keptForNewServices), rules.count - first)
        func seat(_ rest: ArraySlice<Person>, _ first: Int, _ new: [String?], _ open: Int) -> Bool {
            guard let person = rest.first else { return true }
            let others = rest.dropFirst()
            if open > 0, seat(others, first, new, open - 1) { return true }
            if first > 0, person.isFirstTimer, seat(others, first - 1, new, open) { return true }
            if let service = person.service, new.count < services, !new.contains(service),
                seat(others, first, new + [service], open)
            {
                return true
            }
            return false
        }
        return seat(people[...], first, [], rules.count - first - services)
    }

    private func maySit(_ person: Person, _ id: SignUpID, all: Bool) -> Bool {
        guard seated.count < rules.count else { return false }
        let twins = seated.filter { $0 != id && people[$0]?.mark == person.mark && person.mark != nil }
        guard twins.count < rules.perPerson else { return false }
        return all || Self.fit(seated.compactMap { people[$0] } + [person], rules: rules)
    }

    // MARK: - Doing; each answers whether it was done

    mutating func time(_ now: Int) {
        for (id, place) in places { if case .offered(_, let until) = place, until <= now { places[id] = .lapsed } }
        fill(now)
    }

    mutating func fill(_ now: Int) {
        while let number = free {
            let first = line.first { id in people[id].map { maySit($0, id, all: false) } ?? false }
            let any = line.first { id in people[id].map { maySit($0, id, all: true) } ?? false }
            guard let next = first ?? (isClosed(now) ? any : nil) else { return }
            line.removeAll { $0 == next }
            if case .offered(let hours) = rules.moveUp {
                places[next] = .offered(number, until: now + hours * 3_600)
            } else {
                places[next] = .place(number)
            }
        }
    }

    mutating func signUp(_ id: SignUpID, _ person: Person, byStaff: Bool, _ now: Int) -> Bool {
        if !byStaff, isClosed(now) || isEarly(now) { return false }
        switch places[id] {
        case nil, .coming, .lapsed, .withdrawn: break
        default: return false
        }
        let sits = maySit(person, id, all: isClosed(now))
        if !sits, !rules.hasWaitingList { return false }
        people[id] = person
        if sits, let number = free {
            places[id] = .place(number)
        } else {
            places[id] = .waiting
            line.append(id)
        }
        fill(now)
        return true
    }

    mutating func correct(_ id: SignUpID, _ person: Person, _ now: Int) -> Bool {
        guard people[id] != nil else { return false }
        people[id] = person
        fill(now)
        return true
    }

    mutating func leave(_ id: SignUpID, to: Where, _ now: Int) -> Bool {
        guard places[id] != nil else { return false }
        line.removeAll { $0 == id }
        places[id] = to
        fill(now)
        return true
    }

    mutating func answer(_ id: SignUpID, yes: Bool, _ now: Int) -> Bool {
        switch places[id] {
        case .offered(let number, _): places[id] = yes ? .place(number) : .coming
        case .lapsed where !yes: places[id] = .coming
        case .lapsed:
            guard let person = people[id], maySit(person, id, all: isClosed(now)), let number = free else {
                return false
            }
            places[id] = .place(number)
        default: return false
        }
        fill(now)
        return true
    }

    mutating func put(_ id: SignUpID, _ number: Int?, _ now: Int) -> Bool {
        guard let old = places[id], old != .withdrawn else { return false }
        guard let number = number ?? place(of: id) ?? free else { return false }
        guard (1...rules.count).contains(number), seated.allSatisfy({ $0 == id || place(of: $0) != number }) else {
            return false
        }
        line.removeAll { $0 == id }
        places[id] = .place(number)
        fill(now)
        return true
    }

    mutating func takeOut(_ id: SignUpID, waits: Bool, _ now: Int) -> Bool {
        guard place(of: id) != nil else { return false }
        places[id] = waits ? .waiting : .coming
        if waits { line.append(id) }
        fill(now)
        return true
    }

    mutating func reorder(_ ids: [SignUpID], _ now: Int) -> Bool {
        guard ids.count == seated.count, Set(ids) == Set(seated) else { return false }
        let numbers = seated.compactMap { place(of: $0) }
        for (id, number) in zip(ids, numbers) {
            if case .offered(_, let until) = places[id] {
                places[id] = .offered(number, until: until)
            } else {
                places[id] = .place(number)
            }
        }
        fill(now)
        return true
    }

    mutating func swap(_ one: SignUpID, _ other: SignUpID, _ now: Int) -> Bool {
        guard let first = places[one], let second = places[other], first != .withdrawn, second != .withdrawn else {
            return false
        }
        (places[one], places[other]) = (second, first)
        line = line.map { $0 == one ? other : $0 == other ? one : $0 }
        fill(now)
        return true
    }
}
