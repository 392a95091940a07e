internal import Agenda
internal import ArgumentParser
internal import Journal
internal import SectionKit
internal import SignUps

struct SignUpOpen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open signing up to present, whatever the agenda's dates say.",
        discussion: """
            Example: lectern sign-up open north-west-2026-12-08
            Back to the agenda's dates: lectern sign-up open north-west-2026-12-08 --by-date
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @Option(help: "Only this section; else all that have places.") var section: String?
    @Flag(help: "Open and close by the agenda's dates again.") var byDate = false

    func run() async throws {
        try await SignUpMeeting.open(target).setGate(byDate ? .byDate : .open, of: section)
    }
}

struct SignUpClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: "Close signing up to present, whatever the agenda's dates say.",
        discussion: """
            Example: lectern sign-up close north-west-2026-12-08

            People can still sign up to come, and staff can still add presenters. Places that were kept for some go to whoever
            waits, where nobody is left for whom they were kept.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @Option(help: "Only this section; else all that have places.") var section: String?

    func run() async throws { try await SignUpMeeting.open(target).setGate(.closed, of: section) }
}

extension SignUpMeeting {
    nonisolated(nonsending) fileprivate func setGate(_ gate: SlotGate, of section: String?) async throws {
        let sections = try section.map { [try self.section($0)] } ?? offers.map(\.section)
        if sections.isEmpty { throw Failure("This agenda has no section with places to sign up for.") }
        for section in sections {
            let words =
                switch gate {
                case .open: "is open for signing up"
                case .closed: "is closed for signing up"
                case .byDate: "opens and closes by the agenda's dates"
                }
            try await perform(
                .places(section: section.id, .setGate(gate)), saying: "\(section.title.oneLine) \(words).")
        }
    }
}
