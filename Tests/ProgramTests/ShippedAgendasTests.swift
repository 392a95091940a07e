internal import Foundation
internal import ProgramSupport
internal import Testing

/// The main job on real input: each shipped agenda, from its first section to its end.
@Suite struct ShippedAgendasTests {
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: Repository.path("agendas"))) ?? [])
        .filter { $0.hasSuffix(".yaml") && $0 != "empty.yaml" }.sorted()

    @Test(arguments: names) func everySectionRunsToTheEnd(name: String) throws {
        let folder = try TemporaryFolder()
        let path = Repository.path("agendas/" + name)
        let planned = try Program.run("plan", path, "--json", in: folder)
        let plan = try #require(JSONSerialization.jsonObject(with: planned.bytes) as? [String: Any])
        let sections = try #require(plan["sections"] as? [[String: Any]]).compactMap { $0["id"] as? String }

        let program = try Program(["run", path, "--rehearse", "1", "--json"], in: folder)
        var seen: [String] = []
        var dropped: [String] = []
        for _ in 1...500 {
            let state = try #require(try program.answer("next").state)
            dropped = state.dropped
            if state.ended { break }
            if let section = state.section, seen.last != section { seen.append(section) }
        }
        #expect(sections.filter { !dropped.contains($0) } == seen)
        #expect(try program.answer("next").ok == false, "it has ended")
        #expect(try program.answer("back").state?.section == seen.last)
    }
}
