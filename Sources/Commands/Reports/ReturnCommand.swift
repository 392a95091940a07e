internal import Agenda
internal import ArgumentParser
internal import Disclosure
internal import Foundation
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports
internal import Returns
internal import SectionKit

struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Write the file that a meeting sends up.",
        discussion: """
            Example: lectern return north-west-2026-12-08 --output north-west.lectern-return
            Look first, in plain words: lectern return north-west-2026-12-08 --preview

            It holds exact counts, and no names. It is confidential and not for publication: 'lectern roll-up' makes of many
            returns what may be published. Each time it is written it has the next revision, which takes the place of the
            ones before.
            """)

    @OptionGroup var target: SignUpMeeting.Target
    @Option(
        name: .shortAndLong, help: "The file to write; its name says which meeting it is where this is left out.",
        completion: .file())
    var output: String?
    @Flag(help: "Only tell what it would hold; nothing is written.") var preview = false
    @OptionGroup var rules: ReportCommand.RulesOptions

    func run() throws {
        let desk = try ReportDesk.open(target)
        let (file, report) = try Self.make(desk, rules.rules)
        let told = ReturnPreview(file)
        let printer = PaperPrinter(context: RenderingContext(timeZone: desk.run.agenda.timeZone))
        if preview { return Output.write(printer.text([told.sheet])) }
        for notice in report.notices { Output.error(notice) }
        let isAsked = isatty(STDIN_FILENO) == 1 && Output.errorIsTerminal
        Output.error(isAsked ? printer.text([told.sheet]) : told.summary.joined(separator: "\n"))
        if isAsked, !agrees() { return Output.error("Nothing was written.") }
        let bytes = file.encoded()
        // Whoever reads it must be able to; a return that is refused on the other side is worth nothing.
        do throws(ReturnProblems) { _ = try MeetingReturn(decoding: bytes, file: "the return") } catch {
            throw Failure("The return cannot be written: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        let path = output ?? "\(desk.key.id)-return-\(file.revision).json"
        try SignUpMeeting.translating { () throws(LibraryError) in
            try NewFile.make(at: path) { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
        }
        try SignUpMeeting.translating { () throws(LibraryError) in try desk.book.noteReturn(revision: file.revision) }
        Output.error("Wrote \(path).")
    }

    /// The next return of a meeting.
    static func make(_ desk: ReportDesk, _ rules: DisclosureRules) throws -> (
        file: MeetingReturn, report: MeetingReport
    ) {
        guard desk.run.state.finished != nil else {
            throw Failure("The meeting has not ended, so there is nothing to send up yet.")
        }
        let material = try desk.material(rules)
        let report = try ReportCommand.report(material)
        let revision = (try desk.summary()?.returned ?? 0) + 1
        guard revision <= 1_000_000 else { throw Failure("This meeting has had too many returns.") }
        return (MeetingReturn(material, report, revision: revision, published: material.earlier), report)
    }

    private func agrees() -> Bool {
        Output.prompt("Write this file? (yes or no) ")
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
