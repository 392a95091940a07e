internal import SectionKit
internal import Testing

private enum Colour: String, ChoiceValue {
    case red, deepBlue = "deep-blue"
    var help: String { rawValue }
}

private struct Inner: SectionSettings {
    @Field("A text.") var text: String
    @Field("A number.", default: 3, in: 1...5) var number: Int
    init() {}
}

private struct Everything: SectionSettings {
    @Field("A text.", in: 2...5) var text: String?
    @Field("A flag.", default: true) var flag: Bool
    @Field("A number.", in: -1...9) var number: Int?
    @Field("A decimal.", default: 1.5) var decimal: Double
    @Field("Minutes.", default: .minutes(5), in: 0...30) var lengthOfCall: Minutes
    @Field("A time.") var time: ClockTime?
    @Field("A colour.", default: .deepBlue) var colour: Colour
    @Field("A list.", default: ["a"], in: 1...3) var list: [String]
    @Field("A group.", default: Inner()) var group: Inner
    @Field("Groups.") var groups: [Inner]?
    @Field("A script.") var script: Script?
    @Field("A file.") var file: Shared<Inner>?
    init() {}
}

private struct Needy: SectionSettings {
    @Field("A text.", example: "hello") var text: String
    @Field("A number.") var number: Int
    @Field("Groups.") var groups: [Inner]
    init() {}
}

private struct Waiting: SectionSettings {
    @Field("Seconds each has.", default: 30, in: 20...120) var each: Int
    init() {}
}

/// One declaration reads everything: types, limits, defaults, and what is wrong with its place.
struct FieldTests {
    @Test func whatIsSuggestedKeepsToTheLimits() {
        let reading = Reading(Waiting.self, entries(["each": .scalar("30s")]))
        #expect(reading.findings.first?.fix?.hasSuffix("such as 20") == true)
    }

    @Test func everyTypeIsRead() throws {
        let reading = Reading(
            Everything.self,
            entries([
                "text": .scalar("hello"), "flag": .scalar("No"), "number": .scalar("-1"), "decimal": .scalar("0.25"),
                "length-of-call": .scalar("1h"), "time": .scalar("9:05"), "colour": .scalar("red"),
                "list": .items([.scalar("x"), .scalar("y")]),
                "group": entries(["text": .scalar("in"), "number": .scalar("5")]),
                "groups": .items([entries(["text": .scalar("one")]), entries(["text": .scalar("two")])]),
                "script": .scalar("Sam: {{name}} and {{ other }} and {{name}}"), "file": .scalar("a.yaml"),
            ]).replacing("length-of-call", .scalar("30 min")),
            files: ["a.yaml": entries(["text": .scalar("shared")])])
        #expect(reading.codes == [])
        let read = try #require(reading.settings)
        #expect(read.text == "hello" && !read.flag && read.number == -1 && read.decimal == 0.25)
        #expect(read.lengthOfCall == .minutes(30) && read.time == ClockTime(hour: 9, minute: 5) && read.colour == .red)
        #expect(read.list == ["x", "y"] && read.group.text == "in" && read.group.number == 5)
        #expect(read.groups?.map(\.text) == ["one", "two"] && read.groups?.map(\.number) == [3, 3])
        #expect(read.script?.placeholders == ["name", "other"])
        #expect(read.file?.contents.text == "shared" && read.file?.path == "a.yaml")
    }

    @Test func defaultsStandWhereNothingIsWritten() throws {
        let read = try #require(Reading(Everything.self, .entries([])).settings)
        #expect(read.text == nil && read.flag && read.number == nil && read.decimal == 1.5)
        #expect(read.lengthOfCall == .minutes(5) && read.time == nil && read.colour == .deepBlue)
        #expect(
            read.list == ["a"] && read.group.number == 3 && read.groups == nil && read.script == nil && read.file == nil
        )
    }

    @Test func emptyValueOfAnOptionalIsAsIfItWereNotThere() throws {
        let reading = Reading(
            Everything.self,
            entries(["text": .scalar(""), "number": .scalar(""), "time": .scalar(""), "groups": .scalar("")]))
        #expect(reading.codes == [])
        #expect(reading.settings?.text == nil && reading.settings?.groups == nil)
    }

    @Test(arguments: [
        ("flag", "maybe"), ("number", "1.0"), ("number", "ten"), ("number", "99999999999999999999"), ("decimal", "inf"),
        ("decimal", "nan"),
        ("decimal", "1e999"), ("decimal", "x"), ("length-of-call", "-1"), ("length-of-call", "5 hours"),
        ("length-of-call", "1h60"),
        ("time", "24:00"), ("time", "13.00"), ("time", "1300"), ("list", "a"), ("group", "a"), ("groups", "a"),
    ])
    func valueOfTheWrongTypeIsToldAtItself(_ key: String, _ text: String) {
        let reading = Reading(Everything.self, entries([key: .scalar(text)]))
        #expect(reading.settings == nil)
        #expect(reading.codes == ["\(key) wrong-type"])
        #expect(reading.places == [.scalar(text)])
        #expect(reading.findings.first?.fix?.isEmpty == false)
    }

    @Test(arguments: ["text", "flag", "number", "decimal", "length-of-call", "time", "script"])
    func listIsNoSingleValue(_ key: String) {
        let list = RawValue.items([.scalar("1")])
        #expect(Reading(Everything.self, entries([key: list])).codes == ["\(key) wrong-type"])
        #expect(Reading(Everything.self, entries([key: entries(["a": .scalar("1")])])).codes == ["\(key) wrong-type"])
    }

    @Test(arguments: [
        ("text", "a", "'text' must be from 2 to 5 letters, found 1"),
        ("text", "abcdef", "'text' must be from 2 to 5 letters, found 6"),
        ("number", "-2", "'number' must be from -1 to 9, found -2"),
        ("number", "10", "'number' must be from -1 to 9, found 10"),
        ("length-of-call", "31", "'length-of-call' must be from 0 to 30 minutes, found 31"),
    ])
    func sizeOutsideTheLimitsIsTold(_ key: String, _ text: String, _ message: String) {
        let reading = Reading(Everything.self, entries([key: .scalar(text)]))
        #expect(reading.codes == ["\(key) out-of-range"])
        #expect(reading.findings.map(\.message) == [message])
    }

    @Test func listsHaveLimitsOfTheirLength() {
        #expect(Reading(Everything.self, entries(["list": .items([])])).codes == ["list out-of-range"])
        #expect(
            Reading(Everything.self, entries(["list": .items((0..<4).map { .scalar("\($0)") })])).codes == [
                "list out-of-range"
            ])
        let faulty = Reading(
            Everything.self, entries(["list": .items([.scalar("a"), .items([]), .scalar("b"), .entries([])])]))
        #expect(faulty.codes == ["list[1] wrong-type", "list[3] wrong-type"], "every item is read")
    }

    @Test func choiceNamesTheNearestWord() {
        let near = Reading(Everything.self, entries(["colour": .scalar("deep-bleu")]))
        #expect(near.codes == ["colour unknown-value"])
        #expect(near.findings.first?.fix == "did you mean 'deep-blue'?")
        let far = Reading(Everything.self, entries(["colour": .scalar("Quokka")]))
        #expect(far.findings.first?.fix == "write one of red, deep-blue")
    }

    @Test func nestedMistakesHaveTheirPath() {
        let reading = Reading(
            Everything.self,
            entries([
                "group": entries(["text": .scalar("x"), "number": .scalar("9")]),
                "groups": .items([
                    entries(["number": .scalar("1")]), entries(["text": .scalar("y"), "numbr": .scalar("1")]),
                ]),
            ]))
        #expect(reading.codes == ["group.number out-of-range", "groups[0] missing-key", "groups[1].numbr unknown-key"])
        #expect(reading.places == [.scalar("9"), .scalar("number"), .scalar("numbr")])
    }

    @Test func missingKeysAreToldAtTheFirstKeyWithAnExample() {
        let reading = Reading(Needy.self, entries(["number": .scalar("1")]))
        #expect(reading.codes == [" missing-key", " missing-key"])
        #expect(reading.places == [.scalar("number"), .scalar("number")])
        #expect(reading.findings.first?.fix == "add 'text: hello'")
        #expect(Reading(Needy.self, .entries([])).places == [.entries([]), .entries([]), .entries([])])
    }

    @Test func unknownKeyNamesTheNearestOrAll() {
        let near = Reading(Inner.self, entries(["text": .scalar("x"), "nubmer": .scalar("1")]))
        #expect(near.findings.map(\.fix) == ["did you mean 'number'?"])
        #expect(near.places == [.scalar("nubmer")])
        let far = Reading(Inner.self, entries(["text": .scalar("x"), "xylophone": .scalar("1")]))
        #expect(far.findings.map(\.fix) == ["known keys are number, text"])
    }

    @Test func settingsThatAreNoMappingAreOneMistake() {
        #expect(Reading(Needy.self, .scalar("x")).codes == [" wrong-type"])
        #expect(Reading(Needy.self, .items([])).codes == [" wrong-type"])
    }

    @Test func sharedFileIsReadWithTheSameCare() {
        let own = entries(["file": .scalar("a.yaml")])
        #expect(Reading(Everything.self, own).codes == ["file file-not-found"], "no files here")
        #expect(Reading(Everything.self, own, files: [:]).codes == ["file file-not-found"])
        #expect(
            Reading(Everything.self, own, files: ["a.yaml": entries(["number": .scalar("x")])]).codes == [
                "file missing-key", "file.number wrong-type",
            ])
        #expect(Reading(Everything.self, entries(["file": .items([])]), files: [:]).codes == ["file wrong-type"])
    }

    @Test func declarationsKeepTheirOrderAndFacts() {
        let fields = Everything.fieldList.declarations
        #expect(
            fields.map(\.name) == [
                "text", "flag", "number", "decimal", "length-of-call", "time", "colour", "list", "group", "groups",
                "script", "file",
            ])
        #expect(fields.map(\.defaultText) == [nil, "yes", nil, "1.5", "5", nil, "deep-blue", nil, nil, nil, nil, nil])
        #expect(Needy.fieldList.declarations.map(\.isRequired) == [true, true, true])
        #expect(fields.allSatisfy { !$0.isRequired })
        #expect(fields[4].limits == 0...30 && fields[4].shape == .minutes)
        #expect(Everything.fieldList.index(of: "colour") == 6)
    }

    @Test func declarationsAreTheSameFromManyTasksAtOnce() async {
        await withTaskGroup(of: [String].self) { group in
            for _ in 0..<32 { group.addTask { Fresh.fieldList.declarations.map(\.name) } }
            for await names in group { #expect(names == ["one", "two"]) }
        }
    }

    private struct Fresh: SectionSettings {
        @Field("One.", default: Inner()) var one: Inner
        @Field("Two.", default: 2) var two: Int
        init() {}
    }
}

extension RawValue {
    fileprivate func replacing(_ key: String, _ value: RawValue) -> RawValue {
        guard case .entries(let entries) = self else { return self }
        return .entries(entries.map { $0.key == key ? .init(key, value) : $0 })
    }
}
