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
            What if: lectern plan agendas/regional-meeting.yaml --what-if 'talks +7, break +4'

            --what-if takes changes with commas between: 'talks +7' and 'talks -3' really take so many minutes
            longer or shorter than their ideal, 'talks late 5' begins later, 'drop talks' does not take place,
            'start +10' is a meeting that begins later. A section is named by its id, or by the beginning of
            its id or title.
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
    @Option(help: ArgumentHelp("What might happen, and what it would cost.", valueName: "changes"))
    var whatIf: String?

    func run() throws {
        let agenda = try AgendaFile.need(file)
        let live = try live(agenda)
        let plan =
            live.map { PlanRule.plan(agenda, in: $0.section, began: $0.began, now: $0.now) } ?? PlanRule.plan(agenda)
        let running = live.map { agenda.sections[$0.section].id }
        let done = Set(agenda.sections.prefix(live?.section ?? 0).map(\.id))
        guard let whatIf else {
            Output.write(
                json
                    ? try PlanText.json(plan, of: agenda)
                    : PlanText.lines(
                        plan, of: agenda, width: Output.width, running: running, done: done,
                        style: Output.style(onTerminal: Output.isTerminal), shapes: Output.shapes))
            return
        }
        let changes = try WhatIfText(agenda: agenda, running: live?.section).read(whatIf)
        let after = PlanRule.plan(agenda, if: changes, live: live)
        let price = PlanPrice(before: plan, after: after, of: agenda, running: live?.section, asked: changes.asked)
        Output.write(
            json
                ? try PlanText.json(after, of: agenda, price: price)
                : PlanText.comparison(
                    after, without: plan, price: price, of: agenda, width: Output.width, running: running, done: done,
                    style: Output.style(onTerminal: Output.isTerminal), shapes: Output.shapes))
    }

    /// What runs, since when, and what the time is; nil before the meeting.
    private func live(_ agenda: MeetingAgenda) throws -> (section: Int, began: Instant, now: Instant)? {
        guard let section else {
            if began != nil || now != nil { throw ValidationError("--began and --now go with --in SECTION.") }
            return nil
        }
        guard let index = agenda.index(of: section) else {
            let near = NearestWord.to(section, among: agenda.sections.map(\.id))
            throw Failure(
                "There is no section '\(section)'." + (near.map { " Did you mean '\($0)'?" } ?? ""), status: 2)
        }
        guard let began else { throw ValidationError("--in SECTION needs --began HH:MM.") }
        let times = LiveTimes(agenda: agenda)
        let start = try instant(began, "--began") { times.began($0) }
        let now = try now.map { try instant($0, "--now") { times.now($0, after: start) } } ?? start
        if now < start { throw Failure("--now comes before --began.", status: 2) }
        return (index, start, now)
    }

    private func instant(_ text: String, _ option: String, _ moment: (ClockTime) -> Instant?) throws -> Instant {
        guard let time = ClockTime(text), let instant = moment(time) else {
            throw ValidationError("'\(text)' is no time for \(option); write it as 13:05.")
        }
        return instant
    }
}
