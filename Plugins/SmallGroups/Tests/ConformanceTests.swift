internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import SmallGroupsModule

struct ConformanceTests {
    /// What must be possible, in this order, while the first part runs.
    private static var actions: [(name: String, fields: RawValue)] {
        [
            ("tables", .fields(["count": "5"])), ("report-order", .fields(["table": "3", "place": "first"])),
            ("note", .fields(["table": "1", "text": "More walks", "goes-up": "yes"])),
            ("reported", .fields(["table": "1"])),
        ]
    }

    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: SmallGroupsSection.self, actions: Self.actions) }
}
