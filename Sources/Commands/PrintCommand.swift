internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Make a sheet to print, from an agenda file.",
        discussion: """
            Example: lectern print agendas/regional-meeting.yaml chair-script --format html --large > script.html

            Sheets: running-order (for everybody), chair-script (a copy for each chair), all (both).
            Open an HTML sheet in any browser and print it from there; it loads nothing.
            calendar is one event for a calendar program: lectern print FILE calendar > meeting.ics
            """)

    enum Sheet: String, ExpressibleByArgument, CaseIterable {
        case runningOrder = "running-order"
        case chairScript = "chair-script"
        /// A file for calendar programs, and so no sheet of 'all'.
        case calendar
        case all
    }
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, markdown }

    @Argument(help: "The agenda file.", completion: .file(extensions: ["yaml", "yml"]))
    var file: String
    @Argument(help: "The sheet: running-order, chair-script, calendar or all.")
    var sheet: Sheet
    @Option(help: "text, html or markdown.")
    var format: Format = .text
    @Flag(help: "Large print: 20 points in HTML, narrow lines in text.")
    var large = false

    func validate() throws {
        if sheet == .calendar, format != .text || large {
            throw ValidationError("The calendar is one file for a calendar program; leave --format and --large out.")
        }
    }

    func run() throws {
        let agenda = try AgendaFile.need(file)
        if sheet == .calendar {
            let now = Instant(secondsSince1970: Int(Date().timeIntervalSince1970))
            return Output.write(CalendarEvent(MeetingRun(agenda: agenda)).text(stamp: now))
        }
        let maker = SheetMaker(MeetingRun(agenda: agenda))
        let sheets =
            switch sheet {
            case .runningOrder: [maker.runningOrder()]
            case .chairScript: maker.chairScripts()
            case .calendar: [PaperSheet]()
            case .all: [maker.runningOrder()] + maker.chairScripts()
            }
        let context = RenderingContext(timeZone: agenda.timeZone)
        switch format {
        case .text:
            let renderer = PlainTextRenderer(width: large ? 44 : 80, context: context)
            Output.write(
                sheets.map {
                    "\(renderer.title($0.title))\n\n\(renderer.render($0.content))\n\(renderer.render($0.chapters))"
                }.joined(separator: "\n\u{0C}\n"))
        case .markdown:
            let renderer = MarkdownRenderer(headingLevel: 2, context: context)
            Output.write(
                sheets.map {
                    "# \(renderer.render(Text($0.title)))\n\n\(renderer.render($0.content))\n\(renderer.render($0.chapters))"
                }.joined(separator: "\n---\n\n"))
        case .html:
            let renderer = HTMLRenderer(headingLevel: 2, context: context)
            let body = sheets.map { sheet in
                HTMLFragment(
                    "section", [.class("sheet")], HTMLFragment("h1", [], HTMLFragment(text: sheet.title)),
                    renderer.render(sheet.content),
                    renderer.render(sheet.chapters))
            }
            Output.write(HTMLPage(title: agenda.title, large: large).render(body.reduce(HTMLFragment(), +)))
        }
    }
}
