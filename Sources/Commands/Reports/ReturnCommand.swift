internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Meeting
internal import Rendering
internal import Reports

struct ReturnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "return",
        abstract: "Write the file that a meeting sends up.",
        discussion: """
            Example: lectern return north-west-2026-12-08 --output north-west.lectern-return
            Look first, in plain words: lectern return north-west-2026-12-08 --preview

            It holds exact counts, and words as somebody has read them. It is confidential and not for publication: 'lectern roll-up' makes of many
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
        let made = try ReturnOfMeeting(desk, rules.rules)
        let told = made.preview
        let printer = PaperPrinter(context: RenderingContext(timeZone: desk.run.agenda.timeZone))
        if preview { return Output.write(printer.text([told.sheet])) }
        for notice in made.notices { Output.error(notice) }
        let isAsked = Output.asks
        Output.error(isAsked ? printer.text([told.sheet]) : told.summary.joined(separator: "\n"))
        if !Output.agrees("Write this file?") { return Output.error("Nothing was written.") }
        let bytes = try made.bytes()
        let path = output ?? made.name
        try SignUpMeeting.translating { () throws(LibraryError) in
            try NewFile.make(at: path) { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
        }
        try made.note()
        Output.error("Wrote \(path).")
    }
}
