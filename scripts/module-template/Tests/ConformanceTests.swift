internal import SectionKitTesting
internal import Testing

@testable internal import QuietReadingModule

struct ConformanceTests {
    @Test func holdsToWhatTheHostReliesOn() { expectConformance(of: QuietReadingSection.self) }
}
