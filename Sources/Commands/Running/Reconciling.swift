internal import Agenda
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps
internal import Wording

/// Keeps the places of a running meeting's sections as its sign-ups have them, whichever process changes those.
actor Reconciling {
    private let live: LiveMeeting
    private let signUps: MeetingSignUps
    private let words: Phrasebook
    private var seen: Seen?
    /// Who had the places at the latest look, by the sections' ids.
    private var standing: [String: [SlotSeat]] = [:]
    /// When time brings something to a section's places: an offer ends, or sign-up closes.
    private var due: [String: Instant] = [:]
    private var isLooking = false
    /// Somebody asked for a look while one went on, which may have read what was there before.
    private var looksAgain = false
    private var latest: (news: PlacesNews, free: Place?)?
    private var lastNews = 0

    /// Nothing is compared anew while these stay as they are.
    private struct Seen: Equatable {
        var revision: Int
        var agenda: Int
        var hasBegun: Bool
    }

    private struct Place {
        var section: String
        /// As the sign-ups count places, from 1.
        var number: Int
    }

    init(_ live: LiveMeeting, _ signUps: MeetingSignUps, words: Phrasebook) {
        self.live = live
        self.signUps = signUps
        self.words = words
    }

    /// What happened to a place while the meeting runs, until somebody has answered.
    var news: PlacesNews? { latest?.news }

    /// Looks whether anybody has another place; what cannot be read or kept now is looked at again a second later.
    func look() async {
        if isLooking {
            looksAgain = true
            return
        }
        isLooking = true
        defer { isLooking = false }
        repeat {
            looksAgain = false
            try? await compare()
        } while looksAgain
    }

    /// Answers the news of that number.
    ///
    /// - Throws: `MeetingRefusal` where they are answered already or nobody waits any more, `Refusal` where the sign-ups
    ///   say no.
    func answer(_ reply: PlacesNews.Reply, _ number: Int) async throws {
        guard let latest, latest.news.number == number else { throw MeetingRefusal(.awayAnswered) }
        if reply == .give, let place = latest.free { try await give(place) }
        if self.latest?.news.number == number { self.latest = nil }
        await look()
    }

    private func compare() async throws {
        let answer = await live.current
        let (state, agenda) = (answer.meeting.state, answer.meeting.agenda)
        if seen?.agenda != state.revision { signUps.rules = agenda.slotRules }
        for (section, instant) in due where instant <= answer.now {
            due[section] = nil
            _ = try await signUps.submit(.places(section: section, .settle), at: answer.now)
        }
        let now = Seen(revision: try signUps.revision(), agenda: state.revision, hasBegun: state.hasBegun)
        guard now != seen else { return }
        let books = try await settled(agenda.slotOffers.map(\.section.id), at: answer.now)
        let records = try signUps.all()
        for (section, offer) in agenda.slotOffers {
            guard let book = books[section.id] else { continue }
            due[section.id] = book.nextInstant(after: answer.now)
            let seating = Seating(
                offer, records.filter { $0.section == section.id }, keepsFreePlaces: !state.hasBegun)
            try await seat(seating, section, offer, book)
        }
        await refresh(Roll(records), answer.meeting, at: answer.now)
        seen = now
    }

    /// The places, with what time has brought. One whose holder was erased, by whatever program, goes to the next.
    private func settled(_ sections: [String], at now: Instant) async throws -> [String: SlotBook] {
        var books: [String: SlotBook] = [:]
        for section in sections {
            var book = try signUps.book(of: section)
            if try !book.perform(.settle, at: now).isEmpty {
                _ = try await signUps.submit(.places(section: section, .settle), at: now)
            }
            books[section] = book
        }
        return books
    }

    /// People at tables are called what they are called now, and whoever was erased is called nothing. Undo may bring
    /// anybody of the register back to a table, so all of them are known.
    private func refresh(_ roll: Roll, _ meeting: MeetingRun, at now: Instant) async {
        let words = roll.entries.flatMap(\.words)
        for section in meeting.agenda.sections where meeting.seating(of: section, at: now) != nil {
            await live.refresh(SeatedWords(section: section.id, words: words))
        }
    }

    private func seat(_ seating: Seating, _ section: Section, _ offer: SlotOffer, _ book: SlotBook) async throws {
        let command = seating.command(for: section.id)
        let before = await live.current
        let after = try await live.perform(command)
        guard let were = standing.updateValue(seating.seats, forKey: section.id), before.meeting.state.hasBegun else {
            return
        }
        let changed = zip(were, seating.seats).enumerated().filter { $1.0.holder?.id != $1.1.holder?.id }
        guard !changed.isEmpty else { return }
        var lines = changed.map { place, seats in
            let phrase: Phrase =
                seats.1.holder == nil ? .placeFree : seats.0.holder == nil ? .placeTaken : .placePassedOn
            return words(phrase, "n", String(place + 1), "title", section.title)
        }
        let price = after.meeting.price(of: command, since: before.meeting, at: after.now)
            .worthSaying(of: after.meeting.agenda, naming: 3, gains: true)
        if !price.isEmpty { lines.append(words(.placePrice, "price", price.map { words($0) }.joined(separator: "; "))) }
        let free = changed.first { $1.1.holder == nil }.flatMap { place, _ in
            book.places(offer).first { offer.talkNumber(ofPlace: $0) == place + 1 }
        }
        tell(lines, free: book.hasSomebodyWaiting ? free.map { Place(section: section.id, number: $0) } : nil)
    }

    private func tell(_ lines: [String], free: Place?) {
        lastNews += 1
        let choices: [PlacesNews.Choice] =
            free == nil
            ? [.init(.leave, words(.placeSeen))]
            : [.init(.give, words(.placeGive)), .init(.leave, words(.placeLeave))]
        let waits = free == nil ? [] : [words(.placeSomebodyWaits)]
        latest = (PlacesNews(lines: lines + waits, choices: choices, number: lastNews), free)
    }

    /// The place goes to whoever is asked for it, else to the first who waits.
    private func give(_ place: Place) async throws {
        let now = await live.current.now
        do {
            let book = try signUps.book(of: place.section)
            let asked = book.holders.first {
                if case .offered(place.number, _)? = book.entries[$0]?.standing { true } else { false }
            }
            if let asked {
                _ = try await signUps.submit(.answerOffer(asked, accepts: true), at: now)
            } else if let first = book.waiting.first {
                _ = try await signUps.submit(
                    .places(section: place.section, .put(first, slot: place.number)), at: now)
            } else {
                throw MeetingRefusal(.nobodyWaits)
            }
        } catch let error as SignUpError {
            throw Refusal(error.words)
        }
    }
}

extension SlotBook {
    /// The places that are the sign-ups' to give.
    fileprivate func places(_ offer: SlotOffer) -> ClosedRange<Int> { 1...max(1, offer.free) }

    /// On the waiting list, or asked and without an answer yet.
    fileprivate var hasSomebodyWaiting: Bool {
        !waiting.isEmpty
            || holders.contains { if case .offered? = entries[$0]?.standing { true } else { false } }
    }
}
