internal import SectionKit
internal import Testing

@testable import PresentationModule

@Suite struct ConsentTests {
    @Test func undoNeverBringsBackAConsentThatWasTakenAway() {
        let undoable = Module(PresentationSection.self).actions.filter(\.isUndoable).map(\.name)
        #expect(undoable == ["swap", "move", "not-here", "not-here-yet", "minutes"])
    }

    /// A name that somebody took back must not come back from the agenda.
    @Test func whatIsToldReplacesAllThatTheAgendaKnew() throws {
        let known = try #require(
            FieldReader().read(
                PresentationSection.KnownTalk.self,
                from: RawValue.fields(["talk": "My garden", "presenter": "Maria", "introduction": "Maria grows roses."])
            ))
        let before = Naming(told: nil, known: known)
        #expect(before.saidAs == "Maria" && before.shownAs == "Maria" && before.introduction == "Maria grows roses.")
        let told = PresentationSection.Presenter(
            presenter: nil, talk: Words(id: "t"), introduction: nil, service: nil, maySayName: false, show: .presenter)
        let after = Naming(told: told, known: known)
        #expect(after.saidAs == nil && after.shownAs == nil && after.introduction == nil)
    }
}
