internal import Agenda
internal import Foundation
internal import Meeting
internal import SectionKit

extension Conformance {
    /// Places: a sound offer, holders who are shown as they chose, and nothing left of those who had one.
    func checkSlots(_ agenda: MeetingAgenda) {
        guard let section = agenda.sections.first, let offer = section.handler.offer() else { return }
        expect(section.handler.offer() == offer, "its offer differs between two looks")
        expect(offer.free > 0, "it offers places, and none is free")
        expect(offer.taken.allSatisfy { (0..<offer.count).contains($0) }, "a place is taken that is not there")
        expect(
            offer.keptForFirstTimers + offer.keptForNewServices <= offer.free, "it keeps more places than are free")
        for showing in ShownAs.allCases { checkSeats(offer, section, agenda, showing) }
    }

    private func checkSeats(_ offer: SlotOffer, _ section: Section, _ agenda: MeetingAgenda, _ showing: ShownAs) {
        let held = (0..<offer.count).map { place -> SlotSeat in
            let words = { (what: String) in Words(id: "quokka-\(what)-\(place)") }
            return offer.taken.contains(place)
                ? .open
                : .held(
                    SlotHolder(
                        id: "quokka-id-\(place)", name: words("name"), title: words("title"),
                        introduction: words("introduction"), service: words("service"), shownAs: showing, signal: .card)
                )
        }
        let empty = held.map { $0.holder == nil ? SlotSeat.open : SlotSeat.empty }
        let run = MeetingRun(agenda: agenda)
        let frame = run.frame(of: section, in: run.plan(at: agenda.start), at: agenda.start)
        do {
            let seated = try seat(held, section, section.handler.initialState, frame)
            checkNames(section, seated, frame, agenda, showing)
            expect(
                !json(try seat(empty, section, seated, frame)).contains("quokka"),
                "somebody who has a place no more is still in its state")
        } catch {
            record("its places cannot be given to anybody: \(error)")
        }
    }

    /// The state once the places stand like this; to say so again changes nothing.
    private func seat(_ seats: [SlotSeat], _ section: Section, _ before: any SectionState, _ frame: SectionFrame) throws
        -> any SectionState
    {
        var state = before
        for event in try section.handler.seat(seats, state: state, frame: frame) {
            state = try section.handler.evolve(state, with: event)
        }
        expect(
            try section.handler.seat(seats, state: state, frame: frame).isEmpty,
            "places that stand as they stood come to an event")
        return state
    }

    /// Nobody's name or service stands where they did not choose it.
    private func checkNames(
        _ section: Section, _ state: any SectionState, _ planned: SectionFrame, _ agenda: MeetingAgenda,
        _ showing: ShownAs
    ) {
        for stage in [SectionStage.planned, .running, .done, .dropped] {
            for part in [nil] + (stage == .running ? section.parts.indices.map { $0 } : []) {
                var frame = planned
                frame.stage = stage
                frame.part = part
                checkShowing(section, state, frame, agenda)
                let handler = section.handler
                let shown = [Audience.room, .participant, .paper].map {
                    "\(String(describing: try? handler.content(for: $0, state: state, frame: frame)))"
                }
                let said = [
                    "\(String(describing: try? handler.content(for: .chair, state: state, frame: frame)))",
                    "\(String(describing: try? handler.fill(state: state, frame: frame)))",
                ]
                let report = "\(String(describing: try? handler.report(state: state, frame: frame)))"
                let place = "\(stage.rawValue)\(part.map { ", part \($0)" } ?? ""), shown as \(showing.rawValue)"
                for text in shown + [report] {
                    expect(showing == .name || !text.contains("quokka-name"), "it shows a name unasked (\(place))")
                    expect(
                        showing == .member || !text.contains("quokka-service"), "it shows a service unasked (\(place))")
                }
                for text in said { expect(!text.contains("quokka-name"), "the chair says a name unasked (\(place))") }
            }
        }
    }

    private func json(_ state: any SectionState) -> String {
        (try? JSONEncoder().encode(state)).map { String(decoding: $0, as: UTF8.self) }
            ?? "quokka: its state cannot be coded"
    }
}
