internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Planner
internal import Rendering
internal import SectionKit

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show the running order with its times.",
        discussion: """
            Example: lectern plan agendas/regional-meeting.yaml
            As live: lectern plan agendas/regional-meeting.yaml --in check-in --began 13:12 --now 13:20
            """)

    @Argument(help: "The agenda file.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String
    @Flag(help: "Print JSON.")
    var json = false
    @Option(name: .customLong("in"), help: "Plan as live: the id of the section that runs.")
    var section: String?
    @Option(help: "When that section began, HH:MM.")
    var began: String?
    @Option(help: "What the time is, HH:MM; when the section began, where it is left out.")
    var now: String?

    func run() throws {
        let agenda = try AgendaFile.need(file)
        let plan = try plan(agenda)
        Output.write(json ? try PlanText.json(plan, of: agenda) : PlanText.lines(plan, of: agenda, width: Output.width))
    }

    private func plan(_ agenda: MeetingAgenda) throws -> Plan {
        guard let section else {
            if began != nil || now != nil { throw ValidationError("--began and --now go with --in SECTION.") }
            return PlanRule.plan(agenda)
        }
        guard let index = agenda.index(of: section) else {
            let near = NearestWord.to(section, among: agenda.sections.map(\.id))
            throw Failure(
                "There is no section '\(section)'." + (near.map { " Did you mean '\($0)'?" } ?? ""), status: 2)
        }
        guard let began else { throw ValidationError("--in SECTION needs --began HH:MM.") }
        let start = try instant(began, "--began", agenda)
        let now = try now.map { try instant($0, "--now", agenda) } ?? start
        if now < start { throw Failure("--now comes before --began.", status: 2) }
        return PlanRule.plan(agenda, in: index, began: start, now: now)
    }

    private func instant(_ text: String, _ option: String, _ agenda: MeetingAgenda) throws -> Instant {
        guard let time = ClockTime(text), let instant = agenda.instant(of: time) else {
            throw ValidationError("'\(text)' is no time for \(option); write it as 13:05.")
        }
        return instant
    }
}
