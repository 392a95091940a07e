internal import Agenda
internal import SectionKit
internal import Testing

@testable internal import Meeting

/// What would change, by itself and against a slow oracle.
@Suite struct AgendaChangeTests {
    private typealias Named = AgendaChange.Named

    @Test func eachSortOfChangeIsTold() throws {
        let rig = try ChangeRig(
            """
            - { kind: plain, id: a, title: A, minutes: 10, script: "Sam: Hello." }
            - { kind: plain, id: b, title: B, minutes: 20, least: 10, most: 30, at: 13:10, notes: Mine }
            - { kind: plain, id: c, title: C, minutes: 10 }
            - { kind: plain, id: d, title: D, minutes: 50 }
            """)
        let other = try ChangeRig.agenda(
            """
            - { kind: plain, id: a, title: Ah, minutes: 10, script: "Sam: Good day." }
            - { kind: plain, id: b, title: B, minutes: 25, least: 5, at: 13:15, notes: Yours, gives-way: 2, may-drop: 1 }
            - { kind: plain, id: e, title: E, minutes: 5 }
            - { kind: tally, id: c, title: C, minutes: 10, outside: true }
            """,
            head: ["title: Test": "title: Rest", "end: 14:30": "end: 14:00\nvenue: Hall\nservices: [Elm]"])
        let change = rig.change(to: other)
        let (a, b, c) = (Named(id: "a", title: "Ah"), Named(id: "b", title: "B"), Named(id: "c", title: "C"))
        let at = rig.rig.at
        #expect(
            change.differences == [
                .title(from: "Test", to: "Rest"), .end(from: try at("14:30"), to: try at("14:00")),
                .venue(from: nil, to: "Hall"), .services,
                .renamed(a, from: "A"), .script(a),
                .retimed(
                    b,
                    [
                        .minutes(from: .minutes(20), to: .minutes(25)), .least(from: .minutes(10), to: .minutes(5)),
                        .most(from: .minutes(30), to: .minutes(25)), .pin(from: try at("13:10"), to: try at("13:15")),
                        .givesWay(from: 1, to: 2), .mayDrop(from: nil, to: 1),
                    ]), .notes(b),
                .added(.init(id: "e", title: "E"), after: b),
                .kind(c, from: "plain", to: "tally"), .retimed(c, [.outside(true)]),
                .gone(.init(id: "d", title: "D")),
            ])
        #expect(change.lost.isEmpty && change.obstacles.isEmpty)
        #expect(change.lines.count == change.differences.count)
        #expect(change.lines[2] == "The venue is Hall.")
        #expect(
            change.lines[6]
                == "'B' takes 25 minutes, not 20 minutes, takes at least 5 minutes, not 10 minutes, takes at most 25 minutes, not 30 minutes, holds 13:15, not 13:10, gives way by 2, may be dropped (1)."
        )
    }

    @Test(arguments: [
        ("rounds: 2", "rounds: 2", false), ("rounds: 2, topics: [a, b]", "rounds: 2, topics: [a, b]", false),
        ("rounds: 2, topics: [a, b]", "rounds: 2, topics: [a, c]", true), ("rounds: 2", "rounds: 2, topics: [a]", true),
        ("rounds: 2, topics: [a]", "rounds: 2, topics: [a, a]", true),
    ]) func settingsAreComparedByWhatTheySay(one: String, other: String, differs: Bool) throws {
        func agenda(_ settings: String) throws -> MeetingAgenda {
            try PartsSection.agenda("- { kind: parts, title: Rounds, \(settings) }")
        }
        let change = AgendaChange(from: MeetingRun(agenda: try agenda(one)), to: try agenda(other))
        #expect(change.differences == (differs ? [.settings(.init(id: "rounds", title: "Rounds"))] : []))
    }

    @Test func workUnderOtherSettingsIsTold() throws {
        var rig = try ChangeRig()
        try rig.rig.type("next")
        let other = try ChangeRig.afternoon(("kind: tally, title: Tally", "kind: tally, title: Tally, unit: cups"))
        let tally = Named(id: "tally", title: "Tally")
        #expect(rig.change(to: other).differences == [.settings(tally)])
        #expect(rig.change(to: other).lost.isEmpty, "nothing was done in it yet")
        try rig.rig.type("do tally add amount=2")
        #expect(rig.change(to: other).lost == [.fit(tally)])
    }

    @Test func whatAGoneSectionHadIsTold() throws {
        var rig = try ChangeRig()
        try rig.rig.type("@13:00", "next", "go tally", "do tally add amount=1", "note A", "action B", "next")
        let change = rig.change(
            to: try ChangeRig.afternoon(("- { kind: tally, title: Tally, minutes: 20, least: 10 }\n", "")))
        let tally = Named(id: "tally", title: "Tally")
        #expect(change.lost == [.work(tally), .place(tally, notes: 2)])
        #expect(change.lostLines.count == 2)
    }

    // MARK: Moves

    /// One that goes from one end to the other is one move, not one for each that it passes.
    @Test func oneMovedSectionIsOneMove() throws {
        let order = { (ids: String) in
            try ChangeRig.agenda(
                ids.map { "- { kind: plain, id: \($0), title: \($0), minutes: 5 }" }.joined(separator: "\n"))
        }
        let run = MeetingRun(agenda: try order("abcdefgh"))
        let (a, h) = (Named(id: "a", title: "a"), Named(id: "h", title: "h"))
        #expect(AgendaChange(from: run, to: try order("bcdefgha")).differences == [.moved(a, after: h)])
        #expect(AgendaChange(from: run, to: try order("habcdefg")).differences == [.moved(h, after: nil)])
    }

    /// The most that can stay, by trying every subset.
    private static func mostThatStay(_ numbers: [Int]) -> Int {
        (0..<(1 << numbers.count)).map { mask in
            let kept = numbers.indices.filter { mask >> $0 & 1 == 1 }.map { numbers[$0] }
            return zip(kept, kept.dropFirst()).allSatisfy { $0 < $1 } ? kept.count : 0
        }.max() ?? 0
    }

    @Test func aLongestRunIsAsLongAsTheSlowWayFinds() {
        var random = SeededRandom(seed: 11)
        for round in 0..<2_000 {
            let numbers = Array(0..<(round % 10)).shuffled(using: &random)
            let places = LongestRun.places(of: numbers)
            #expect(places == places.sorted() && Set(places).count == places.count)
            let run = places.map { numbers[$0] }
            #expect(zip(run, run.dropFirst()).allSatisfy { $0 < $1 })
            #expect(run.count == Self.mostThatStay(numbers), "\(numbers)")
        }
    }

    @Test func randomAgendasChangeByAsLittleAsTheSlowWayFinds() throws {
        var random = SeededRandom(seed: 12)
        let letters = Array("abcdefghijk")
        var agendas: [String: MeetingAgenda] = [:]
        func agenda(_ ids: [Character]) throws -> MeetingAgenda {
            if let known = agendas[String(ids)] { return known }
            let made = try ChangeRig.agenda(
                ids.map { "- { kind: plain, id: \($0), title: \($0), minutes: 5 }" }.joined(separator: "\n"))
            agendas[String(ids)] = made
            return made
        }
        for _ in 0..<400 {
            let old = Array(letters.shuffled(using: &random).prefix(Int.random(in: 0...8, using: &random)))
            let new = Array(letters.shuffled(using: &random).prefix(Int.random(in: 0...8, using: &random)))
            let change = AgendaChange(from: MeetingRun(agenda: try agenda(old)), to: try agenda(new))
            var (added, gone, moved): (Set<String>, Set<String>, Set<String>) = ([], [], [])
            for difference in change.differences {
                switch difference {
                case .added(let section, let after):
                    added.insert(section.id)
                    let before = new.firstIndex(of: Character(section.id)).flatMap { $0 > 0 ? new[$0 - 1] : nil }
                    #expect(after?.id == before.map(String.init))
                case .gone(let section): gone.insert(section.id)
                case .moved(let section, _): moved.insert(section.id)
                default: Issue.record("\(difference)")
                }
            }
            #expect(added == Set(new.map(String.init)).subtracting(old.map(String.init)))
            #expect(gone == Set(old.map(String.init)).subtracting(new.map(String.init)))
            let kept = new.compactMap { old.firstIndex(of: $0) }
            #expect(moved.count == kept.count - Self.mostThatStay(kept), "\(String(old)) to \(String(new))")
            let still = { (ids: [Character]) in
                ids.filter { old.contains($0) && new.contains($0) && !moved.contains(String($0)) }
            }
            #expect(still(old) == still(new), "what was not moved stands in its old order")
        }
    }
}
