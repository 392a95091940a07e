internal import Agenda
package import Meeting
internal import Wording
internal import SectionKit

/// All that the console draws and decides from, at one moment.
package struct Situation: Sendable {
    package var answer: LiveMeeting.Answer
    /// How fast a rehearsal runs; nil for the real meeting.
    package var speed: Double?
    /// What the agenda file would change, or why it cannot.
    package var edit: AgendaEdit?
    /// What the time away came to.
    package var absence: TimeAway?

    /// Where the pages for browsers are; nil where there are none.
    package var browsers: Browsers?
    /// Where the meeting was on the screen that the person looked at; nil where that is where it is.
    package var seen: Whereabouts?

    package init(
        answer: LiveMeeting.Answer, speed: Double? = nil, edit: AgendaEdit? = nil, absence: TimeAway? = nil,
        browsers: Browsers? = nil, seen: Whereabouts? = nil
    ) {
        self.seen = seen
        self.answer = answer
        self.speed = speed
        self.edit = edit
        self.absence = absence
        self.browsers = browsers
    }

    package struct Browsers: Hashable, Sendable {
        /// Of everybody's pages.
        package var address: String
        /// Opens the console once; nil until somebody asks for one.
        package var link: String?

        package init(address: String, link: String? = nil) {
            self.address = address
            self.link = link
        }
    }

    /// Where the meeting is for whoever presses a key.
    package var whereabouts: Whereabouts { seen ?? answer.meeting.state.whereabouts }

    var meeting: MeetingRun { answer.meeting }
    var state: MeetingState { answer.meeting.state }
    /// Never before the latest step.
    var now: Instant { max(answer.now, answer.meeting.state.latest ?? answer.now) }
}
