internal import Disclosure
internal import Testing

struct MergingTests {
    private func publish(_ rows: [String: [Int]], isOrdered: Bool = true) throws -> Publication {
        let lines = rows.keys.sorted().map { line($0, [$0]) }
        let table = CountTable(question: "q", answers: faces, lines: lines, isOrdered: isOrdered)
        return try Disclosure.protect([table], counts: counts(rows))
    }

    @Test func fiveFacesBecomeThreeWhereMostCellsWouldBeWithheld() throws {
        let publication = try publish(["a": [4, 6, 12, 7, 5]])
        let table = try #require(publication.tables.first)
        #expect(table.table.answers.map(\.name) == ["very sad or sad", "so-so", "glad or very glad"])
        #expect(table.table.answers.map(\.members) == [[0, 1], [2], [3, 4]])
        #expect(signs(table) == ["10 10 10 35"])
    }

    @Test func answersStayApartWhereHalfCanBeShown() throws {
        #expect(try publish(["a": [4, 6, 12, 17, 25]]).tables[0].table.answers.count == 5)
        #expect(try publish(["a": [4, 6, 12, 7, 5], "b": [20, 20, 20, 20, 20]]).tables[0].table.answers.count == 5)
    }

    @Test func answersWithoutAnOrderAreNeverMerged() throws {
        #expect(try publish(["a": [4, 6, 12, 7, 5]], isOrdered: false).tables[0].table.answers.count == 5)
    }

    @Test func oneQuestionIsMergedAlikeInAllItsTables() throws {
        let rows = ["a": [4, 6, 12, 7, 5], "b": [1, 2, 3, 20, 2]]
        let tables = ["a", "b"].map { CountTable(question: "q", answers: faces, lines: [line($0, [$0])]) }
        let other = CountTable(question: "r", answers: faces, lines: [line("a", ["a"])])
        let all = counts(rows).merging(counts(["a": [20, 20, 20, 20, 20]], question: "r")) { $1 }
        let publication = try Disclosure.protect(tables + [other], counts: all)
        #expect(publication.tables.map { $0.table.answers.count } == [3, 3, 5])
    }

    @Test func threeAnswersOrFewerStay() {
        let three = CountTable(question: "q", answers: ["a", "b", "c"], lines: [])
        #expect(three.mergingNeighbours() == nil)
        let six = CountTable(question: "q", answers: ["a", "b", "c", "d", "e", "f"], lines: [])
        #expect(six.mergingNeighbours()?.answers.map(\.members) == [[0, 1], [2], [3], [4, 5]])
        #expect(six.mergingNeighbours()?.mergingNeighbours()?.answers.map(\.members) == [[0, 1, 2], [3, 4, 5]])
    }
}
