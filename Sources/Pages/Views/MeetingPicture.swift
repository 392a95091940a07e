internal import Agenda
internal import Foundation
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// The meeting at one moment, and the pieces that several pages are made of.
struct MeetingPicture {
    let answer: LiveMeeting.Answer
    let plan: Plan
    let words = Phrasebook.english
    /// What the room screen is told to show beside the meeting.
    let screen: RoomScreen
    /// Where others on the network find the meeting's pages; nil where they do not.
    let address: String?
    /// Whether links that open personal pages work from there: not where others can read along.
    let letsLinksOut: Bool
    /// A page that is open takes it in, and counts by itself: what goes by with the clock alone is not in it, or every
    /// page would be drawn anew with every second.
    let isFollowed: Bool
    /// What those who lead are told of beside the meeting.
    let beside: Beside
    /// The sections that people can sign up for to present, as they stand.
    let places: [SlotSection]
    /// On a tablet that many people share, nothing is for one person's own device.
    var isShared = false

    /// What this moment's prices come to in words.
    let prices: PriceShelf

    init(
        _ answer: LiveMeeting.Answer, _ around: Surroundings = Surroundings(), _ prices: PriceShelf = PriceShelf(),
        isFollowed: Bool = false
    ) {
        self.prices = prices
        self.isFollowed = isFollowed
        beside = around.beside
        self.answer = answer
        screen = around.screen
        address = around.address
        letsLinksOut = around.letsLinksOut
        places = around.places
        plan = answer.meeting.plan(at: max(answer.now, answer.meeting.state.latest ?? answer.now))
    }

    /// The front page, seen from the pages beside it.
    var home: String { isShared ? Role.kiosk.home : "./" }
    var meeting: MeetingRun { answer.meeting }
    var state: MeetingState { answer.meeting.state }
    var agenda: MeetingAgenda { answer.meeting.agenda }
    var now: Instant { max(answer.now, state.latest ?? answer.now) }
    var clock: WallClock { WallClock(timeZone: agenda.timeZone) }

    func view(for audience: Audience) -> StageView {
        let typed = answer.words
        return meeting.stage(for: audience, at: now, in: plan) { typed[$0] }
    }

    /// What a form carries, so that of two who send it at once the second is told; nil for what stands whatever others do.
    ///
    /// - Parameter name: What the form or its button does.
    func seen(_ name: String) -> String? {
        switch name {
        case "next", "back", "go": seenByName["seen"]
        case "extend", "shorten", "accept": seenByName["time"]
        case "undo", "redo": seenByName[name]
        default: nil
        }
    }

    /// The same, by what it is about.
    var seenByName: [String: String] {
        let about: [String: Command] = ["seen": .next, "time": .accept, "undo": .undo, "redo": .redo]
        return about.compactMapValues { meeting.seen(for: $0)?.rawValue }
    }

    /// What a part is called now.
    func title(of part: Part, in section: Section) -> String {
        let typed = answer.words
        return meeting.title(of: part, in: section, at: now) { typed[$0] }
    }

    /// When and where, in one line.
    var occasion: String {
        let times = "\(clock.time(of: agenda.start)) to \(clock.time(of: agenda.end))"
        let day = LongDate.words(agenda.date)
        return ([day, times] + [agenda.venue].compactMap { $0 }).joined(separator: ", ")
    }

    /// A module's content as HTML, without what says only the title that stands above it already.
    func html(_ content: Content, _ view: StageView, asides: Bool = false, heading: Int = 3) -> HTMLFragment {
        let resolver = ContentResolver(view, in: answer, words: words)
        let context = RenderingContext(
            now: now, timeZone: agenda.timeZone, showsAsides: asides, section: view.section?.id, words: words)
        let shown = resolver.resolve(content.withoutForms)
        let title = view.partTitle ?? view.section?.title
        return HTMLRenderer(headingLevel: heading, context: context)
            .render(title.map { shown.without(title: $0) } ?? shown)
    }

    /// How much time people have.
    ///
    /// A break that began early may be over before its time; whoever rests has until everything goes on.
    func timer(_ view: StageView) -> TimerBlock? {
        guard var timer = view.partTimer ?? view.sectionTimer else { return nil }
        if let section = view.section, isTimeOff(section), let next = view.next, next.pinned, let at = next.at,
            timer.stoppedWith == nil
        {
            timer.ends = max(timer.ends, at)
        }
        return timer
    }

    /// The time that is left, drawn and in words.
    func left(_ timer: TimerBlock, _ attributes: [HTMLAttribute] = []) -> HTMLFragment {
        HTMLFragment(
            "figure", self.attributes(timer) + attributes, disc(timer), .newline,
            HTMLFragment(
                "figcaption", [.class("about")],
                HTMLFragment(text: state.stopped == nil ? about(timer) : Self.shortPause)))
    }

    /// That time stands, where whoever speaks has no clock on this screen; else nothing.
    var pause: HTMLFragment {
        guard state.stopped != nil else { return HTMLFragment() }
        return HTMLFragment("p", [.class("about")], HTMLFragment(text: Self.shortPause))
    }
    private static let shortPause = "A short pause"

    func isTimeOff(_ section: Section) -> Bool { section.has(.rest) || section.has(.meal) }

    /// "About 15 minutes left": never a figure that runs.
    func about(_ timer: TimerBlock) -> String {
        if isFollowed, timer.stoppedWith == nil { return "" }
        let left = timer.stoppedWith ?? (timer.ends - now)
        if left <= .zero { return "Time to come to an end" }
        if left < .seconds(90) { return "About 1 minute left" }
        return "About \(length(left)) left"
    }

    /// "25 minutes", "1 hour 5 minutes": never seconds, which would run.
    func length(_ length: Seconds) -> String { words.length(max(.minutes(1), length)) }

    /// The clock on the wall, with what a page needs to go on from it by itself.
    var wall: HTMLFragment {
        let text = clock.time(of: now)
        let pieces = text.split(separator: ":").compactMap { Int($0) }
        let minutes = pieces.count == 2 ? pieces[0] * 60 + pieces[1] : 0
        // Any moment of the past will do to go on from; the hour's is the same for an hour.
        let back = isFollowed ? minutes % 60 : 0
        let whole = now.secondsSince1970 - ((now.secondsSince1970 % 60) + 60) % 60 - back * 60
        return HTMLFragment(
            "b",
            [
                .class("clock"), HTMLAttribute("data-now", String(whole * 1_000)),
                HTMLAttribute("data-minutes", String(minutes - back)),
            ], HTMLFragment(text: isFollowed ? "" : text))
    }

    /// What a timer's element carries, so that a page can count by itself.
    func attributes(_ timer: TimerBlock) -> [HTMLAttribute] {
        var all = [
            HTMLAttribute("data-began", String(timer.began.secondsSince1970 * 1_000)),
            HTMLAttribute("data-ends", String(timer.ends.secondsSince1970 * 1_000)),
        ]
        if let left = timer.stoppedWith { all.append(HTMLAttribute("data-left", String(max(0, left.count) * 1_000))) }
        return all
    }

    /// A disc that empties, as it is at this moment.
    func disc(_ timer: TimerBlock) -> HTMLFragment {
        let whole = max(1, (timer.ends - timer.began).count)
        let left =
            isFollowed && timer.stoppedWith == nil
            ? whole : max(0, (timer.stoppedWith ?? (timer.ends - now)).count)
        return HTMLFragment(
            "svg", [.class("disc"), HTMLAttribute("viewBox", "0 0 120 120"), HTMLAttribute("aria-hidden", "true")],
            HTMLFragment(
                "circle",
                [.class("ground"), HTMLAttribute("cx", "60"), HTMLAttribute("cy", "60"), HTMLAttribute("r", "58")]),
            HTMLFragment(
                "path",
                [.class("left"), HTMLAttribute("d", Disc.path(share: Double(min(left, whole)) / Double(whole)))]),
            HTMLFragment(
                "circle",
                [.class("hub"), HTMLAttribute("cx", "60"), HTMLAttribute("cy", "60"), HTMLAttribute("r", "3")]))
    }
}

/// A sector of a disc, from the top, clockwise; `Web/live.js` draws the same.
enum Disc {
    /// - Parameter share: From 0, nothing, to 1, all of it.
    static func path(share: Double) -> String {
        if share >= 0.9999 { return "M60 4A56 56 0 1 1 59.99 4Z" }
        if share <= 0 { return "M60 60Z" }
        let angle = 2 * Double.pi * share
        let (x, y) = (60 + 56 * sin(angle), 60 - 56 * cos(angle))
        let short = { (number: Double) in String((number * 100).rounded() / 100) }
        return "M60 60L60 4A56 56 0 \(share > 0.5 ? 1 : 0) 1 \(short(x)) \(short(y))Z"
    }
}

extension Content {
    /// What is done, and not read.
    var withoutForms: Content { Content(blocks.filter { if case .form = $0 { false } else { true } }) }

    /// Without what says only the title that stands above it already: "Questions" below "Questions 1".
    func without(title: String) -> Content {
        Content(
            blocks.filter { block in
                switch block {
                case .heading(let text), .question(let text):
                    let words = text.spans.map { if case .plain(let words) = $0 { words } else { "\n" } }.joined()
                    return title != words && !title.hasPrefix(words + " ")
                default: return true
                }
            })
    }
}
