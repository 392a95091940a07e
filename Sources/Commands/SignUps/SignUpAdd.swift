internal import Agenda
public import ArgumentParser
internal import Foundation
internal import Journal
public import SectionKit
public import SignUps

struct SignUpAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Sign somebody up, or everybody in a file.",
        discussion: """
            Comes: lectern sign-up add MEETING --name "Ann" --role service-user --service "Beech House" --coming
            Presents: lectern sign-up add MEETING --name "Ann" --role service-user --present --talk "Our garden" --show name
            In one of several sections: lectern sign-up add MEETING --name "Ann" --role service-user --present-in talks
            A file: lectern sign-up add MEETING --csv people.csv --check

            It prints where the person stands, and the three words with which they can change or withdraw; copy them onto the
            part of the sheet that the person keeps. They cannot be looked up again.

            The columns of a file: \(PersonForm.Question.allCases.map(\.rawValue).joined(separator: ", ")). Each row is taken whole or not
            at all. Who is in the library already with the very same answers is passed over, so a file that was mended can be read again.
            """)

    enum Entered: String, ExpressibleByArgument, CaseIterable {
        case staff
        case person = "self"

        var value: EnteredBy { self == .staff ? .staff : .person }
    }

    @OptionGroup var target: SignUpMeeting.Target
    @Option(help: "What they like to be called, whole.") var name: String?
    @Option(help: "service-user, staff, carer or guest.") var role: PersonRole?
    @Option(help: "Their service: one of the agenda's, or another. Leave it out where they would rather not say.")
    var service: String?
    @Flag(help: "They come, and present nothing; this is so unless --present says otherwise.") var coming = false
    @Flag(help: "They would like to present.") var present = false
    @Option(
        name: [.customLong("present-in"), .customLong("section")],
        help: ArgumentHelp(
            "They would like to present in this section, where several have places.", valueName: "section"))
    var section: String?
    @Option(help: "The title of their talk, at most 80 letters. Leave it out where they are not sure yet.")
    var talk: String?
    @Option(help: "With whom they present, or 'yes'. Leave it out where they present alone.") var with: String?
    @Option(help: "What would help; may come several times.") var need: [SupportNeed] = []
    @Option(help: "What they do not eat.") var diet: String?
    @Option(help: "One line with which the chair may introduce them.") var introduction: String?
    @Flag(inversion: .prefixedNo, help: "Whether the chair may say their name. Not unless they ticked it.")
    var sayName = false
    @Option(help: "How screens and paper show them: name, member (of their service) or presenter. Default: presenter.")
    var show: ShownAs?
    @Option(help: "How they would like to see their time: clock, card, nod or none. Default: none.")
    var signal: TimeSignal?
    @Flag(
        inversion: .prefixedNo, help: "Whether they have presented before; asked where places are kept for who has not."
    )
    var presentedBefore: Bool?
    @Flag(help: "Mark them as a champion of their service, for staff's eyes.") var champion = false
    @Option(help: "Who filled the form in: staff, who may add people also where sign-up is closed, or self.")
    var by: Entered = .staff
    @Option(name: .customLong("csv"), help: "A file of people, in place of the options.", completion: .file())
    var file: String?
    @Flag(help: "With --csv: say what would happen, and store nothing.") var check = false
    @Flag(help: "With --csv: also who is there already with the very same answers.") var again = false
    @Flag(help: "Print JSON; not with --csv.") var json = false

    func validate() throws {
        if coming, presents { throw ValidationError("--coming and --present do not go together.") }
        let hasOptions = name != nil || role != nil || presents || coming || champion
        if file != nil, hasOptions { throw ValidationError("--csv takes the place of the options about one person.") }
        if file != nil, json { throw ValidationError("--json goes without --csv.") }
        if file == nil, check || again { throw ValidationError("--check and --again go with --csv.") }
        if file == nil {
            if name == nil { throw ValidationError("Missing --name: what they like to be called.") }
            if role == nil { throw ValidationError("Missing --role: service-user, staff, carer or guest.") }
        }
    }

    private var presents: Bool { present || section != nil }

    func run() async throws {
        if let file {
            try await SignUpStack(file: file, by: by.value, again: again).run(target, onlyChecks: check)
        } else {
            try await addOne()
        }
    }

    private func addOne() async throws {
        let meeting = try SignUpMeeting.open(target)
        let answers = try answers(in: meeting)
        let receipt = try await meeting.signUp(answers, by: by.value, isChampion: champion)
        let people = try meeting.all()
        let words = StandingWords(meeting.agenda, people)
        if json {
            Output.write(try AddedDocument(receipt, words, section: answers.talk?.section).text())
        } else {
            let told = ReceiptWords(receipt, people, words)
            Output.write("\(told.standing(in: meeting.agenda, section: answers.talk?.section))\n")
            if let code = receipt.code { Output.write("Withdraw code: \(code.text)\n") }
        }
        for line in ReceiptWords(receipt, people, words).doubles { Output.error(line) }
    }

    private func answers(in meeting: SignUpMeeting) throws -> SignUpAnswers {
        let form = try form(in: meeting)
        do {
            return try form.answers(
                services: meeting.agenda.services, rules: meeting.signUps.rules, at: meeting.now)
        } catch {
            throw Failure("\(error.asOptions)\nNothing was stored.")
        }
    }

    private func form(in meeting: SignUpMeeting) throws -> PersonForm {
        var form = PersonForm()
        form[.name] = name ?? ""
        form[.role] = role?.rawValue ?? ""
        form[.service] = service ?? ""
        if presents { form[.present] = try meeting.section(section).id }
        form[.talk] = talk ?? ""
        form[.with] = with ?? ""
        form[.needs] = need.map(\.rawValue).joined(separator: ";")
        form[.diet] = diet ?? ""
        form[.introduction] = introduction ?? ""
        form[.sayName] = sayName ? "yes" : "no"
        form[.show] = show?.rawValue ?? ""
        form[.signal] = signal?.rawValue ?? ""
        form[.champion] = champion ? "yes" : ""
        form[.presentedBefore] = presentedBefore.map { $0 ? "yes" : "no" } ?? ""
        return form
    }
}

extension PersonRole: ExpressibleByArgument {}
extension ShownAs: ExpressibleByArgument {}
extension TimeSignal: ExpressibleByArgument {}
extension SupportNeed: ExpressibleByArgument {}

/// What came of one sign-up, by the names that scripts rely on.
private struct AddedDocument: Encodable {
    private let id, standing: String
    private let place, waiting: Int?
    private let code: String?
    private let doubles: [String]

    init(_ receipt: SignUpReceipt, _ words: StandingWords, section: String?) {
        id = receipt.id?.text ?? ""
        standing = SignUpDocument.name(of: receipt.standing ?? .coming)
        place = receipt.standing?.slot.map { words.talk($0, in: section) }
        waiting = words.place(of: receipt.id, in: section)
        code = receipt.code?.text
        doubles = receipt.doubles.map(\.text)
    }

    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
