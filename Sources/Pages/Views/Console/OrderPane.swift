internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

/// The running order drawn to scale: each row as high as its minutes, with what the agenda would have given it beside.
struct OrderPane {
    let picture: MeetingPicture

    /// What each section took that is over: the same figures as those of the table at the end.
    private let took: [String: Seconds]

    init(picture: MeetingPicture) {
        self.picture = picture
        let times = picture.state.visited.isEmpty ? [] : picture.meeting.times(at: picture.now)
        took = Dictionary(times.filter(\.hasRun).map { ($0.id, $0.took) }, uniquingKeysWith: { first, _ in first })
    }

    private enum Place: String { case done, here, coming, dropped, passed }

    var html: HTMLFragment {
        var rows = HTMLFragment()
        var endStands = false
        for (section, planned) in zip(picture.agenda.sections, picture.plan.sections) {
            if !endStands, section.outside, !planned.dropped, planned.start >= picture.agenda.end {
                rows += end
                endStands = true
            }
            rows += row(section, planned)
        }
        if !endStands { rows += end }
        return HTMLFragment(
            "section", [.class("pane"), HTMLAttribute("id", "order"), HTMLAttribute("aria-label", "Running order")],
            HTMLFragment("ol", [.class("order")], .newline, rows), .newline, legend)
    }

    private func place(_ section: Section, _ planned: PlannedSection) -> Place {
        if picture.state.running?.section == section.id { return .here }
        if picture.meeting.isOver(section.id) { return .done }
        if planned.dropped { return .dropped }
        // What the meeting went past gave nothing away: it is not to be.
        return planned.length == .zero && section.length.ideal > .zero ? .passed : .coming
    }

    private func row(_ section: Section, _ planned: PlannedSection) -> HTMLFragment {
        let place = place(section, planned)
        let takesTime = place != .dropped && place != .passed
        let length = place == .done ? took[section.id] ?? planned.length : planned.length
        let (ideal, now) = (minutes(section.length.ideal), takesTime ? minutes(length) : 0)
        let differs = takesTime && ideal != now
        var classes = "\(place.rawValue) \(Self.height(takesTime ? max(ideal, now) : 0))"
        if section.pin != nil { classes += " pin" }
        if differs { classes += place == .coming ? " gives" : " differs" }
        var title =
            place == .dropped
            ? HTMLFragment("s", [], HTMLFragment(text: section.title)) : HTMLFragment(text: section.title)
        if section.pin != nil { title += aside(", holds at its time") }
        switch place {
        case .here:
            if let part = picture.view(for: .facilitator).partTitle {
                title += HTMLFragment("small", [], HTMLFragment(text: part))
            }
        case .dropped: title += HTMLFragment("small", [], HTMLFragment(text: picture.words(.dropped)))
        case .passed: title += HTMLFragment("small", [], HTMLFragment(text: picture.words(.passedOver)))
        case .done:
            title =
                HTMLFragment("span", [HTMLAttribute("aria-hidden", "true")], HTMLFragment(text: "✓ ")) + title
                + aside(", done")
        case .coming: break
        }
        return HTMLFragment(
            "li", [.class(classes)] + (place == .here ? [HTMLAttribute("aria-current", "step")] : []),
            bars(ideal: ideal, now: now, isPin: section.pin != nil),
            HTMLFragment(
                "span", [.class("at")], HTMLFragment(text: takesTime ? picture.clock.planned(planned.start) : "–")),
            HTMLFragment("span", [.class("title"), .freeText, HTMLAttribute("title", section.title)], title),
            HTMLFragment("span", [.class("min")], size(place, ideal, now, differs))) + .newline
    }

    private func size(_ place: Place, _ ideal: Int, _ now: Int, _ differs: Bool) -> HTMLFragment {
        guard place != .dropped, place != .passed else { return HTMLFragment() }
        let unit = now == 1 ? " minute" : " minutes"
        guard differs, place == .coming else {
            let length = HTMLFragment(text: String(now)) + aside(unit)
            return differs ? length + aside(", ideally \(ideal)") : length
        }
        return HTMLFragment(
            "span", [HTMLAttribute("aria-hidden", "true")],
            HTMLFragment(text: picture.words(.givesWay, "from", String(ideal), "to", String(now))))
            + aside("\(now)\(unit), ideally \(ideal)")
    }

    /// What is heard and not seen.
    private func aside(_ text: String) -> HTMLFragment {
        HTMLFragment("span", [.class("heard")], HTMLFragment(text: text))
    }

    private var end: HTMLFragment {
        HTMLFragment(
            "li", [.class("pin end t0")], bars(ideal: 0, now: 1, isPin: true),
            HTMLFragment(
                "span", [.class("at")],
                HTMLFragment(
                    text: picture.clock.time(of: picture.state.finished ?? picture.agenda.end))),
            HTMLFragment("span", [.class("title")], HTMLFragment(text: picture.words(.theEnd))),
            HTMLFragment("span", [.class("min")])) + .newline
    }

    // MARK: To scale

    /// A broad bar for what it gets, double where it is pinned, and a thin one for its ideal; both in the row's own scale.
    private func bars(ideal: Int, now: Int, isPin: Bool) -> HTMLFragment {
        let whole = max(ideal, now, 1)
        let bar = { (left: Int, width: Int, minutes: Int) in
            "M\(left) 0h\(width)v\(Self.percent(minutes, of: whole))h-\(width)z"
        }
        let path = { (name: String, shape: String) in
            HTMLFragment("path", [.class(name), HTMLAttribute("d", shape)])
        }
        var bars = path("now", isPin ? bar(0, 3, now) + bar(5, 3, now) : bar(0, 8, now))
        if ideal > 0 { bars += path("ideal", bar(11, 3, ideal)) }
        return HTMLFragment(
            "svg",
            [
                .class("bars"), HTMLAttribute("viewBox", "0 0 14 100"), HTMLAttribute("preserveAspectRatio", "none"),
                HTMLAttribute("aria-hidden", "true"),
            ], bars)
    }

    private static func percent(_ minutes: Int, of whole: Int) -> String {
        let tenths = minutes * 1_000 / whole
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    /// The style's name for that many minutes: every one up to half an hour, then in steps of five, up to two hours.
    static func height(_ minutes: Int) -> String {
        let shown = min(max(minutes, 0), 120)
        return "t\(shown <= 30 ? shown : (shown + 2) / 5 * 5)"
    }

    /// What the bars mean, for those who see them.
    private var legend: HTMLFragment {
        let key = { (bars: HTMLFragment, text: String) in
            HTMLFragment("span", [], bars, HTMLFragment(text: text))
        }
        return HTMLFragment(
            "p", [.class("legend"), HTMLAttribute("aria-hidden", "true")],
            key(bars(ideal: 0, now: 1, isPin: false), "as it stands"), .newline,
            key(bars(ideal: 1, now: 0, isPin: false), "ideal"), .newline,
            key(bars(ideal: 0, now: 1, isPin: true), "holds"))
    }

    private func minutes(_ length: Seconds) -> Int { (length.count + 30) / 60 }
}
