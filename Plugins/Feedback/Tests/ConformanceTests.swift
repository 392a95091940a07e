internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import FeedbackModule

struct ConformanceTests {
    /// What must be possible, in this order, while the first part runs.
    private static var actions: [(name: String, fields: RawValue)] {
        [
            ("report", .fields(["table": "2"])), ("report", .fields(["table": "2", "done": "yes"])),
            ("point", .fields(["table": "1", "text": "More walks", "goes-up": "yes"])),
            ("close", .fields([:])), ("open", .fields([:])),
        ]
    }

    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: FeedbackSection.self, actions: Self.actions) }
}
