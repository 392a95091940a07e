internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import TalkModule

struct ConformanceTests {
    /// What must be possible, in this order, while the first part runs.
    private static var actions: [(name: String, fields: RawValue)] {
        [
            ("next-prompt", .entries([])), ("follow-up", .fields(["action": "1", "now": "done"])),
            ("follow-up", .fields(["action": "2", "now": "carried-over", "by": "2027-03-31"])),
        ]
    }

    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: TalkSection.self, actions: Self.actions) }
}
