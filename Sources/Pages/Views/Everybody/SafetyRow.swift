internal import Agenda
internal import Rendering
internal import SectionKit

/// What somebody reads who is worried, in the agenda's own words: before they write anything, and on a shared tablet.
struct SafetyRow {
    let agenda: MeetingAgenda

    var html: HTMLFragment { words.inRow(.ask) }

    var words: HTMLFragment {
        HTMLRenderer(headingLevel: 2, context: RenderingContext(timeZone: agenda.timeZone)).render(
            agenda.safety.content)
    }
}
