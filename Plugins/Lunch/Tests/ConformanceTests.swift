internal import SectionKitTesting
internal import Testing

@testable internal import LunchModule

struct ConformanceTests {
    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: LunchSection.self) }
}
