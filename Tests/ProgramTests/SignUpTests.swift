internal import Foundation
internal import ProgramSupport
internal import Testing

/// Sign-ups on the command line, on the real program and a library of its own.
@Suite struct SignUpCommandTests {
    let folder: TemporaryFolder
    let agenda: String

    static let day = """
        lectern: 1
        id: north-west
        title: North West
        date: 2036-12-08
        start: 13:00
        end: 14:30
        venue: Alder Hall
        services: [Alder Unit, Beech House, Cedar Court]
        sections:
          - { kind: lunch, id: lunch, title: Lunch, at: "12:15", minutes: 45, outside: true }
          - { kind: talk, id: welcome, title: Welcome, minutes: 20 }
          - { kind: presentation, id: talks, title: Presentations, slots: 2, each: { talk: 10, questions: 5 }, minutes: 30 }
          - { kind: talk, id: close, title: Close, minutes: 40 }

        """

    static let people = #"""
        name,role,service,present,talk,with,needs,diet,introduction,say-name,show,signal
        Ann,service user,Beech House,yes,Our garden,,large print; quiet-place,no nuts,Ann grows beans,yes,name,clock
        Bo,service-user,beech house,yes,Music,yes,,,,no,member,nod
        Cy,service-user,Alder Unit,yes,,,,No nuts,,,,
        Di,staff,Alder Unit,,,,,vegan,,,,
        "=Eli, the ""cook""",guest,Elsewhere,no,,,,,,,,

        """#

    init() throws {
        folder = try TemporaryFolder()
        agenda = try folder.write(Self.day, to: "north-west.yaml")
    }

    private func run(_ words: String...) throws -> Program.Outcome { try Program(words, in: folder).finish() }

    /// Nobody is told of a place in something that the meeting does not have any more.
    @Test func whereASectionIsGoneNobodyHasAPlaceInIt() throws {
        let csv = try folder.write(Self.people, to: "people.csv")
        #expect(try run("sign-up", "add", agenda, "--csv", csv).status == .exited(0))
        let promises = ["place 1", "You have a place", "waiting list"]
        #expect(try run("print", agenda, "letters").output.contains("You have a place"))
        let without = Self.day.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("kind: presentation") }.joined(separator: "\n")
        _ = try folder.write(without, to: "north-west.yaml")
        for words in [["sign-up", "list", agenda], ["print", agenda, "letters"], ["print", agenda, "register"]] {
            let text = try Program(words, in: folder).finish().output
            #expect(text.contains("Ann") && promises.allSatisfy { !text.contains($0) }, "\(words): \(text)")
        }
        // It comes back with the section.
        _ = try folder.write(Self.day, to: "north-west.yaml")
        #expect(try run("sign-up", "list", agenda).output.contains("place 1"))
    }

    @Test func severalPeopleAreTickedAtOnceOrNone() throws {
        let csv = try folder.write(Self.people, to: "people.csv")
        #expect(try run("sign-up", "add", agenda, "--csv", csv).status == .exited(0))
        let ids = try list().people.compactMap { $0["id"] as? String }
        try #require(ids.count == 5)
        let wrong = try run("sign-up", "here", agenda, "--id", ids[0], "--id", "zzzz")
        #expect(wrong.status != .exited(0))
        #expect(try list().people.allSatisfy { $0["arrived"] as? String == nil }, "nobody is ticked by half")
        let here = try run("sign-up", "here", agenda, "--id", ids[0], "--id", ids[1])
        #expect(here.lines.count == 2 && here.lines.allSatisfy { $0.hasSuffix(": Here.") })
        let ticked = try list().people.filter { $0["arrived"] as? String != nil }
        #expect(Set(ticked.compactMap { $0["id"] as? String }) == Set(ids.prefix(2)))
        let gone = try run("sign-up", "withdraw", agenda, "--id", ids[0], "--id", ids[1])
        #expect(gone.lines.count { $0.hasSuffix(": Withdrawn.") } == 2)
        let one = try run("sign-up", "new-words", agenda, "--id", ids[2], "--id", ids[3])
        #expect(one.status != .exited(0) && one.errors.contains("Give one --id"))
    }

    private func draws() throws -> String {
        try folder.write(
            Self.day.replacing("slots: 2,", with: "slots: 2, offer: draw, waiting-list: no,"), to: "draw.yaml")
    }

    private func list(_ meeting: String = "north-west") throws -> (people: [[String: Any]], sections: [[String: Any]]) {
        let outcome = try run("sign-up", "list", meeting, "--json", "--withdrawn")
        #expect(outcome.status == .exited(0), "\(outcome.errors)")
        let all = try #require(JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any])
        return (
            try #require(all["people"] as? [[String: Any]]), try #require(all["sections"] as? [[String: Any]])
        )
    }

    private func standings(_ meeting: String = "north-west") throws -> [String: String] {
        Dictionary(
            try list(meeting).people.map { person in
                let place = (person["place"] as? Int).map { " \($0)" } ?? ""
                return (person["name"] as? String ?? "", (person["standing"] as? String ?? "") + place)
            }, uniquingKeysWith: { $0 + "+" + $1 })
    }

    // MARK: One whole story

    @Test func aStackOfSheetsIsKeyedInDrawnAndAnswered() async throws {
        let file = try draws()
        let csv = try folder.write(Self.people, to: "people.csv")
        let check = try run("sign-up", "add", file, "--csv", csv, "--check")
        #expect(check.status == .exited(0), "\(check.errors)")
        #expect(check.lines.count == 5 && check.output.contains("people.csv:2: would be taken: in the draw"))
        #expect(!FileManager.default.fileExists(atPath: folder.library), "a check stores nothing")

        let added = try run("sign-up", "add", file, "--csv", csv)
        #expect(added.status == .exited(0), "\(added.errors)")
        #expect(added.lines.count == 5)
        let code = try #require(added.lines.first { $0.contains(": Ann:") }?.components(separatedBy: "code: ").last)
        #expect(code.split(separator: " ").count == 3)
        #expect(
            try standings() == [
                "Ann": "in-draw", "Bo": "in-draw", "Cy": "in-draw", "Di": "coming", "=Eli, the \"cook\"": "coming",
            ])

        // The same file again changes nothing.
        let again = try run("sign-up", "add", file, "--csv", csv)
        #expect(again.lines.filter { $0.contains("is here already") }.count == 5)
        #expect(try list().people.count == 5)

        #expect(try run("sign-up", "close", "north-west").status == .exited(0))
        let dry = try run("sign-up", "draw", "north-west", "--seed", "17", "--dry-run")
        #expect(dry.status == .exited(0) && dry.output.contains("drawn with seed 17"))
        #expect(try standings()["Ann"] == "in-draw", "a dry run changes nothing")
        let drawn = try run("sign-up", "draw", "north-west", "--seed", "17")
        let wanted = dry.output.replacing("no place (", with: "not drawn (")
        #expect(drawn.output == wanted, "the draw is what the dry run said")
        #expect(drawn.output.contains("drawn first; a slot was free"))
        #expect(try run("sign-up", "draw", "north-west", "--kept").output == drawn.output)
        let after = try standings()
        #expect(Set([after["Ann"], after["Bo"], after["Cy"]]) == ["held 1", "held 2", "not-drawn"])

        let letters = try run("print", file, "letters")
        #expect(letters.status == .exited(0) && letters.errors == "")
        for words in [
            "For staff only", "For Ann, Beech House", "about 13:20", "about 13:35", "this time yours was not drawn",
        ] {
            #expect(letters.output.replacing("\n", with: " ").contains(words), "\(words)")
        }

        let withdrawn = try run("sign-up", "withdraw", "north-west", code.uppercased())
        #expect(withdrawn.status == .exited(0) && withdrawn.output.hasPrefix("Withdrawn."))
        #expect(try standings()["Ann"] == "withdrawn")
        let table = try run("sign-up", "list", "north-west")
        #expect(table.output.contains("Bo") && !table.output.contains("Ann "))
        #expect(try !run("print", file, "letters").output.contains("For Ann"))
    }

    // MARK: Adding

    @Test func onePersonIsToldTheirPlaceAndCode() throws {
        let first = try run(
            "sign-up", "add", agenda, "--name", "Ann", "--role", "service-user", "--service", "Beech House",
            "--present",
            "--talk", "Our garden", "--show", "name", "--say-name", "--need", "microphone", "--signal", "card")
        #expect(first.status == .exited(0), "\(first.errors)")
        #expect(first.lines.first == "Signed up: place 1 in Presentations.")
        #expect(first.lines.last?.hasPrefix("Withdraw code: ") == true)
        let second = try run(
            "sign-up", "add", agenda, "--name", "ann", "--role", "service-user", "--service", "beech house", "--coming",
            "--by", "self")
        #expect(second.lines.first == "Signed up: coming.")
        #expect(second.errors.contains("Perhaps the same person: Ann of Beech House"))
        let people = try list().people
        let ann = try #require(people.first { $0["name"] as? String == "Ann" })
        #expect(people.count == 2 && ann["by"] as? String == "staff")
        #expect((ann["talk"] as? [String: Any])?["show"] as? String == "name")
    }

    @Test(arguments: [
        (["--name", "Ann 943 476 5919", "--role", "guest"], "NHS number"),
        (["--name", "Ann", "--role", "guest", "--diet", "since 12 March 1980"], "date of birth"),
        (["--name", " ", "--role", "guest"], "--name"),
        (["--name", "Ann", "--role", "guest", "--talk", "Our garden"], "--talk"),
        (["--name", "Ann", "--role", "guest", "--present", "--talk", String(repeating: "x", count: 81)], "80"),
    ]) func whatIsNeverKeptIsRefusedAndNotEchoed(words: [String], told: String) throws {
        let outcome = try Program(["sign-up", "add", agenda] + words, in: folder).finish()
        #expect(outcome.status == .exited(1))
        #expect(outcome.errors.contains(told) && outcome.errors.contains("Nothing was stored."))
        for typed in ["5919", "1980", "xxxxxx"] { #expect(!(outcome.errors + outcome.output).contains(typed)) }
        #expect(try list(agenda).people.isEmpty)
    }

    @Test func whoComesTooLateIsToldAndNothingIsStored() throws {
        let file = try folder.write(
            Self.day.replacing("slots: 2,", with: "slots: 1, waiting-list: no,"), to: "full.yaml")
        let add = ["sign-up", "add", file, "--role", "guest", "--present", "--by", "self", "--name"]
        #expect(try Program(add + ["One"], in: folder).finish().status == .exited(0))
        let full = try Program(add + ["Two"], in: folder).finish()
        #expect(full.status == .exited(1) && full.errors.contains("All places to present are taken"))
        #expect(try run("sign-up", "close", file).output == "Presentations is closed for signing up.\n")
        let closed = try Program(add + ["Three"], in: folder).finish()
        #expect(closed.status == .exited(1) && closed.errors.contains("has closed"))
        #expect(try standings() == ["One": "held 1"])
        #expect(try list().sections.first?["isOpen"] as? Bool == false)
        _ = try run("sign-up", "open", file, "--by-date")
        #expect(try list().sections.first?["isOpen"] as? Bool == true)
    }

    @Test func championsAndAttendanceAreForStaff() throws {
        let file = try folder.write(
            Self.day.replacing(
                "[Alder Unit,", with: "[{ name: Alder Unit, contact: \"ring 214, the front desk\" },"),
            to: "north-west.yaml")
        let csv = try folder.write(Self.people, to: "people.csv")
        _ = try run("sign-up", "add", file, "--csv", csv)
        // The same file with a new column marks who is there already, and adds nobody.
        let marked = try folder.write(
            Self.people.replacing("signal\n", with: "signal,champion\n").replacing("clock\n", with: "clock,yes\n"),
            to: "marked.csv")
        let again = try run("sign-up", "add", file, "--csv", marked)
        #expect(again.status == .exited(0) && again.output.contains(":2: is here already"))
        #expect(again.output.contains("is a champion now"))
        #expect(try list().people.count == 5)
        _ = try run(
            "sign-up", "add", file, "--name", "Flo", "--role", "staff", "--service", "Alder Unit", "--champion")
        let champions = try list().people.filter { $0["champion"] as? Bool == true }.compactMap {
            $0["name"] as? String
        }
        #expect(Set(champions) == ["Ann", "Flo"])
        let guest = try run("sign-up", "add", file, "--name", "Gus", "--role", "guest", "--champion")
        #expect(
            guest.status == .exited(1) && guest.errors.contains("A champion is a service user or a member of staff."))
        let id = try #require(list().people.first { $0["name"] as? String == "Flo" }?["id"] as? String)
        #expect(try run("sign-up", "champion", file, "--id", id, "--off").output == "The mark is gone.\n")
        let register = try run("print", file, "register").output
        #expect(register.contains("service user, champion") && !register.contains("staff, champion"))
        #expect(register.contains("Contact: ring 214, the front desk"))
        #expect(try run("print", file, "booking-sheet").output.contains("ring 214"))
        for sheet in ["running-order", "sign-up-sheet", "letters", "kitchen-list", "reception-list"] {
            #expect(try !run("print", file, sheet).output.contains("214"), "\(sheet) is for others too")
        }

        #expect(try run("sign-up", "list", file, "--attendance").errors.contains("Nobody is ticked"))
        #expect(!register.contains("as it may be published"))
        _ = try run("sign-up", "here", file, "--id", id)
        let came = try run("sign-up", "list", file, "--attendance").output
        #expect(came.contains("How many came, as it may be published") && came.contains("*") && !came.contains("1  "))
        #expect(try run("print", file, "register").output.contains("as it may be published"))
    }

    @Test func aSectionIsNamedInOneOption() throws {
        let file = try folder.write(
            Self.day.replacing(
                "  - { kind: talk, id: close",
                with: "  - { kind: presentation, id: more, title: More, slots: 1 }\n  - { kind: talk, id: close"
            ).replacing(
                "14:30", with: "15:00"), to: "two.yaml")
        for (number, option) in [["--present-in", "more"], ["--present", "--section", "talks"]].enumerated() {
            let added = try Program(
                ["sign-up", "add", file, "--name", "P\(number)", "--role", "guest"] + option, in: folder
            ).finish()
            #expect(added.status == .exited(0), "\(added.errors)")
            #expect(added.output.contains(option.last == "more" ? "in More" : "in Presentations"))
        }
    }

    @Test func aRowIsTakenWholeOrNotAtAll() throws {
        let csv = try folder.write(
            "\u{FEFF}Name;Role;Service;Present\r\nAnn;guest;;\r\n9434765919;guest;;\r\nBo;king;;\r\nCy;guest;;yes;more\r\nDi;staff;;yes\r\n",
            to: "people.csv")
        let outcome = try run("sign-up", "add", agenda, "--csv", csv)
        #expect(outcome.status == .exited(1))
        #expect(outcome.errors.contains("people.csv:3: name: There is an NHS number here."))
        #expect(outcome.errors.contains("people.csv:4: role: Please use one of: carer, guest, service-user, staff."))
        #expect(outcome.errors.contains("people.csv:5:") && !outcome.errors.contains("more;"))
        #expect(!outcome.errors.contains("9434765919") && !outcome.errors.contains("king"))
        #expect(try standings() == ["Ann": "coming", "Di": "held 1"])
        let wrong = try folder.write("name,role,sevice\n", to: "wrong.csv")
        let unread = try run("sign-up", "add", agenda, "--csv", wrong)
        #expect(unread.status == .exited(2) && unread.errors.contains("Did you mean 'service'?"))
    }

    // MARK: Erasing

    @Test func peopleAreErasedOnlyOnceItWasToldHowMany() throws {
        _ = try run("sign-up", "add", agenda, "--csv", folder.write(Self.people, to: "people.csv"))
        let id = try #require(list().people.first { $0["name"] as? String == "Ann" }?["id"] as? String)
        let told = try run("meetings", "erase", "north-west", "--people")
        #expect(told.status == .exited(1) && told.errors.contains("5 people") && told.errors.contains("Add --yes"))
        #expect(try list().people.count == 5)
        #expect(try run("meetings", "erase", "north-west", "--person", id, "--yes").status == .exited(0))
        #expect(try standings()["Ann"] == nil && standings()["Cy"] == "held 1", "the place goes on")
        let all = try run("meetings", "erase", "north-west", "--people", "--yes")
        #expect(all.status == .exited(0) && all.errors.contains("Erased 4 people"))
        #expect(try list().people.isEmpty)
        #expect(try run("meetings").output.contains("north-west"), "the meeting stays")
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasPrefix("library") {
            let bytes = FileManager.default.contents(atPath: folder.file(name)) ?? Data()
            for words in ["Our garden", "no nuts", "grows beans"] {
                #expect(bytes.range(of: Data(words.utf8)) == nil, "\(words) in \(name)")
            }
        }
    }

    @Test func whoseMeetingIsLongAgoIsErasedAndNobodyElse() throws {
        let old = try folder.write(
            Self.day.replacing("2036-12-08", with: "2020-12-08").replacing("north-west", with: "old"), to: "old.yaml")
        let csv = try folder.write(Self.people, to: "people.csv")
        for file in [old, agenda] {
            #expect(try run("sign-up", "add", file, "--csv", csv).status == .exited(0))
        }
        let told = try run("meetings", "erase", "--past-retention")
        #expect(told.status == .exited(1) && told.output.contains("5 people") && told.errors.contains("1 meeting"))
        #expect(!told.output.contains("north-west"))
        #expect(try run("meetings", "erase", "--past-retention", "--yes").status == .exited(0))
        #expect(try list("old").people.isEmpty)
        #expect(try list().people.count == 5)
        #expect(try run("meetings", "erase", "--past-retention", "--yes").errors.contains("nothing to erase"))
        #expect(try run("meetings", "erase", "old", "--past-retention").status == .exited(2))
        #expect(try run("meetings", "erase").status == .exited(2))
    }

    // MARK: Changing for somebody

    private func add(_ name: String, to file: String? = nil, _ more: String...) throws -> (id: String, code: String) {
        let words = ["sign-up", "add", file ?? agenda, "--role", "service-user", "--json", "--name", name] + more
        let outcome = try Program(words, in: folder).finish()
        let told = try #require(
            JSONSerialization.jsonObject(with: outcome.bytes) as? [String: Any], "\(outcome.errors)")
        return (String((told["id"] as? String ?? "").prefix(8)), told["code"] as? String ?? "")
    }

    @Test func staffChangeWhatTheyAreAskedToAndNothingElse() throws {
        let ann = try add(
            "Ann", "--present", "--talk", "Our gardn", "--with", "Kim", "--need", "microphone", "--show", "name")
        try _ = add("Bo", "--present")
        try _ = add("Cy", "--present")
        let changed = try run(
            "sign-up", "change", agenda, "--id", ann.id, "--talk", "Our garden", "--need", "quiet-place", "--say-name")
        #expect(changed.output == "Changed. Ann: place 1.\n", "\(changed.errors)")
        let talk = try #require(list().people.first { $0["name"] as? String == "Ann" })
        #expect(talk["needs"] as? [String] == ["quiet-place"])
        let answers = try #require(talk["talk"] as? [String: Any])
        #expect(answers["title"] as? String == "Our garden" && answers["with"] as? String == "Kim")
        #expect(answers["show"] as? String == "name" && answers["sayName"] as? Bool == true)
        let refused = try run("sign-up", "change", agenda, "--id", ann.id, "--talk", "943 476 5919")
        #expect(refused.status == .exited(1) && refused.errors.contains("Nothing was changed."))
        #expect(try run("sign-up", "change", agenda, "--id", ann.id).status == .exited(2))
        let comes = try run("sign-up", "change", agenda, "--id", ann.id, "--coming")
        #expect(comes.output.contains("Changed. Ann: coming.") && comes.output.contains("Cy moves up: place 1."))
    }

    @Test func whoLostTheirWordsGetsNewOnes() throws {
        let ann = try add("Ann")
        let made = try run("sign-up", "new-words", agenda, "--id", ann.id)
        let new = try #require(made.output.split(separator: ": ").last?.split(separator: "\n").first.map(String.init))
        #expect(new != ann.code && new.split(separator: " ").count == 3)
        #expect(try run("sign-up", "withdraw", agenda, ann.code).status == .exited(1))
        #expect(try run("sign-up", "withdraw", agenda, new).output.hasPrefix("Withdrawn."))
    }

    // MARK: Looking

    @Test func listGoesByPlaceAndTurnAndSaysTheLastDay() throws {
        let file = try folder.write(
            Self.day.replacing("slots: 2,", with: "slots: 1, closes: 2036-11-30,"), to: "closes.yaml")
        for name in ["Zed", "Max", "Ann"] { _ = try add(name, to: file, "--present") }
        _ = try add("Kim", to: file)
        _ = try add("Bea", to: file)
        let text = try run("sign-up", "list", file)
        #expect(text.output.contains("open until the end of Sunday 30 November 2036"), "\(text.output)")
        let order = try list(file).people.compactMap { $0["name"] as? String }
        #expect(order == ["Zed", "Max", "Ann", "Bea", "Kim"])
    }

    @Test func whoWaitsForAKeptPlaceIsNotToldThatAllAreTaken() throws {
        let file = try folder.write(Self.day.replacing("slots: 2,", with: "slots: 2, first-time: 1,"), to: "kept.yaml")
        for name in ["Ann", "Bo"] { _ = try add(name, to: file, "--present", "--presented-before") }
        #expect(try standings(file) == ["Ann": "held 1", "Bo": "waiting"])
        let letters = try run("print", file, "letters").output.replacing("\n", with: " ")
        #expect(!letters.contains("All places are taken"))
        #expect(letters.contains("The place that is left is kept for people who present for the first time."))
    }

    // MARK: CSV

    @Test func csvGoesOutSafelyAndComesBackTheSame() throws {
        _ = try run("sign-up", "add", agenda, "--csv", folder.write(Self.people, to: "people.csv"))
        _ = try run("sign-up", "add", agenda, "--name=-5", "--role", "guest")
        let out = try run("sign-up", "list", "north-west", "--csv")
        #expect(out.output.hasPrefix("\u{FEFF}id,standing,") && out.output.hasSuffix("\r\n"))
        #expect(out.output.contains(",\"'=Eli, the \"\"cook\"\"\",") && out.output.contains(",'-5,"))
        let other = try TemporaryFolder()
        let file = try other.write(out.bytes, to: "back.csv")
        let back = try Program.run("sign-up", "add", agenda, "--csv", file, in: other)
        #expect(back.status == .exited(0), "\(back.errors)")
        let names = try ["north-west"].flatMap { meeting in
            try [folder, other].map { place in
                try #require(
                    JSONSerialization.jsonObject(
                        with: Program.run("sign-up", "list", meeting, "--json", in: place).bytes) as? [String: Any])
            }
        }.map { all in
            (all["people"] as? [[String: Any]] ?? []).map { person in
                var person = person
                // Answers come back; who was first is not told to the second.
                for told in ["id", "at", "standing", "place", "waiting"] { person[told] = nil }
                return NSDictionary(dictionary: person)
            }.sorted { "\($0["name"] ?? "")" < "\($1["name"] ?? "")" }
        }
        #expect(names.first?.count == 6 && names.first == names.last)
    }

    // MARK: Moving up, and arriving

    @Test func theNextMovesUpAndPeopleAreTicked() throws {
        _ = try run("sign-up", "add", agenda, "--csv", folder.write(Self.people, to: "people.csv"))
        #expect(try standings()["Cy"] == "waiting")
        let people = try list().people
        let id = { (name: String) in
            String((people.first { $0["name"] as? String == name }?["id"] as? String ?? "").prefix(8))
        }
        let gone = try run("sign-up", "withdraw", "north-west", "--id", id("Bo"))
        #expect(gone.output.contains("Cy of Alder Unit moves up: place 2."), "\(gone.output) \(gone.errors)")
        #expect(try run("sign-up", "here", "north-west", "--id", id("Ann")).status == .exited(0))
        #expect(try list().people.filter { $0["arrived"] != nil }.compactMap { $0["name"] as? String } == ["Ann"])
        #expect(try run("sign-up", "gone", "north-west", "--id", id("Ann")).status == .exited(0))
        #expect(try list().people.allSatisfy { $0["arrived"] == nil })
        let wrong = try run("sign-up", "withdraw", "north-west", "maple", "tiger", "rain")
        #expect(wrong.status == .exited(1) && wrong.errors.contains("nothing was changed"))
        #expect(try run("sign-up", "withdraw", "north-west").status == .exited(2))
        #expect(try run("sign-up", "draw", "north-west").status == .exited(1))
    }
}
