internal import SectionKit
internal import Testing

@testable import PresentationModule

@Suite struct ConsentTests {
    @Test func undoNeverBringsBackAConsentThatWasTakenAway() {
        let undoable = Module(PresentationSection.self).actions.filter(\.isUndoable).map(\.name)
        #expect(undoable == ["swap", "not-here"])
    }
}
