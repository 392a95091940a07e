internal import Agenda
internal import SectionKit
internal import Testing

/// Each rule of the running order and of the head, with its place and its weight.
struct RuleTests {
    private static let service = "[{ name: Sam, role: service-user }]"

    @Test func headIsChecked() throws {
        try expectFinding(
            "newer-version", in: Sample.agenda().replacing("lectern: 1", with: "lectern: «2»"), path: "lectern")
        try expectFinding("bad-id", in: Sample.agenda(head: "id: «north west»"), path: "id")
        let zone = try expectFinding(
            "unknown-time-zone", in: Sample.agenda(head: "time-zone: «Europe/Londn»"), path: "time-zone")
        #expect(zone?.fix == "did you mean 'Europe/London'?")
        try expectFinding("no-sections", .warning, in: Sample.agenda("  «[]»"))
    }

    @Test func kindsAndIdsAreChecked() throws {
        let kind = try expectFinding("unknown-kind", in: Sample.agenda("- { kind: «brake» }"), path: "sections[0].kind")
        #expect(kind?.fix == "did you mean 'break'?")
        try expectFinding("bad-id", in: Sample.agenda("- { kind: break, id: «a/b» }"), path: "sections[0].id")
        try expectFinding(
            "unknown-placeholder", in: Sample.agenda("- { kind: break, script: \"Back at «{{bakc-at}}».\" }"))
    }

    @Test func pinsThatCannotHoldAreErrors() throws {
        try expectFinding(
            "overlap",
            in: Sample.agenda(
                "- { kind: talk, title: A, minutes: 20, prompts: [B] }\n- { kind: break, at: «13:15» }\n\(Sample.talks)"
            ),
            path: "sections[1].at")
        try expectFinding("too-long", in: Sample.agenda(end: "«13:30»"), path: "end")
    }

    @Test func pinsOutOfOrderAreErrors() throws {
        try expectFinding(
            "overlap",
            in: Sample.agenda("- { kind: break, at: 13:30 }\n- { kind: break, id: b, at: «13:10», minutes: 15 }"))
    }

    @Test func timeThatNoSectionExplainsIsTold() throws {
        try expectFinding("unexplained-time", .warning, in: Sample.agenda(end: "«14:10»"), path: "end")
        try expectFinding(
            "unexplained-time", .warning,
            in: Sample.agenda("\(Sample.talks)\n- { kind: break, at: «13:40», minutes: 20 }"),
            path: "sections[1].at")
    }

    /// The start is a pin too: what begins later than it leaves time that nothing explains.
    @Test func timeBeforeTheFirstSectionIsTold() throws {
        try expectFinding(
            "unexplained-time", .warning,
            in: Sample.agenda(
                "- { kind: break, at: «13:10», minutes: 20 }\n- { kind: talk, title: A, minutes: 30, least: 20, prompts: [B] }"
            ))
    }

    /// Counted sections lie between the start and the end.
    @Test func countedSectionBeforeTheStartIsAnError() throws {
        try expectFinding(
            "overlap",
            in: Sample.agenda(
                end: "14:30", "- { kind: break, at: «12:30», minutes: 30 }\n\(Sample.talks)\n\(Sample.round)"))
    }

    @Test func longStretchWithoutABreakIsTold() throws {
        let long =
            "- { kind: talk, title: A, minutes: 40, least: 20, prompts: [B] }\n- { kind: presentation, slots: 2, minutes: «36» }"
        try expectFinding("no-break", .warning, in: Sample.agenda(end: "14:16", long), path: "sections[1].minutes")
        let fine = long.replacing("«36»", with: "35")
        #expect(!read(Sample.agenda(end: "14:15", fine)).diagnostics.contains { $0.code == "no-break" })
        let rested =
            "- { kind: talk, title: A, minutes: 40, least: 20, prompts: [B] }\n- { kind: break }\n- { kind: presentation, slots: 2, minutes: 36 }"
        #expect(!read(Sample.agenda(end: "14:31", rested)).diagnostics.contains { $0.code == "no-break" })
    }

    @Test func whoPresentsAndChairsIsChecked() throws {
        try expectFinding(
            "no-service-user-chair", .warning, in: Sample.agenda(chairs: "«[{ name: Jo, role: staff }]»"),
            path: "chairs")
        let staff =
            "- { kind: presentation, slots: 1, minutes: 30, parts: [{ talk: A, role: staff }] }\n\(Sample.round)"
        try expectFinding(
            "no-service-user-presenter", .warning, in: Sample.agenda(staff).replacing("sections:", with: "«sections»:"))
        let nobody = "- { kind: talk, title: A, minutes: 60, least: 20, prompts: [B] }"
        try expectFinding(
            "no-service-user-presenter", .warning, in: Sample.agenda(nobody).replacing("sections:", with: "«sections»:")
        )
    }

    @Test func discussionNeedsFeedbackAndFeedbackNeedsTime() throws {
        let groups = "- { kind: small-groups, minutes: 30, least: 20, groups: { count: 6 } }"
        let alone =
            "- { kind: presentation, slots: 2, minutes: 30 }\n"
            + groups.replacing("small-groups", with: "«small-groups»")
        try expectFinding("no-feedback-after-discussion", .warning, in: Sample.agenda(alone), path: "sections[1].kind")
        let short = "- { kind: presentation, slots: 2, minutes: 30 }\n\(groups)\n- { kind: feedback, minutes: «8» }"
        try expectFinding(
            "short-feedback", .warning, in: Sample.agenda(end: "14:08", short), path: "sections[2].minutes")
        let enough = short.replacing("«8»", with: "9")
        #expect(!read(Sample.agenda(end: "14:09", enough)).diagnostics.contains { $0.code == "short-feedback" })
    }

    @Test func littleGiveAndLongTalksAreTold() throws {
        let stiff =
            "- { kind: presentation, slots: 1, each: { talk: 10, questions: 0 }, minutes: 10 }\n- { kind: talk, title: A, minutes: 50, least: 46, prompts: [B] }"
        try expectFinding("little-give", .warning, in: Sample.agenda(stiff).replacing("sections:", with: "«sections»:"))
        #expect(
            !read(Sample.agenda(stiff.replacing("46", with: "44"))).diagnostics.contains { $0.code == "little-give" })
        let dropping = stiff.replacing("least: 46", with: "may-drop: 1")
        #expect(!read(Sample.agenda(dropping)).diagnostics.contains { $0.code == "little-give" })
        let voice =
            "- { kind: presentation, slots: 2, minutes: 30 }\n- { kind: talk, title: A, minutes: «30», least: 20 }"
        try expectFinding("long-talk", .warning, in: Sample.agenda(voice), path: "sections[1].minutes")
    }

    @Test func runningOrderAtFaultStillGivesAnAgenda() {
        let reading = read(Sample.agenda(end: "13:20"))
        #expect(reading.hasErrors)
        #expect(reading.agenda?.sections.count == 2)
    }
}

/// Who is expected, and how a shared tablet waits: keys at the top of an agenda.
struct ServiceTests {
    @Test func aServiceIsATextOrHasAContact() throws {
        let reading = read(
            Sample.agenda(
                head: "services: [Alder Unit, { name: Beech House, contact: ring 214 }, { name: Cedar Court }]"))
        let agenda = try #require(reading.agenda, "\(reading.diagnostics)")
        #expect(agenda.services == ["Alder Unit", "Beech House", "Cedar Court"])
        #expect(agenda.contacts == ["Beech House": "ring 214"])
        #expect(agenda.kiosk == nil)
    }

    @Test(arguments: [
        ("services: [{ contact: ring 214 }]", "missing-key"), ("services: [[Alder Unit]]", "wrong-type"),
        ("services: [{ name: Alder Unit, phone: 214 }]", "unknown-key"),
        ("services: [{ name: Alder Unit, contact: [214] }]", "wrong-type"),
        ("services: [{ name: Alder Unit }, Alder Unit]", "duplicate-service"),
        ("kiosk: { idle: 0 }", "out-of-range"), ("kiosk: { wait: 3 }", "unknown-key"),
    ]) func whatIsWrongIsTold(_ keys: String, _ code: String) {
        #expect(read(Sample.agenda(head: keys)).diagnostics.map(\.code).contains(code))
    }

    @Test func theKiosksMinutesAreTheAgendas() throws {
        let kiosk = try #require(read(Sample.agenda(head: "kiosk: { idle: 5 }")).agenda?.kiosk)
        #expect(kiosk.idle == .minutes(5) && kiosk.answerWithin == .minutes(2))
    }
}
