internal import Meeting
internal import Rendering
internal import Wording

/// What each section was to take and what it took: what there is to look at once a meeting has ended.
struct TimesTable {
    let picture: MeetingPicture

    var html: HTMLFragment {
        guard let compared = TimesCompared(picture.meeting.times(at: picture.now), in: picture.words) else {
            return HTMLFragment()
        }
        let cell = { (name: StaticString, text: String) in HTMLFragment(name, [.freeText], HTMLFragment(text: text)) }
        let head = HTMLFragment(
            "tr", [], cell("th", "Section"), cell("th", picture.words(.comparedPlanned).capitalisedFirst),
            cell("th", picture.words(.comparedTook).capitalisedFirst), cell("td", ""))
        let rows = compared.rows.map { row in
            HTMLFragment(
                "tr", [],
                HTMLFragment("th", [HTMLAttribute("scope", "row"), .freeText], HTMLFragment(text: row.title)),
                cell("td", String(row.planned)), cell("td", row.took.map(String.init) ?? "–"),
                HTMLFragment(
                    "td", row.tookMore ? [.class("soon")] : [.class("quiet")], HTMLFragment(text: row.note ?? "")))
        }
        return HTMLFragment(
            "table", [.class("times")],
            HTMLFragment("caption", [], HTMLFragment(text: "Minutes planned and taken")),
            HTMLFragment("thead", [], head), HTMLFragment("tbody", [], children: rows)) + .newline
            + HTMLFragment("p", [], HTMLFragment(text: compared.sum))
    }
}
