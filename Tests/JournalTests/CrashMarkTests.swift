internal import CPlatform
internal import Foundation
internal import Journal
internal import Testing

@Suite struct CrashMarkTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: ["trap", "overflow", "abort", "segv", "fpe", "bus", "sigtrap"])
    func aTrapInsideAModuleLeavesItsName(how: String) throws {
        let path = folder.file("mark")
        let result = try Helper.run("crash", path, how, "inside")
        #expect(result.wasSignal)
        #expect(CrashMark.read(path: path) == ["lunch"])
    }

    @Test(arguments: ["trap", "overflow"])
    func aTrapOnAnotherThreadLeavesItsName(how: String) throws {
        let path = folder.file("mark")
        let result = try Helper.run("crash", path, how, "thread")
        #expect(result.wasSignal)
        #expect(CrashMark.read(path: path) == ["talks"])
    }

    @Test func theInnermostCallThatIsStillRunningIsNamed() throws {
        let path = folder.file("mark")
        #expect(try Helper.run("crash", path, "trap", "nested").wasSignal)
        #expect(CrashMark.read(path: path) == ["outer"])
    }

    @Test func aTrapOutsideEveryModuleLeavesNoMark() throws {
        let path = folder.file("mark")
        #expect(try Helper.run("crash", path, "trap", "after").wasSignal)
        #expect(CrashMark.read(path: path) == [])
    }

    @Test func aProcessThatIsKilledLeavesNoMark() throws {
        let path = folder.file("mark")
        #expect(try Helper.run("crash", path, "kill", "inside").status == SIGKILL)
        #expect(CrashMark.read(path: path) == [])
    }

    @Test func theProcessEndsByTheSignalItWouldHaveEndedBy() throws {
        for (how, signal) in [("trap", SIGILL), ("abort", SIGABRT), ("segv", SIGSEGV), ("sigtrap", SIGTRAP)] {
            let result = try Helper.run("crash", folder.file(how), how, "inside")
            #if arch(x86_64)
                #expect(result.status == signal, "\(how)")
            #else
                #expect(result.wasSignal)
            #endif
        }
    }

    @Test func marksAddUpUntilTheyAreCleared() throws {
        let path = folder.file("mark")
        for place in ["inside", "thread", "inside"] { _ = try Helper.run("crash", path, "trap", place) }
        #expect(CrashMark.read(path: path) == ["lunch", "talks"])
        try CrashMark.clear(path: path)
        #expect(CrashMark.read(path: path) == [])
        try CrashMark.clear(path: folder.file("none"))
        #expect(throws: LibraryError.self) { try CrashMark(path: folder.file("none/mark")) }
    }

    @Test func aTrapInsideOneMeetingsModuleLeavesNoMarkOfAnother() throws {
        let path = folder.file("mark")
        #expect(try Helper.run("crash", path, "trap", "two").wasSignal)
        #expect(CrashMark.read(path: path) == ["lunch"])
        #expect(CrashMark.read(path: path + ".other") == [])
    }

    @Test func callsGiveBackWhatTheyMakeAndThrow() throws {
        let mark = try CrashMark(path: folder.file("mark"))
        struct Refusal: Error, Equatable {}
        #expect(mark.during("a") { mark.during("") { 7 } } == 7)
        #expect(throws: Refusal()) { try mark.during("a") { throw Refusal() } }
        var outer = lectern_mark()
        lectern_mark_enter(-1, "x", 1, &outer)
        #expect(outer.length == 0)
        lectern_mark_leave(&outer)
        mark.during(String(repeating: "ä", count: 99) + "x" + "ä") {
            // 200 bytes would end in the middle of the last letter.
            var present = lectern_mark()
            lectern_mark_enter(-1, "y", 1, &present)
            #expect(present.length == 199)
            lectern_mark_leave(&present)
        }
        #expect(lectern_mark_stack_size() >= 65_536)
    }
}
