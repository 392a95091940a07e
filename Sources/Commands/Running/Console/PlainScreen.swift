internal import Console
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Terminal
internal import Wording

/// The console as lines of text: the same keys and words, without a full screen.
///
/// For screen readers, and for terminals that can move no cursor. Nothing that was written is ever written over.
struct PlainScreen {
    let desk: Desk
    let alarms: Alarms
    var console: Console
    var aloud: ChangesAloud
    let terminal: LineTerminal
    let bell: Bell?

    private var width: Int { min(Output.width, 80) }

    mutating func run() async -> Desk.Ending {
        defer { terminal.close() }
        var bell = bell
        alarms.tick(every: 1)
        say(console.report)
        say(aloud.lines(await desk.situation, width: width))
        say([console.words(.plainHint)])
        while true {
            let woken = await alarms.next()
            if woken.contains(.leave) { return .left }
            if woken.contains(.stop) { stop(withGroup: false) }
            if woken.contains(.goOn) { terminal.wake() }
            if woken.contains(.tick) { await desk.tick(&console); say(console.report); console.tell([]) }
            if woken.contains(.keys) {
                guard let keys = terminal.keys() else { return .left }
                for key in keys {
                    if let ending = await press(key) { return ending }
                }
                // Only now: a form reads its lines from the same input.
                alarms.keysAreRead()
            }
            let situation = await desk.situation
            say(aloud.lines(situation, width: width))
            if bell?.rings(situation) == true { Output.write("\u{7}") }
        }
    }

    private mutating func press(_ key: Key) async -> Desk.Ending? {
        let situation = await desk.situation
        if key == .letter("s"), console.mode == .stage {
            say(aloud.standing(situation, width: width))
            return nil
        }
        let showedForYou = console.showsForYou
        if let ending = await perform(console.press(key, at: Alarms.ticks, in: situation)) { return ending }
        if console.showsForYou, !showedForYou {
            say(aloud.stage(await desk.situation, width: width, forYou: true))
        }
        return await settle()
    }

    private mutating func perform(_ effects: [Effect]) async -> Desk.Ending? {
        for effect in effects {
            switch effect {
            case .leave: return .left
            case .rehearse: return .rehearse
            case .suspend: stop(withGroup: true)
            case .redraw: say(aloud.stage(await desk.situation, width: width, forYou: console.showsForYou))
            default: await desk.perform(effect, &console)
            }
        }
        return nil
    }

    /// Reads out what a key opened, and asks for what it needs, line by line.
    private mutating func settle() async -> Desk.Ending? {
        while true {
            say(console.report)
            console.tell([])
            let situation = await desk.situation
            switch console.mode {
            case .stage: return nil
            case .asking(let question):
                say([question.title] + question.lines + question.aloud(console.words))
                return nil
            case .page(let page):
                say(aloud.page(page, situation, width: width))
                if page == .edit, situation.edit?.canBeTaken == true {
                    say([console.words(.editTake)])
                    return nil
                }
                console.close()
            case .picking(let picker):
                guard let item = pick(picker) else {
                    console.close()
                    say([console.words(.stay)])
                    continue
                }
                if let ending = await perform(console.pick(item, from: picker, situation)) { return ending }
            case .filling(var form):
                if let problem = form.problem { say([problem]) }
                guard fill(&form) else {
                    console.close()
                    say([console.words(.nothingKept)])
                    continue
                }
                if let ending = await perform(console.send(form)) { return ending }
            }
        }
    }

    private func pick(_ picker: Picker) -> Picker.Item? {
        say([picker.title])
        for (index, item) in picker.items.enumerated() {
            say(["\(index + 1). \(item.lead.isEmpty ? "" : item.lead + " ")\(item.title)"])
        }
        guard let answer = terminal.ask(console.words(.pickAloud)) else { return nil }
        if let number = Int(answer) {
            return picker.items.indices.contains(number - 1) ? picker.items[number - 1] : nil
        }
        let wanted = answer.lowercased()
        return wanted.isEmpty ? nil : picker.items.first { $0.title.lowercased().contains(wanted) || $0.id == wanted }
    }

    /// Fills a form in by asking for each field; false where the first that is needed is left empty.
    private func fill(_ form: inout Form) -> Bool {
        say([form.title])
        for index in form.fields.indices {
            let field = form.fields[index]
            say(field.help.isEmpty ? [] : [field.help])
            if !field.options.isEmpty { say([field.options.joined(separator: ", ")]) }
            let before = field.editor.text
            let label = before.isEmpty ? field.label : "\(field.label) (\(before))"
            guard let answer = terminal.ask(label.hasSuffix("?") ? label + " " : label + ": ") else { return false }
            if answer.isEmpty, before.isEmpty, field.isRequired { return false }
            if !answer.isEmpty { form.fields[index].editor = LineEditor(answer, limit: field.editor.limit) }
        }
        return true
    }

    private func say(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        Output.write(lines.map { $0 + "\n" }.joined())
    }

    private func stop(withGroup: Bool) {
        terminal.rest()
        alarms.stopHere(withGroup: withGroup)
        terminal.wake()
    }
}
