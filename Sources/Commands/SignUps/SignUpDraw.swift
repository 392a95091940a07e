internal import Agenda
internal import ArgumentParser
internal import Journal
internal import SectionKit
internal import SignUps

struct SignUpDraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw who gets the places, and say why.",
        discussion: """
            See it first: lectern sign-up draw north-west-2026-12-08 --seed 17 --dry-run
            For good: lectern sign-up draw north-west-2026-12-08 --seed 17
            Why it came out so, later: lectern sign-up draw north-west-2026-12-08 --kept

            The same seed and the same people come to the same places, whenever anybody signed up. All are shuffled; each in
            turn gets a place unless those that are left are kept for people who have not presented before, or for services
            without one. A second draw fills only what is free. Every draw is kept with the meeting.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @Option(help: "The section, where several have places.") var section: String?
    @Option(help: "A number to draw by, which makes the draw one that anybody can repeat. Default: one at random.")
    var seed: UInt64?
    @Flag(help: "Say what the draw would come to, and change nothing.") var dryRun = false
    @Flag(help: "Tell the draws that were made, and change nothing.") var kept = false

    func validate() throws {
        if kept, dryRun || seed != nil { throw ValidationError("--kept goes without --seed and --dry-run.") }
    }

    func run() async throws {
        // A number that people can write down and read out.
        let seed = seed ?? UInt64.random(in: 1...999_999)
        let meeting = try dryRun || kept ? looked() : SignUpMeeting.open(target)
        let section = try meeting.section(section)
        let book = try meeting.book(of: section.id)
        if kept {
            let people = try meeting.all()
            if book.draws.isEmpty { Output.error("Nothing was drawn yet.") }
            for draw in book.draws { tell(draw, of: section, people, StandingWords(meeting.agenda, people), nil) }
            return
        }
        if book.rules.manner == .draw, book.shut(at: meeting.now) == nil, !meeting.hasBegun(section.id) {
            Output.error(
                "Signing up is still open: whoever comes later is not in this draw. 'sign-up close' closes it.")
        }
        let before = try meeting.all()
        if dryRun {
            guard let draw = book.drawn(seed: seed, at: meeting.now) else {
                throw Failure((book.rules.manner == .draw ? SlotRefusal.nothingToDraw : .noDraw).words)
            }
            tell(draw, of: section, before, StandingWords(meeting.agenda, before), book)
            Output.error("A dry run: nothing was changed.")
            return
        }
        let receipt = try await meeting.submit(.places(section: section.id, .draw(seed: seed)))
        let people = try meeting.all()
        for happened in receipt.happened {
            guard case .drawn(let draw) = happened.event else { continue }
            tell(draw, of: section, people, StandingWords(meeting.agenda, people), nil)
        }
    }

    private func looked() throws -> SignUpMeeting {
        guard let meeting = try SignUpMeeting.look(target).meeting else {
            throw Failure(SlotRefusal.nothingToDraw.words)
        }
        return meeting
    }

    /// - Parameter dry: the places before a draw that is not made.
    private func tell(
        _ draw: DrawRecord, of section: Section, _ people: [SignUpRecord], _ words: StandingWords, _ dry: SlotBook?
    ) {
        let known = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        Output.write("\(section.title.oneLine), drawn with seed \(draw.seed):\n")
        for decision in draw.decisions {
            let record = known[decision.id]
            let service = record.flatMap { PersonWords.service($0.answers.service)?.oneLine }
            let who = (record?.answers.called.oneLine ?? "Somebody") + (service.map { " of \($0)" } ?? "")
            var result = "no place"
            if let slot = decision.slot {
                result = "place \(words.talk(slot, in: section.id))"
            } else if dry == nil, let record {
                result = words.short(record.id, record.standing, in: section.id)
            } else if dry?.rules.hasWaitingList == true {
                result = "waiting list"
            }
            Output.write("  \(who): \(result) (\(decision.words(service: service)))\n")
        }
    }
}
