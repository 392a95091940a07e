internal import Agenda
internal import Dispatch
internal import Foundation
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// One command a line, one answer a line: for scripts, tests and other programs.
struct LineMode {
    let meeting: OpenMeeting
    let json: Bool
    private var desk: AgendaDesk

    init(meeting: OpenMeeting, json: Bool) {
        self.meeting = meeting
        self.json = json
        desk = AgendaDesk(meeting)
    }

    /// Runs until `quit` or the end of the input; the meeting keeps its place either way.
    mutating func run() async {
        // What was away as it was opened is told already.
        _ = await meeting.sideline.takeNews()
        while let line = await Self.nextLine() {
            for notice in await meeting.sideline.notices() { Output.error(notice) }
            let (answer, quits) = await answer(to: line)
            Output.write(answer + "\n")
            // Whoever cannot read answers should give no more commands.
            if quits || Output.failure != nil { return }
        }
    }

    /// Waits on a thread of its own, so that the pages go on meanwhile.
    private static func nextLine() async -> String? {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(returning: readLine(strippingNewline: true)) }
        }
    }

    private mutating func answer(to line: String) async -> (line: String, quits: Bool) {
        do {
            let command = try Command(line: line)
            if case .agenda(let takes) = command { return (try await agenda(taking: takes), false) }
            if case .price(let other) = command { return (try await price(of: other), false) }
            let answer = try await meeting.live.perform(command)
            if let told = answer.told { return (describe(answer, answers: told), false) }
            if let arranged = answer.arranged { return (describe(answer, arranged.told), false) }
            return (describe(answer, to: command), command == .quit)
        } catch {
            let message = (error as? Refusal)?.message ?? "\(error)"
            return (json ? LineJSON.refusal(message) : "no: \(message.oneLine)", false)
        }
    }

    private func describe(_ answer: LiveMeeting.Answer, to command: Command) -> String {
        if json { return LineJSON.answer(answer, plan: command == .plan) }
        if command == .plan { return "ok \(answer.sequence): " + planLine(answer) }
        return "ok \(answer.sequence): " + MeetingWords(answer).status.oneLine
    }

    /// What became of the tables, or would.
    private func describe(_ answer: LiveMeeting.Answer, _ told: [String]) -> String {
        json
            ? LineJSON.answer(answer, tables: told)
            : "ok \(answer.sequence): " + told.joined(separator: " ").oneLine
    }

    /// What an order on people's answers came to.
    private func describe(_ answer: LiveMeeting.Answer, answers told: [String]) -> String {
        json
            ? LineJSON.answer(answer, answers: told)
            : "ok \(answer.sequence): " + told.joined(separator: " ").oneLine
    }

    /// What another command would cost; it is not given.
    private func price(of command: Command) async throws -> String {
        if let effect = try await meeting.live.effect(of: command) {
            return describe(await meeting.live.current, effect.told)
        }
        let answer = await meeting.live.current
        let price = try answer.meeting.price(of: command, at: answer.now, names: { answer.words[$0] })
        if json { return LineJSON.answer(answer, price: price) }
        let told = price.map { $0.line(of: answer.meeting.agenda, in: .englishLines, naming: 6) }
        return "ok \(answer.sequence): " + (told ?? Phrasebook.englishLines(.priceNothing)).oneLine
    }

    /// What the agenda file would change, or what taking it over changed.
    private mutating func agenda(taking: Bool) async throws -> String {
        let offer = try await desk.look()
        let answer = taking ? try await desk.take(offer) : await meeting.live.current
        if json { return LineJSON.answer(answer, change: offer.change) }
        let passages = AgendaEdit.passages(offer.change, taken: taking, in: .englishLines)
        let told = AgendaEdit(passages: passages, standing: .ready).lines.joined(separator: " ").oneLine
        return "ok \(answer.sequence): " + told + (taking ? " " + MeetingWords(answer).status.oneLine : "")
    }

    private func planLine(_ answer: LiveMeeting.Answer) -> String {
        let clock = WallClock(timeZone: answer.meeting.agenda.timeZone)
        let plan = answer.meeting.plan(at: answer.now)
        return plan.sections.filter { !$0.dropped }.map { planned in
            "\(clock.planned(planned.start)) \(planned.id)"
        }.joined(separator: ", ").oneLine
    }
}

extension String {
    /// Line breaks and control characters as blanks: one answer is one line, whatever people typed.
    var oneLine: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .lineSeparator, .paragraphSeparator: " "
                    default: scalar
                    }
                }))
    }
}

/// The answers of line mode as JSON, one object a line.
enum LineJSON {
    private struct Answer: Encodable {
        var ok = true
        var seq: Int
        var state: MeetingSnapshot
        var plan: PlanText.Document?
        var change: ChangeDocument?
        /// Null where nothing would change.
        var price: PriceDocument?
        /// What became of the tables, a sentence each.
        var tables: [String]?
        /// What became of people's answers, a sentence each.
        var answers: [String]?
    }
    private struct No: Encodable {
        var ok = false
        var error: String
    }

    static func answer(_ answer: LiveMeeting.Answer, plan: Bool) -> String {
        encode(
            Answer(
                seq: answer.sequence, state: answer.meeting.snapshot(at: answer.now, words: answer.words),
                plan: plan ? PlanText.Document(answer.meeting.plan(at: answer.now), answer.meeting.agenda) : nil))
    }

    static func answer(_ answer: LiveMeeting.Answer, tables: [String]) -> String {
        encode(
            Answer(
                seq: answer.sequence, state: answer.meeting.snapshot(at: answer.now, words: answer.words),
                tables: tables))
    }

    static func answer(_ answer: LiveMeeting.Answer, answers told: [String]) -> String {
        encode(
            Answer(
                seq: answer.sequence, state: answer.meeting.snapshot(at: answer.now, words: answer.words),
                answers: told))
    }

    static func answer(_ answer: LiveMeeting.Answer, change: AgendaChange) -> String {
        encode(
            Answer(
                seq: answer.sequence, state: answer.meeting.snapshot(at: answer.now, words: answer.words),
                change: ChangeDocument(change)))
    }

    static func answer(_ answer: LiveMeeting.Answer, price: PlanPrice?) -> String {
        encode(
            Answer(
                seq: answer.sequence, state: answer.meeting.snapshot(at: answer.now, words: answer.words),
                price: price.map { PriceDocument($0, answer.meeting.agenda) }))
    }

    static func refusal(_ message: String) -> String { encode(No(error: message)) }

    private static func encode(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            return #"{"error":"the answer could not be written","ok":false}"#
        }
        return String(decoding: data, as: UTF8.self)
    }
}
