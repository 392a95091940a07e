internal import Agenda
internal import ArgumentParser
internal import Journal
internal import SectionKit
internal import SignUps

struct SignUpChange: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change somebody's answers for them.",
        discussion: """
            The title: lectern sign-up change north-west-2026-12-08 --id 3f09 --talk "Our garden"
            They only come after all: lectern sign-up change north-west-2026-12-08 --id 3f09 --coming
            No title any more: lectern sign-up change north-west-2026-12-08 --id 3f09 --talk ""

            What no option names stays as it is. Whoever presents and then only comes gives their place to the next.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var person: PersonOption
    @Option(help: "What they like to be called, whole.") var name: String?
    @Option(help: "service-user, staff, carer or guest.") var role: PersonRole?
    @Option(help: "Their service; \"\" where they would rather not say.") var service: String?
    @Flag(help: "They come, and present nothing.") var coming = false
    @Flag(help: "They would like to present.") var present = false
    @Option(help: "In which section, where several have places; goes with --present.") var section: String?
    @Option(help: "The title of their talk; \"\" for none yet.") var talk: String?
    @Option(help: "With whom they present, 'yes', or 'no' for alone.") var with: String?
    @Option(help: "What would help, in place of all that was there; may come several times.") var need: [SupportNeed] =
        []
    @Flag(help: "Nothing would help.") var noNeeds = false
    @Option(help: "What they do not eat; \"\" for nothing.") var diet: String?
    @Option(help: "One line with which the chair may introduce them; \"\" for none.") var introduction: String?
    @Flag(inversion: .prefixedNo, help: "Whether the chair may say their name.") var sayName: Bool?
    @Option(help: "How screens and paper show them: name, member (of their service) or presenter.") var show: ShownAs?
    @Option(help: "How they would like to see their time: clock, card, nod or none.") var signal: TimeSignal?
    @Flag(inversion: .prefixedNo, help: "Whether they have presented before.") var presentedBefore: Bool?

    /// What of the form the options set anew.
    private var given: [PersonForm.Question: String] {
        let yes = { (value: Bool?) in value.map { $0 ? "yes" : "no" } }
        let all: [PersonForm.Question: String?] = [
            .name: name, .role: role?.rawValue, .service: service, .talk: talk, .with: with,
            .needs: noNeeds ? "" : need.isEmpty ? nil : need.map(\.rawValue).joined(separator: ";"), .diet: diet,
            .introduction: introduction, .sayName: yes(sayName), .show: show?.rawValue, .signal: signal?.rawValue,
            .presentedBefore: yes(presentedBefore),
        ]
        return all.compactMapValues { $0 }
    }

    func validate() throws {
        if coming, present { throw ValidationError("--coming and --present do not go together.") }
        if section != nil, !present { throw ValidationError("--section goes with --present.") }
        if noNeeds, !need.isEmpty { throw ValidationError("--need and --no-needs do not go together.") }
        if given.isEmpty, !coming, !present {
            throw ValidationError("Say what to change, such as --talk \"Our garden\".")
        }
    }

    func run() async throws {
        let meeting = try SignUpMeeting.open(target)
        let record = try meeting.person(person.only)
        var form = PersonForm(record)
        if present { form[.present] = try meeting.section(section).id }
        if coming {
            for question in [PersonForm.Question.present, .talk, .with, .introduction] { form[question] = "" }
        }
        for (question, text) in given { form[question] = text }
        var answers: SignUpAnswers
        // The service of somebody who chose it before the agenda renamed it stays.
        var services = meeting.agenda.services
        if case .listed(let name) = record.answers.service { services.append(name) }
        do {
            answers = try form.answers(services: services, rules: meeting.signUps.rules, at: meeting.now)
        } catch {
            throw Failure("\(error.asOptions)\nNothing was changed.")
        }
        let receipt = try await meeting.submit(.change(record.id, answers, by: .staff))
        let people = try meeting.all()
        let words = StandingWords(meeting.agenda, people)
        let told = ReceiptWords(receipt, people, words)
        let stands = words.short(record.id, receipt.standing ?? .coming, in: answers.talk?.section)
        Output.write("Changed. \(answers.called.oneLine): \(stands).\n")
        for line in told.others { Output.write("\(line)\n") }
    }
}

struct SignUpNewWords: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-words",
        abstract: "Make three new words for somebody who lost theirs.",
        discussion: """
            Example: lectern sign-up new-words north-west-2026-12-08 --id 3f09

            The new words are shown once; write them down for the person. The old ones stop working at once.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var person: PersonOption

    func run() async throws {
        let meeting = try SignUpMeeting.open(target)
        let record = try meeting.person(person.only)
        let receipt = try await meeting.submit(.newCode(record.id))
        Output.write("\(record.answers.called.oneLine): \(receipt.code?.text ?? "none")\n")
        Output.error("The old words do not work any more. These are not shown again.")
    }
}
