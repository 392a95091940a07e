internal import Console
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Terminal
internal import Wording

/// The console as lines of text: the same keys and words, without a full screen.
///
/// For screen readers, and for terminals that can move no cursor.
struct PlainScreen {
    private let desk: Desk
    private let alarms: Alarms
    private var console: Console
    private var changes: ChangesAloud
    private let modes: ModesAloud
    private var transcript = Transcript()
    private let terminal = LineTerminal()
    private var bell: Bell?
    /// What is said now has not been read out yet, since something was asked first.
    private var readsStage = false
    /// False once nobody reads what is written any more.
    private var isRead = true

    private var width: Int { min(Output.width, 80) }

    init(desk: Desk, alarms: Alarms, console: Console, bell: Bell?) {
        self.desk = desk
        self.alarms = alarms
        self.console = console
        self.console.isReadAloud = true
        self.bell = bell
        changes = ChangesAloud(words: console.words)
        modes = ModesAloud(words: console.words)
    }

    mutating func run() async -> Desk.Ending {
        defer {
            write(transcript.type(nil))
            terminal.close()
        }
        alarms.tick(every: 1)
        await begin()
        while isRead {
            let woken = await alarms.next()
            if woken.contains(.leave) { return .left }
            if woken.contains(.stop) { stop(withGroup: false) }
            if woken.contains(.goOn) { terminal.wake() }
            var keys: [Key] = []
            if woken.contains(.tick) {
                await desk.tick(&console)
                keys = terminal.stalledPaste()
            }
            if woken.contains(.keys) {
                guard let new = terminal.keys() else { return .left }
                alarms.keysAreRead()
                keys += new
            }
            for key in keys {
                if let ending = await press(key) { return ending }
            }
            await tell()
        }
        return .left
    }

    /// Which meeting this is, what one should know first, where it stands, and last what is asked.
    private mutating func begin() async {
        let situation = await desk.situation
        say([changes.identity(situation)])
        await tellReport()
        let isAsked = console.mode != .stage || situation.absence?.choices.isEmpty == false
        say(changes.lines(situation, width: width, isBrief: isAsked))
        if isAsked { await open(nil) } else { say([console.words(.plainHint)]) }
        readsStage = isAsked
    }

    private mutating func press(_ key: Key) async -> Desk.Ending? {
        let situation = await desk.situation
        let before = console.mode
        let showedForYou = console.showsForYou
        for effect in console.press(key, at: Alarms.ticks, in: situation) {
            switch effect {
            case .leave: return .left
            case .rehearse: return .rehearse
            case .suspend: stop(withGroup: true)
            case .redraw: say(changes.stage(situation, width: width))
            case .tellPlace: tellPlace(situation)
            default: await desk.perform(effect, &console)
            }
        }
        await open(before)
        if console.showsForYou, !showedForYou {
            say(changes.forYou(await desk.situation, width: width))
        } else if !console.showsForYou, showedForYou, console.report.isEmpty {
            say([console.words(.forYouHidden)])
        }
        await tell()
        let now = await desk.situation
        if readsStage, console.mode == .stage, console.absence(now) == nil {
            readsStage = false
            say(changes.stage(now, width: width) + [console.words(.plainHint)])
        }
        return nil
    }

    /// Says what a key opened, closed or typed. What is only read is read out and closed again.
    private mutating func open(_ before: Console.Mode?) async {
        for piece in modes.pieces(before, console.mode) {
            switch piece {
            case .say(let lines): say(lines)
            case .type(let line): write(transcript.type(line))
            }
        }
        guard case .page(let page) = console.mode, before != console.mode else { return }
        let situation = await desk.situation
        say(changes.page(page, situation, width: width))
        guard page != .edit || situation.edit?.canBeTaken != true else {
            say([console.words(.editTake)])
            return
        }
        console.close()
    }

    /// Where one is, and what is asked.
    private mutating func tellPlace(_ situation: Situation) {
        if case .asking(let question) = console.mode {
            say(modes.lines(of: question))
            return
        }
        if case .sorting(let sorting) = console.mode {
            say(modes.lines(of: sorting))
            return
        }
        say([changes.identity(situation), changes.place(situation)] + changes.standing(situation, width: width))
        if console.absence(situation) != nil { say(changes.waiting(situation)) }
    }

    /// What the last key came to, and what is new in the meeting.
    private mutating func tell() async {
        await tellReport()
        let situation = await desk.situation
        say(changes.lines(situation, width: width))
        desk.show(situation)
        if bell?.rings(situation) == true { write("\u{7}") }
    }

    private mutating func tellReport() async {
        let lines = console.report
        if lines.isEmpty { return }
        console.tell([])
        say(lines.flatMap { PlainLine.wrapped($0, width: width) })
    }

    private mutating func say(_ lines: [String]) { write(transcript.say(lines)) }

    private mutating func write(_ text: String) {
        guard !text.isEmpty else { return }
        if !terminal.write(text) { isRead = false }
    }

    private mutating func stop(withGroup: Bool) {
        terminal.rest()
        alarms.stopHere(withGroup: withGroup)
        terminal.wake()
        say([console.words(.isBack)])
    }
}
