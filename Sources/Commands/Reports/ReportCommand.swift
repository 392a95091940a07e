internal import Agenda
internal import ArgumentParser
internal import Disclosure
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import SectionKit

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "The report of a meeting: what was said, agreed and answered.",
        discussion: """
            Example: lectern report north-west-2026-12-08 --format html > report.html
            Read what people wrote first: lectern report north-west-2026-12-08 --review
            When it is right: lectern report north-west-2026-12-08 --sign-off

            Words that people wrote are printed where they said yes, and after somebody has read them. Small counts are not
            shown, and every figure that was printed once is taken as known from then on. --sign-off closes the report and
            erases the answers for good; the counts and the words that are printed stay.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json, csv }

    /// How small a count may be and still be told.
    struct RulesOptions: ParsableArguments {
        @Option(help: "The smallest count of people that is shown, 5 to 50.") var least = 8
        @Flag(help: "Withhold zero as well, so that nobody learns that nobody said something.") var strict = false

        func validate() throws {
            guard (5...50).contains(least) else {
                throw ValidationError("--least is 5 to 50: smaller counts could show who somebody is.")
            }
        }

        var rules: DisclosureRules { DisclosureRules(least: least, isStrict: strict) }
    }

    @OptionGroup var target: SignUpMeeting.Target
    @Option(help: "markdown, html (made for printing), json or csv.") var format: Format = .markdown
    @Flag(help: "Large print: 20 points in HTML.") var large = false
    @Flag(help: "Read what people wrote, and say what may be printed.") var review = false
    @Flag(help: "Close the report: it is right as it is, and the answers are erased for good.") var signOff = false
    @OptionGroup var rules: RulesOptions

    func validate() throws {
        if review, signOff { throw ValidationError("Read first, with --review alone. Then sign off.") }
        if large, format != .html { throw ValidationError("--large goes with --format html.") }
    }

    func run() throws {
        let desk = try ReportDesk.open(target)
        if review { return try ReviewDialogue(desk).run() }
        if signOff {
            try Self.demandReady(desk, calledAs: target.meeting)
            guard Output.agrees("Close the report, and erase all answers for good?") else {
                return Output.error("Nothing was changed.")
            }
        }
        var report = try Self.report(desk, rules.rules)
        try desk.publish(report.new)
        if signOff {
            let answers = try desk.signOff()
            report.isSignedOff = true
            Output.error(
                answers == 0
                    ? "Signed off. There were no answers to erase."
                    : "Signed off. \(answers) answers were erased for good; their counts stay.")
        }
        for notice in report.notices { Output.error(notice) }
        try write(report, timeZone: desk.run.agenda)
    }

    static func report(_ desk: ReportDesk, _ rules: DisclosureRules) throws -> MeetingReport {
        try report(desk.material(rules))
    }

    static func report(_ material: ReportMaterial) throws -> MeetingReport {
        do throws(DisclosureProblems) { return try MeetingReport(material) } catch {
            throw Failure("The answers cannot be counted: \(error.all.map(\.words).joined(separator: "; ")).")
        }
    }

    /// - Throws: `Failure` where the meeting has not ended, or something waits to be read.
    static func demandReady(_ desk: ReportDesk, calledAs meeting: String) throws {
        guard desk.run.state.finished != nil else {
            throw Failure("The meeting has not ended, so its report cannot be signed off. Nothing was changed.")
        }
        let unread = try desk.texts().count { $0.decision == nil }
        if unread > 0 {
            throw Failure(
                "\(unread) \(unread == 1 ? "text waits" : "texts wait") to be read. 'lectern report \(meeting) --review' shows them, and so does the page /review. Nothing was changed."
            )
        }
    }

    private func write(_ report: MeetingReport, timeZone agenda: MeetingAgenda) throws {
        let printer = PaperPrinter(context: RenderingContext(timeZone: agenda.timeZone), large: large)
        switch format {
        case .markdown: Output.write(printer.markdown([ReportSheet(report).sheet]))
        case .html: Output.write(printer.html([ReportSheet(report).sheet], title: "Report: \(report.title)"))
        case .json: Output.write(try ReportDocument(report).json())
        case .csv: Output.write(ReportCSV.text(report))
        }
    }
}
