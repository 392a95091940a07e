internal import SectionKit
internal import SectionKitTesting
internal import Synchronization
internal import Testing

/// The suite that every module runs finds what it says it finds.
struct ConformanceSuiteTests {
    private func problems(_ run: () -> Void) -> [String] {
        let found = Mutex<[String]>([])
        withKnownIssue("the module is sloppy on purpose") {
            run()
        } matching: { issue in
            found.withLock { $0.append(issue.comments.map(\.rawValue).joined(separator: " ")) }
            return true
        }
        return found.withLock { $0 }
    }

    @Test func everythingThatAModuleGetsWrongIsTold() {
        let found = problems {
            expectConformance(
                of: SloppySection.self, example: "SectionKitTestingTests/Sloppy/example.yaml",
                actions: [("add", .entries([])), ("nothing", .entries([]))])
        }
        let expected = [
            "its kind is not in kebab case", "its summary has 220 letters", "the help of 'mood' is no sentence",
            "the placeholder 'name' has no help", "the code of the rule 'other-rule' does not begin with the kind",
            "the rule 'other-rule' says too little", "the example does not name 'volume'", "it has no README.md",
            "'anything' (a word) is not told", "it fills in 'undeclared'", "it throws Broken",
            "a form is for 'no-such-action'",
            "the action 'nothing' is refused", "the action 'fail' fails", "its state does not survive coding",
            "its symbol differs between two looks",
        ]
        for problem in expected { #expect(found.contains { $0.contains(problem) }, "not told: \(problem)") }
    }

    @Test func exampleThatIsNotThereIsTold() {
        let found = problems { expectConformance(of: SloppySection.self, example: "nowhere.yaml") }
        #expect(found.count == 1 && found[0].contains("there is no 'nowhere.yaml'"))
    }
}
