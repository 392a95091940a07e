internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// Who has the places of a section, as its module wants to know it, with what those people typed.
struct Seating {
    let seats: [SlotSeat]
    let words: [TypedWords]

    /// What seats them.
    func command(for section: String) -> Command { .seat(section: section, seats: seats, words: words) }

    /// - Parameters:
    ///   - records: All sign-ups of the section, with those who withdrew.
    ///   - keepsFreePlaces: A place that nobody has keeps its time, since somebody may still take it: so until the
    ///     meeting begins. Where nobody ever signed up it always does: presenters are told live then.
    init(_ offer: SlotOffer, _ records: [SignUpRecord], keepsFreePlaces: Bool) {
        let free: SlotSeat = keepsFreePlaces || records.isEmpty ? .open : .empty
        var seats = (0..<max(0, offer.count)).map { offer.taken.contains($0) ? SlotSeat.open : free }
        var words: [TypedWords] = []
        let isTicked = records.contains { $0.arrived != nil }
        for record in records {
            guard let place = record.standing.slot.map({ offer.talkNumber(ofPlace: $0) - 1 }),
                seats.indices.contains(place), let talk = record.answers.talk
            else { continue }
            guard case .held = record.standing else {
                // Somebody is asked, and may say yes.
                seats[place] = .open
                continue
            }
            var holder = SlotHolder(
                id: record.id.text, maySayName: talk.mayChairSayName, shownAs: talk.shownAs, signal: talk.timeSignal,
                hasArrived: isTicked ? record.arrived != nil : nil)
            func keep(_ id: WordsID?, _ text: String?) -> Words? {
                guard let id, let text else { return nil }
                let named = Words(id: id.text)
                words.append(TypedWords(words: named, kind: "sign-up", text: text))
                return named
            }
            holder.name = keep(record.words.called, record.answers.called)
            holder.title = keep(record.words.title, talk.title)
            holder.introduction = keep(record.words.introduction, talk.introduction)
            switch record.answers.service {
            case .another(let name): holder.service = keep(record.words.service, name)
            case .listed(let name) where talk.shownAs == .member: holder.listedService = name
            case .listed, .notSaid: break
            }
            seats[place] = .held(holder)
        }
        self.seats = seats
        self.words = words
    }
}
