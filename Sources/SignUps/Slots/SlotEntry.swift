public import SectionKit

/// Where a sign-up stands.
public enum Standing: Hashable, Sendable, Codable {
    /// Comes, and presents nothing.
    case coming
    /// Would like to present; the draw will tell.
    case inDraw
    /// Has a place; they are counted from 1, in the order of presenting.
    case held(slot: Int)
    /// A place is kept for them until they have answered.
    case offered(slot: Int, until: Instant)
    /// On the waiting list; the lowest order is the first.
    case waiting(order: Int)
    /// Was in a draw where there is no waiting list, and not drawn.
    case notDrawn
    /// Did not answer an offer in time; may still say yes while a place is free.
    case lapsed
    case withdrawn

    /// The place that is theirs or kept for them.
    public var slot: Int? {
        switch self {
        case .held(let slot), .offered(let slot, _): slot
        default: nil
        }
    }

    /// Whether they would like to present, and are on the way to it.
    public var isPresenting: Bool {
        switch self {
        case .coming, .withdrawn: false
        default: true
        }
    }
}

/// What the places of a section know of one sign-up: nothing that names a person.
public struct SlotEntry: Hashable, Sendable {
    public let id: SignUpID
    /// Nil where the name was erased.
    public var mark: PersonMark?
    /// Never presented before, as they said.
    public var isFirstTimer: Bool
    /// Nil where they did not say.
    public var service: String?
    public var standing: Standing

    public init(
        id: SignUpID, mark: PersonMark? = nil, isFirstTimer: Bool = false, service: String? = nil,
        standing: Standing = .coming
    ) {
        self.id = id
        self.mark = mark
        self.isFirstTimer = isFirstTimer
        self.service = service
        self.standing = standing
    }

    /// What the places learn of somebody's answers.
    public init(_ id: SignUpID, _ answers: SignUpAnswers) {
        let service: String? =
            switch answers.service {
            case .listed(let name), .another(let name): name
            case .notSaid: nil
            }
        self.init(
            id: id, mark: PersonMark(called: answers.called, service: answers.service),
            isFirstTimer: answers.talk?.hasPresentedBefore == false, service: service)
    }
}

/// Whether a section takes sign-ups, where somebody decided it by hand.
public enum SlotGate: String, Hashable, Sendable, Codable {
    /// As the agenda's dates say.
    case byDate = "by-date"
    case open, closed
}

/// What can be done with the places of a section.
public enum SlotCommand: Hashable, Sendable {
    /// A new sign-up, or one that so far only came. Staff may add also where it is closed.
    case signUp(SlotEntry, byStaff: Bool = false)
    /// What counts for kept places was corrected.
    case correct(SlotEntry)
    /// Does not present; no reason is asked. The place goes on to the next.
    case leave(SignUpID, as: Leaving)
    /// Answers an offer.
    case accept(SignUpID)
    case decline(SignUpID)
    /// Staff: gives them that place, or the first that is free, whatever the rules keep.
    case put(SignUpID, slot: Int?)
    /// Staff: the place goes to the next who waits. They go to the end of the waiting list, and so have it again where
    /// nobody else waits; or they only come.
    case takeOut(SignUpID, waits: Bool)
    /// Staff: all who have a place, in the order in which they shall present.
    case reorder([SignUpID])
    /// Staff: two change places; one of them may be waiting.
    case swap(SignUpID, SignUpID)
    case setGate(SlotGate)
    /// Draws places among all who wait for a draw, or who wait while places are free.
    case draw(seed: UInt64)
    /// Nothing but what time has brought: offers that were not answered, the closing date.
    case settle

    public enum Leaving: Hashable, Sendable {
        /// Withdraws altogether.
        case withdrawn
        /// Comes, and presents nothing.
        case coming
    }
}

/// Why a command was not done; nothing has changed then.
public enum SlotRefusal: Error, Hashable, Sendable {
    /// Not open yet; nil where nobody has said from when.
    case notYetOpen(Instant?)
    case closed
    /// All places are taken, and there is no waiting list.
    case full
    case slotTaken(Int)
    case noSuchSlot(Int)
    case noSuchSignUp
    /// They have withdrawn, or do not present.
    case notPresenting
    /// There is no offer to answer any more.
    case noOffer
    /// They have a place already.
    case hasSlot
    /// The list names others than those who have a place.
    case otherPresenters
    /// The section does not draw.
    case noDraw
    /// Nobody is there to draw, or no place is free.
    case nothingToDraw

    /// What to tell the person.
    public var words: String {
        switch self {
        case .notYetOpen: "Signing up to present is not open yet."
        case .closed: "Signing up to present has closed. Your answers are still here. Staff can still help you."
        case .full: "All places to present are taken. You are welcome to come."
        case .slotTaken(let slot): "Place \(slot) is taken."
        case .noSuchSlot(let slot): "There is no place \(slot)."
        case .noSuchSignUp: "There is no such sign-up."
        case .notPresenting: "This person is not on the list of those who would like to present."
        case .noOffer: "There is no place waiting for an answer."
        case .hasSlot: "This person has a place already."
        case .otherPresenters: "The order must name everybody who has a place, and each once. It has changed meanwhile."
        case .noDraw: "Places in this section go to those who come first. There is no draw."
        case .nothingToDraw: "There is nothing to draw: no place is free, or nobody is waiting for one."
        }
    }
}

/// What happened to the places of a section.
public enum SlotEvent: Hashable, Sendable {
    case entered(SlotEntry)
    case corrected(SlotEntry)
    case moved(SignUpID, to: Standing, why: Why)
    case gateSet(SlotGate)
    case drawn(DrawRecord)

    public enum Why: String, Hashable, Sendable {
        case withdrew, onlyComes = "only-comes", movedUp = "moved-up", accepted, declined, lapsed
        case put, takenOut = "taken-out", reordered, swapped, drawn, asksAgain = "asks-again"
    }
}
