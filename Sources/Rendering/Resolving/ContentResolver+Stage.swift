internal import Agenda
package import Meeting
internal import SectionKit
package import Wording

extension ContentResolver {
    /// For what an audience of a running meeting sees: its chairs as they are called today, and what was typed so far.
    package init(_ view: StageView, in answer: LiveMeeting.Answer, words: Phrasebook) {
        let typed = answer.words
        let chairs = answer.meeting.agenda.chairs.map(\.name)
        let today = answer.meeting.chairNames(words) { typed[$0] }
        self.init(
            chairs: chairs,
            renamed: Dictionary(zip(chairs, today).filter { $0 != $1 }, uniquingKeysWith: { first, _ in first }),
            fillings: view.fillings, fallbacks: view.fallbacks, timeZone: answer.meeting.agenda.timeZone,
            erased: words(.erased), words: { typed[$0] })
    }
}
