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
    /// What happened to the places that people signed up for.
    package var places: PlacesNews?
    /// Where the pages for browsers are; nil where there are none.
    package var browsers: Browsers?
    /// Where the meeting was on the screen that the person looked at; nil where that is where it is.
    package var seen: Whereabouts?

    package init(
        answer: LiveMeeting.Answer, speed: Double? = nil, edit: AgendaEdit? = nil, absence: TimeAway? = nil,
        places: PlacesNews? = nil, browsers: Browsers? = nil, seen: Whereabouts? = nil
    ) {
        self.seen = seen
        self.answer = answer
        self.speed = speed
        self.edit = edit
        self.absence = absence
        self.places = places
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

    /// Where the meeting is for whoever presses a key.
    package var whereabouts: Whereabouts { seen ?? answer.meeting.state.whereabouts }

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
