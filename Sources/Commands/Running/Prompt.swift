internal import Agenda
internal import Foundation
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// A plain prompt on a terminal: what to say now, the time left, what is next. The full-screen console comes later.
struct Prompt {
    let meeting: OpenMeeting

    func run() async {
        let first = await meeting.live.current
        show(first)
        Output.write(
            "\nType 'next' to go on, 'help' for all commands, 'quit' to leave. 'status' shows the words again.\n")
        while true {
            Output.write(prompt(await meeting.live.current))
            guard let line = readLine(strippingNewline: true) else {
                Output.write("\n")
                return
            }
            if await !take(line) { return }
        }
    }

    /// False when the person leaves.
    private func take(_ line: String) async -> Bool {
        let word = line.trimmingCharacters(in: .whitespaces).lowercased()
        if word == "help" || word == "?" || word.hasPrefix("help ") {
            help(await meeting.live.current)
            return true
        }
        if word.isEmpty {
            Output.write("  \(MeetingWords(await meeting.live.current).status)\n")
            return true
        }
        if word == "you" {
            show(await meeting.live.current, forYou: true)
            return true
        }
        do {
            let command = try Command(line: line)
            let before = await meeting.live.current.meeting.state
            let answer = try await meeting.live.perform(command)
            if command == .quit { return false }
            if command == .plan {
                let done = Set(answer.meeting.agenda.sections.map(\.id).filter(answer.meeting.state.isDone))
                Output.write(
                    "\n"
                        + PlanText.lines(
                            answer.meeting.plan(at: answer.now), of: answer.meeting.agenda, width: Output.width,
                            running: answer.meeting.state.running?.section, done: done,
                            ended: answer.meeting.state.finished))
            } else if before.running?.section != answer.meeting.state.running?.section
                || before.running?.part != answer.meeting.state.running?.part || command == .status
                || before.finished != answer.meeting.state.finished
            {
                show(answer)
            } else {
                if command == .hold { Output.write("  The room sees: We are taking a pause.\n") }
                Output.write("  \(MeetingWords(answer).status)\n")
            }
        } catch {
            Output.write("  \((error as? Refusal)?.message ?? "\(error)")\n")
        }
        return true
    }

    private func prompt(_ answer: LiveMeeting.Answer) -> String {
        let state = answer.meeting.state
        let clock = WallClock(timeZone: answer.meeting.agenda.timeZone)
        let now = max(answer.now, state.latest ?? answer.now)
        var text = "\n\(clock.time(of: now))"
        if let running = state.running {
            let timer = TimerBlock(
                label: "", began: running.partBegan + running.partStoppedFor, ends: running.partEnds,
                stoppedWith: state.stopped.map { _ in running.partEnds - state.counted(at: now) })
            text += "  \(MeetingWords.left(timer, at: now))"
        }
        if let stop = state.stopped { text += stop.hold ? "  on hold" : "  paused" }
        return text + " > "
    }

    /// - Parameter forYou: Also what is for the facilitator's eyes; the laptop may be mirrored to the room.
    private func show(_ answer: LiveMeeting.Answer, forYou: Bool = false) {
        let meeting = answer.meeting
        let now = max(answer.now, meeting.state.latest ?? answer.now)
        let view = meeting.stage(for: .facilitator, at: now)
        let style = Output.style(onTerminal: Output.isTerminal)
        let words = answer.words
        let resolver = ContentResolver(
            chairs: meeting.agenda.chairs.map(\.name), renamed: renamed(meeting, words), fillings: view.fillings,
            fallbacks: view.fallbacks, timeZone: meeting.agenda.timeZone, words: { words[$0] })
        let context = RenderingContext(
            now: now, timeZone: meeting.agenda.timeZone, showsAsides: forYou, section: view.section?.id,
            forms: Dictionary(
                (view.section?.module.actions ?? []).map {
                    ($0.name, FormDescription(summary: $0.summary, fields: $0.fields.declarations.map(\.name)))
                }, uniquingKeysWith: { first, _ in first }))
        let renderer = PlainTextRenderer(width: Output.width, style: style, speech: .bar, context: context)
        var text = "\n"
        var hides = false
        if let section = view.section {
            text += renderer.title(section.title + (view.partTitle.map { " · \($0)" } ?? "")) + "\n\n"
            for content in [view.spoken, view.content] where !content.isEmpty {
                let shown = forYou ? content : content.withoutAsidesAndForms.withoutTypedWords
                text += renderer.render(resolver.resolve(shown)) + "\n"
                if shown != content { hides = true }
            }
            if hides { text += "  For you: type 'you'\n" }
            if let timer = view.sectionTimer {
                if let part = view.partTimer, let title = view.partTitle {
                    text += "  \(title): \(MeetingWords.left(part, at: now))\n"
                }
                text += "  \(section.title): \(MeetingWords.left(timer, at: now))\n"
            }
            text += "  \(MeetingWords(answer).next(view.next))\n"
        } else {
            text += renderer.title(meeting.agenda.title) + "\n\n  \(MeetingWords(answer).status)\n"
        }
        if let stop = view.stopped {
            text +=
                stop.hold
                ? "  Everything is on hold. The room sees: We are taking a pause. 'resume' goes on.\n"
                : "  The clock is paused. 'resume' goes on.\n"
        }
        if let notice = view.notice { text += "  \(notice)\n" }
        Output.write(text)
    }

    private func renamed(_ meeting: MeetingRun, _ words: [Words: String]) -> [String: String] {
        let today = meeting.chairNames { words[$0] }
        return Dictionary(
            zip(meeting.agenda.chairs.map(\.name), today).filter { $0 != $1 }, uniquingKeysWith: { first, _ in first })
    }

    private func help(_ answer: LiveMeeting.Answer) {
        let width = Command.usage.map { $0.word.count + $0.rest.count + 1 }.max() ?? 0
        var text = "\n"
        for usage in Command.usage {
            let call = "\(usage.word) \(usage.rest)"
            text += "  \(call)\(String(repeating: " ", count: max(0, width - call.count)))  \(usage.help)\n"
        }
        if let running = answer.meeting.state.running, let section = answer.meeting.agenda.section(running.section),
            !section.module.actions.isEmpty
        {
            text += "\n  In this section:\n"
            for action in section.module.actions {
                let fields = action.fields.declarations.map { $0.isRequired ? "\($0.name)=…" : "[\($0.name)=…]" }
                    .joined(separator: " ")
                text += "  do \(section.id) \(action.name) \(fields)\n      \(action.summary)\n"
            }
        }
        text += "\n  'you' shows what is for your eyes alone, 'help' this list, and Return alone the time.\n"
        Output.write(text)
    }
}

extension Content {
    /// What may stand on a screen that the room might see; actions are listed by 'help'.
    fileprivate var withoutAsidesAndForms: Content {
        Content(
            blocks.filter { block in
                switch block {
                case .aside, .form: false
                default: true
                }
            })
    }
}
