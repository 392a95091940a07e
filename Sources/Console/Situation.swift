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
    package var edit: Edit?
    /// What the time away came to.
    package var absence: Absence?

    /// Where the pages for browsers are; nil where there are none.
    package var browsers: Browsers?

    package init(
        answer: LiveMeeting.Answer, speed: Double? = nil, edit: Edit? = nil, absence: Absence? = nil,
        browsers: Browsers? = nil
    ) {
        self.answer = answer
        self.speed = speed
        self.edit = edit
        self.absence = absence
        self.browsers = browsers
    }

    package struct Browsers: Sendable {
        /// Of everybody's pages, on this machine.
        package var address: String
        /// The same for others, on each network that the machine is on; empty where they stay out.
        package var network: [String]
        /// The first of those for cameras, row by row.
        package var code: [String]
        /// By what others know this machine: the fingerprint of its certificate; nil where nothing is encrypted.
        package var fingerprint: String?
        /// Opens the console once; nil until somebody asks for one.
        package var link: String?
        /// The last link that was made for somebody else.
        package var other: (role: BrowserRole, link: String)?

        package init(
            address: String, network: [String] = [], code: [String] = [], fingerprint: String? = nil,
            link: String? = nil
        ) {
            self.address = address
            self.network = network
            self.code = code
            self.fingerprint = fingerprint
            self.link = link
        }
    }

    /// The agenda file is another than the one the meeting runs by.
    package struct Edit: Hashable, Sendable {
        /// What would change, or what is wrong, line by line.
        package var lines: [String]
        package var standing: Standing

        package enum Standing: Hashable, Sendable {
            case ready
            /// It takes away what runs, or is another meeting's.
            case blocked
            case faulty
            case unreadable
        }

        package var canBeTaken: Bool { standing == .ready }

        package init(lines: [String], standing: Standing) {
            self.lines = lines
            self.standing = standing
        }

        /// That there is something to look at, and on which key.
        var notice: Phrase {
            switch standing {
            case .ready: .editWaits
            case .blocked: .editBlocked
            case .faulty: .editFaulty
            case .unreadable: .editUnreadable
            }
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

    /// Those whose own actions are offered: what runs, first, and presentations that are still to come.
    var sectionsWithActions: [Section] {
        let running = state.running?.section
        let able = meeting.agenda.sections.filter { !$0.module.actions.isEmpty }
        let coming = able.filter {
            $0.module.tags.contains(.presenting) && $0.id != running && !meeting.isOver($0.id)
                && !state.dropped.contains($0.id)
        }
        return able.filter { $0.id == running } + coming
    }

    var meeting: MeetingRun { answer.meeting }
    var state: MeetingState { answer.meeting.state }
    /// Never before the latest step.
    var now: Instant { max(answer.now, answer.meeting.state.latest ?? answer.now) }
}

/// Whose pages a link opens; the facilitator's are the console.
package enum BrowserRole: String, Hashable, Sendable, CaseIterable {
    case facilitator, chair
    case noteTaker
    case kiosk

    /// What a key does on the page that shows the links: a number makes one, or closes what it opened.
    static func effect(of key: Key) -> Effect? {
        switch key {
        case .letter("1"): .link(.chair)
        case .letter("2"): .link(.noteTaker)
        case .letter("3"): .link(.kiosk)
        case .letter("4"): .revoke(.chair)
        case .letter("5"): .revoke(.noteTaker)
        case .letter("6"): .revoke(.kiosk)
        default: nil
        }
    }

    var name: Phrase {
        switch self {
        case .facilitator: .roleFacilitator
        case .chair: .roleChair
        case .noteTaker: .roleNoteTaker
        case .kiosk: .roleKiosk
        }
    }
}
