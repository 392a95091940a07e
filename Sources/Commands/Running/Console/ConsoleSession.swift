internal import Agenda
internal import Console
internal import Dispatch
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Terminal
internal import Wording

/// One sitting at the console, full screen or line by line.
struct ConsoleSession {
    let isPlain: Bool
    let theme: Theme
    let rings: Bool
    let keepsNothing: Bool
    private let words = Phrasebook.english

    init(isPlain: Bool, theme: Theme, rings: Bool, keepsNothing: Bool = false) {
        self.isPlain = isPlain
        self.theme = theme
        self.rings = rings
        self.keepsNothing = keepsNothing
    }

    /// - Parameters:
    ///   - web: The pages for browsers, which a key shows the way to.
    ///   - pages: Why there are none, where that is no choice of the person's.
    func run(_ meeting: OpenMeeting, web: MeetingWeb?, pages: String?) async -> Desk.Ending {
        var console = Console(
            words: words,
            notices: (meeting.resumed && meeting.rehearsal == nil ? [Said(.goesOn)] : []) + meeting.notices)
        console.keepsNothing = keepsNothing
        if web == nil, let pages { console.tell(console.report + [pages]) }
        let desk = Desk(meeting: meeting, words: words, web: web)
        if let question = OpeningWords(words: words, timeZone: meeting.agenda.timeZone).question(meeting) {
            console.ask(question)
        }
        let screen = isPlain ? nil : Screen(theme: theme)
        if !isPlain, screen == nil { console.tell([words(.terminalUnknown)] + console.report) }
        let alarms = Alarms()
        // What another screen does is on this one at once, and not with the next second.
        let following = Task {
            for await _ in await meeting.live.changes() { alarms.raise(.change) }
        }
        defer { following.cancel() }
        Interruption.onSignal {
            alarms.raise(.leave)
            // Whatever keeps the console from leaving, the terminal and the meeting are given back.
            DispatchQueue.global().asyncAfter(deadline: .now() + 3) {
                TerminalGuard.restore()
                meeting.leave()
                exit(0)
            }
        }
        let bell = rings ? Bell() : nil
        if let screen {
            var full = FullScreen(desk: desk, screen: screen, alarms: alarms, console: console, bell: bell)
            return await full.run()
        }
        var plain = PlainScreen(desk: desk, alarms: alarms, console: console, bell: bell)
        return await plain.run()
    }
}
