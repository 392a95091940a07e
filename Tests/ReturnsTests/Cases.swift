internal import Disclosure
internal import Returns

struct SeededNumbers {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
}

let faces = ["sad", "so-so", "glad"]

func meetingReturn(_ id: String, revision: Int = 1, people: [Int] = [3, 9, 20]) -> MeetingReturn {
    var it = MeetingReturn(
        id: id, revision: revision,
        meeting: .init(title: "North West Recovery and Outcomes Group", date: "2026-12-08", group: "North West"))
    it.attendance = [
        .init(service: "Alder Unit", role: "people", people: 12),
        .init(service: "Beech House", role: "staff", people: 4),
    ]
    it.questions = [.init(id: "today", ask: "How was today?", answers: faces, isOrdered: true)]
    it.counts = people.enumerated().map { .init(question: "today", answer: $0, role: "people", people: $1) }
    it.quotes = [
        .init("\u{201C}I was heard.\u{201D} \\ \" \u{1F642} é", theme: "Today", who: "A service user")
    ]
    it.themes = [.init(id: "today", name: "Today"), .init(id: "healthy", name: "My health")]
    it.keyPoints = [
        .init("More time to talk", theme: "Today"), .init("A quiet room", theme: "Today", isFurther: true),
    ]
    it.actions = [
        .init(what: "Ask about leave", who: "Jo", by: "2027-02-28"),
        .init(id: "nw-1", what: "Print large forms", status: .carriedOver),
    ]
    return it
}

/// A meeting's return as random numbers have it.
func randomReturn(_ number: Int, _ numbers: inout SeededNumbers) -> MeetingReturn {
    var it = meetingReturn("m\(number)", people: (0..<3).map { _ in numbers.below(40) })
    it.counts += (0..<3).map { .init(question: "today", answer: $0, role: "staff", people: numbers.below(9)) }
    it.attendance = (0..<(1 + numbers.below(3))).map {
        .init(service: "service \(numbers.below(30))", role: ["people", "staff"][$0 % 2], people: numbers.below(20))
    }
    return it
}
