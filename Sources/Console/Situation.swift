package import Meeting
internal import SectionKit

/// All that the console draws and decides from, at one moment.
package struct Situation: Sendable {
    package var answer: LiveMeeting.Answer
    /// How fast a rehearsal runs; nil for the real meeting.
    package var speed: Double?
    /// What the agenda file would change, or why it cannot.
    package var edit: Edit?
    /// What the time away came to.
    package var absence: Absence?

    package init(answer: LiveMeeting.Answer, speed: Double? = nil, edit: Edit? = nil, absence: Absence? = nil) {
        self.answer = answer
        self.speed = speed
        self.edit = edit
        self.absence = absence
    }

    /// The agenda file is another than the one the meeting runs by.
    package struct Edit: Hashable, Sendable {
        /// What would change, or what is wrong, line by line.
        package var lines: [String]
        /// False where it has errors, or takes away what runs.
        package var canBeTaken: Bool

        package init(lines: [String], canBeTaken: Bool) {
            self.lines = lines
            self.canBeTaken = canBeTaken
        }
    }

    /// The laptop slept, or its clock was set, or the program was away.
    package struct Absence: Hashable, Sendable {
        /// What happened, in sentences.
        package var lines: [String]
        /// What can be done about it, the suggested one first.
        package var choices: [Choice]
        /// It is about what ran then; once that is over, there is nothing to decide any more.
        package var passes: Bool

        package struct Choice: Hashable, Sendable {
            package var reply: Reply
            package var words: String
            /// The key that chooses it.
            package var key: Character { reply == .count ? "k" : "t" }

            package init(_ reply: Reply, _ words: String) {
                self.reply = reply
                self.words = words
            }
        }

        package init(lines: [String], choices: [Choice], passes: Bool) {
            self.lines = lines
            self.choices = choices
            self.passes = passes
        }
    }

    var meeting: MeetingRun { answer.meeting }
    var state: MeetingState { answer.meeting.state }
    /// Never before the latest step.
    var now: Instant { max(answer.now, answer.meeting.state.latest ?? answer.now) }
}
