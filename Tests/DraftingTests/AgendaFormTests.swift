internal import Agenda
internal import Modules
internal import SectionKit
internal import Testing

@testable internal import Drafting

/// Agendas that forms change.
@Suite struct AgendaFormTests {
    static let catalog = ModuleCatalog.registered()

    static let agenda = """
        # Ours.
        lectern: 1
        title: "Our group"   # as people say it
        date: 2026-12-08
        start: 13:00
        end: 14:00
        services: [Alder Unit, { name: Beech House, contact: the desk }]
        sections:
          # Comes first.
          - kind: talk
            title: Welcome
            minutes: 10   # not longer
            outside: no
            script: |
              Hello.

              Goodbye.
          - kind: feedback
            minutes: 20
            questions:
              - { id: today, ask: How was today?, type: smiley }   # always
              - ask: What next?
                type: choice
                options:
                  - Food
                  - Work

        """

    private func form(_ text: String = agenda) throws -> AgendaForm { try AgendaForm(Array(text.utf8)) }

    /// What a browser sends of a form that nobody has changed.
    private func sent(_ fields: [AgendaForm.Field]) -> [String: String] {
        var sent: [String: String] = [:]
        for field in fields {
            switch field.control {
            case .line(let text), .choice(let text, _): sent[field.name] = text
            case .area(let text), .lines(let text): sent[field.name] = text.replacing("\n", with: "\r\n")
            case .group(let inner): sent.merge(self.sent(inner)) { $1 }
            case .items(let items, let blank):
                for inner in items + [blank] { sent.merge(self.sent(inner)) { $1 } }
            case .byHand: break
            }
        }
        return sent
    }

    private func changed(_ part: AgendaForm.Part, _ change: (inout [String: String]) -> Void) throws -> String {
        var form = try form()
        var sent = sent(form.fields(of: part, in: Self.catalog))
        change(&sent)
        #expect(form.take(sent, for: part, in: Self.catalog).isEmpty)
        return String(decoding: form.bytes, as: UTF8.self)
    }

    // MARK: What nobody changes

    @Test(arguments: AgendaTemplate.all.map(\.name))
    func aFormThatNobodyChangedChangesNoByte(of name: String) throws {
        let template = try #require(AgendaTemplate.all.first { $0.name == name })
        var form = try AgendaForm(template.bytes)
        for part in [.top] + form.sections.indices.map({ AgendaForm.Part.section($0) }) {
            let sent = sent(form.fields(of: part, in: Self.catalog))
            #expect(form.take(sent, for: part, in: Self.catalog).isEmpty)
        }
        #expect(form.bytes == template.bytes)
    }

    @Test func aFieldThatAFormDidNotSendStays() throws {
        var form = try form()
        #expect(form.take([:], for: .section(1), in: Self.catalog).isEmpty)
        #expect(form.bytes == Array(Self.agenda.utf8))
    }

    // MARK: What somebody changes

    @Test func oneFieldChangesItsOwnBytesAlone() throws {
        #expect(
            try changed(.section(0)) { $0["minutes"] = "12" }
                == Self.agenda.replacing("minutes: 10   # not", with: "minutes: 12   # not"))
        #expect(
            try changed(.top) { $0["title"] = "Their group" }
                == Self.agenda.replacing("\"Our group\"", with: "\"Their group\""))
        #expect(
            try changed(.section(0)) { $0["outside"] = "yes" }
                == Self.agenda.replacing("outside: no", with: "outside: yes"))
    }

    @Test func whatStandsInsideOfListsIsChangedThere() throws {
        #expect(
            try changed(.section(1)) { $0["questions.0.ask"] = "How is it?" }
                == Self.agenda.replacing("How was today?", with: "How is it?"))
        let more = try changed(.section(1)) { $0["questions.1.options"] = "Food\r\nWork\r\n Leave \r\n" }
        #expect(more.contains("- Food\n") && more.contains("- Work\n          - Leave\n"))
        #expect(more.contains("# always"))
    }

    @Test func itemsAreAddedAndTakenOut() throws {
        let gone = try changed(.section(1)) { $0["questions.1.remove"] = "yes" }
        #expect(!gone.contains("What next?") && gone.contains("# always"))
        let more = try changed(.section(1)) {
            $0["questions.2.ask"] = "Who helped?"
            $0["questions.2.type"] = "text"
        }
        #expect(more.contains("ask: Who helped?") && more.contains("- Work"))
    }

    @Test func anEmptiedFieldIsTakenOut() throws {
        let text = try changed(.section(0)) { $0["title"] = "" }
        #expect(!text.contains("Welcome") && text.contains("minutes: 10   # not longer"))
    }

    @Test func whatIsWrongIsKeptForTheChecksToTell() throws {
        let text = try changed(.section(0)) { $0["minutes"] = "ten" }
        let reading = AgendaReading.read(
            Array(text.utf8), name: "a.yaml", files: KeptFiles([]), catalog: Self.catalog)
        let finding = try #require(reading.diagnostics.first { $0.severity == .error })
        let place = AgendaForm.place(of: finding.path)
        #expect(place.part == .section(0) && place.field == "minutes")
        #expect(AgendaForm.place(of: "sections[2].questions[0].ask").field == "questions.0.ask")
        #expect(AgendaForm.place(of: "chairs[1]") == (.top, "chairs.1"))
    }

    // MARK: Sections

    @Test(arguments: catalog.modules.map(\.kind))
    func aSectionOfEachKindIsAddedAsItCanBeRead(_ kind: String) throws {
        var form = try form()
        try form.add(try #require(Self.catalog[kind]))
        #expect(form.sections.last?.kind == kind && form.sections.count == 3)
        #expect(String(decoding: form.bytes, as: UTF8.self).hasPrefix(Self.agenda.prefix(300)))
        let reading = AgendaReading.read(form.bytes, name: "a.yaml", files: KeptFiles([]), catalog: Self.catalog)
        #expect(reading.agenda != nil, "\(reading.diagnostics)")
    }

    @Test func anAgendaWithoutSectionsGetsItsFirst() throws {
        let empty = try #require(AgendaTemplate.all.first { $0.name == "empty" })
        var form = try AgendaForm(empty.bytes)
        try form.add(try #require(Self.catalog.modules.first))
        #expect(form.sections.count == 1)
    }

    @Test func sectionsMoveWithTheirComments() throws {
        var form = try form()
        try form.move(0, to: 1)
        #expect(form.sections.map(\.kind) == ["feedback", "talk"])
        let text = String(decoding: form.bytes, as: UTF8.self)
        #expect(text.contains("# Comes first.\n  - kind: talk"))
        try form.remove(0)
        #expect(form.sections.map(\.title) == ["Welcome"])
    }

    @Test func whatOnlyAPersonCanChangeIsToldAtItsField() throws {
        var form = try form(
            "lectern: 1\ntitle: &t Ours\nvenue: *t\ndate: 2026-12-08\nstart: 13:00\nend: 14:00\nsections: []\n")
        let before = form.bytes
        let problems = form.take(["title": "Theirs"], for: .top, in: Self.catalog)
        #expect(problems["title"]?.contains("line 2") == true)
        #expect(form.bytes == before)
    }
}
