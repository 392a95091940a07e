internal import SectionKitTesting
internal import Testing

@testable internal import BreakModule

struct ConformanceTests {
    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: BreakSection.self) }
}
