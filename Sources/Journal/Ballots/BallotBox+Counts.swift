internal import Foundation
public import SectionKit

extension BallotBox {
    /// Takes in many answers to one question at once, as somebody counted them on paper; all of them, or none.
    ///
    /// They are answers without forms: whoever counts one question of a form may count the others too.
    /// - Parameters:
    ///   - ballot: What they are about; its own answers count for nothing.
    ///   - answers: Each with a random text of its own, 16 to 200 bytes.
    public func add(
        _ answers: [(answer: BallotAnswer, post: String)], to question: String, as ballot: Ballot
    ) async throws(LibraryError) {
        guard !question.isEmpty else { throw .failed(path: "a ballot", reason: "it names no question") }
        var rows: [BallotOrder.Row] = []
        for (answer, post) in answers {
            rows.append(
                BallotOrder.Row(
                    key: try secret(post).place(ofPost: post, question: question), question: question,
                    answer: answer.coded.withoutNulls))
        }
        _ = try await submit(
            BallotOrder(
                number: number, meeting: key, section: ballot.section, about: ballot.about.coded,
                role: ballot.role?.rawValue, rows: rows))
    }

    /// Takes out what came with all those texts; all of it, or nothing.
    ///
    /// - Returns: False where nothing of it is there.
    @discardableResult
    public func takeBack(posts: [String], questions: some Sequence<String>) async throws(LibraryError) -> Bool {
        let questions = Set(questions).union([""])
        var rows: [BallotOrder.Row] = []
        for post in posts {
            let secret = try secret(post)
            for question in questions {
                rows.append(
                    BallotOrder.Row(
                        key: secret.place(ofPost: post, question: question), question: question, answer: ""))
            }
        }
        return try await submit(
            BallotOrder(number: number, meeting: key, section: "", about: "", rows: rows, isTakenBack: true))
    }
}
