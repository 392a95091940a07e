internal import SectionKit
internal import Testing

@testable internal import SignUps

@Suite struct AnswerTests {
    /// 13 November 2026.
    private let now = Instant(secondsSince1970: 1_794_571_200)

    private func answers(_ called: String = "Sam", title: String? = nil) -> SignUpAnswers {
        SignUpAnswers(
            called: called, role: .serviceUser, service: .notSaid,
            talk: TalkAnswers(
                section: "talks", title: title, mayChairSayName: true, shownAs: .member, timeSignal: .none))
    }

    private func problems(_ answers: SignUpAnswers) -> [AnswerProblem] {
        do throws(AnswerProblems) {
            _ = try answers.checked(services: ["Beech House"], sections: ["talks"], at: now)
            return []
        } catch {
            return error.all
        }
    }

    @Test(arguments: [
        "943 476 5919", "9434765919", "NHS: 943-476-5919.", "943/4765919", "9 4 3 4 7 6 5 9 1 9", "(943) 476 5919",
        "٩٤٣ ٤٧٦ ٥٩١٩", "94347\u{200B}65919", "９４３４７６５９１９", "room 2, 943.476.5919", "943\u{00A0}476\u{2003}5919",
        "call 401 023 2137 now",
    ])
    func nhsNumberIsRefusedWhereverItIsTyped(text: String) {
        for (field, answers) in everyField(text) {
            #expect(problems(answers) == [AnswerProblem(field, .nhsNumber)])
        }
    }

    @Test(arguments: [
        "943 476 5918", "07700 900123", "12 people, 9 tables", "0000000000", "1 2 3", "10/5/5 and 4",
        "2026-12-08 13:30",
        "94347659190", "Room 943 on floor 476, 5919 steps a day",
    ])
    func otherNumbersAreFine(text: String) {
        #expect(problems(answers(title: text)).isEmpty)
    }

    @Test(arguments: [
        "12/03/1980", "12.03.80", "1980-03-12", "12 March 1980", "March 12, 1980", "12th of march 80", "born 1-1-99",
        "12031980", "19800312", "3 Sept 1975", "12 / 3 / 1980", "12.iii then 12.3.1980", "١٢/٠٣/١٩٨٠", "12.11.2016",
    ])
    func dateOfBirthIsRefusedWhereverItIsTyped(text: String) {
        for (field, answers) in everyField(text) {
            #expect(problems(answers) == [AnswerProblem(field, .dateOfBirth)])
        }
    }

    @Test(arguments: [
        "8 December 2026", "08/12/2026", "12.03.25", "13/11/2016", "10 15 20 minutes", "March 1980", "40 years in May",
        "the 1980s and 12 March", "31/31/1980", "Windows 3.11", "1/2/4 All", "Coming off medication",
        "20:30, 15 people",
        "May I speak in 2020?",
    ])
    func otherDatesAreFine(text: String) {
        #expect(problems(answers(title: text)).isEmpty)
    }

    private func everyField(_ text: String) -> [(AnswerProblem.Field, SignUpAnswers)] {
        var fields: [(AnswerProblem.Field, SignUpAnswers)] = [(.called, answers(text)), (.title, answers(title: text))]
        var more = answers()
        more.service = .another(text)
        fields.append((.service, more))
        more = answers()
        more.dietary = text
        fields.append((.dietary, more))
        more = answers()
        more.talk?.company = .with(text)
        fields.append((.company, more))
        more = answers()
        more.talk?.introduction = text
        fields.append((.introduction, more))
        return fields
    }

    @Test func everythingThatIsWrongIsToldAtOnceAndNothingOfItIsRepeated() {
        var wrong = answers(" \u{202E}\u{200B} ", title: String(repeating: "x", count: 81))
        wrong.service = .listed("Gone House")
        wrong.dietary = "943 476 5919"
        wrong.talk?.section = "gone"
        let found = problems(wrong)
        #expect(
            found == [
                .init(.called, .empty), .init(.service, .unknown), .init(.section, .unknown),
                .init(.title, .tooLong(most: 80)), .init(.dietary, .nhsNumber),
            ])
        #expect(!"\(found) \(found.map(\.words)) \(wrong)".contains("943"))
        var dumped = ""
        dump(wrong, to: &dumped)
        #expect(!dumped.contains("943") && !dumped.contains("Gone House"))
    }

    @Test func charactersAreCountedAsAReaderCounts() throws {
        let family = "👩‍👩‍👧‍👦"
        #expect(problems(answers(title: String(repeating: family, count: 80))).isEmpty)
        #expect(
            problems(answers(title: String(repeating: family, count: 81))) == [.init(.title, .tooLong(most: 80))])
        // One letter with two thousand marks is one character for nobody.
        let tower = "e" + String(repeating: "\u{301}", count: 2_000)
        #expect(problems(answers(tower)) == [.init(.called, .tooLong(most: 80))])
    }

    @Test func whatCannotBeSeenIsTakenOutAndTheRestStays() throws {
        let typed = "  =Sam\t\u{202E}\u{2066}<b>\n\u{0}O\u{200D}'Neill\u{2069}  \u{FEFF}رحلة  "
        let clean = try answers(typed).checked(at: now)
        #expect(clean.called == "=Sam <b> O\u{200D}'Neill رحلة")
        #expect(try clean.checked(at: now) == clean)
        var empty = answers(title: " \n ")
        empty.dietary = "\u{200B}"
        empty.talk?.company = .with(" ")
        let less = try empty.checked(at: now)
        #expect(less.talk?.title == nil && less.dietary == nil && less.talk?.company == .with(nil))
    }

    @Test func whoTypesAServiceOfTheListMeansThatOne() throws {
        var typed = answers()
        typed.service = .another(" beech  HOUSE ")
        #expect(try typed.checked(services: ["Beech House"], at: now).service == .listed("Beech House"))
    }

    @Test func samePersonIsKnownHoweverTheNameIsWritten() {
        let mark = PersonMark(called: "Zoë  O'Neill", service: .listed("Beech House"))
        #expect(mark == PersonMark(called: "ZOE o'neill", service: .another("beech house")))
        #expect(mark != PersonMark(called: "Zoë", service: .listed("Beech House")))
        #expect(mark != PersonMark(called: "Zoë O'Neill", service: .notSaid))
        #expect("\(mark)" == "a person")
    }
}
