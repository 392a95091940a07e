internal import SectionKit
internal import SectionKitTesting
internal import Testing

@testable internal import PresentationModule

struct ConformanceTests {
    /// What must be possible, in this order, while the first part runs.
    private static var actions: [(name: String, fields: RawValue)] {
        [
            (
                "present",
                .fields(["slot": "3", "presenter": "Kim", "talk": "My bees", "say-name": "yes", "show": "name"])
            ),
            ("not-here", .fields(["slot": "2"])),
            ("not-here", .fields(["slot": "2", "away": "no"])),
            ("move", .fields(["slot": "3", "to": "2"])),
            ("not-here-yet", .fields(["slot": "2"])),
            ("not-here-yet", .fields(["slot": "3", "late": "no"])),
            ("minutes", .fields(["slot": "2", "minutes": "8"])),
        ]
    }

    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: PresentationSection.self, actions: Self.actions) }
}
