internal import Foundation
internal import SectionKit
internal import SignUps

/// One request on its way to the library, with all that can be made ready before its turn.
struct SignUpOrder: Sendable {
    var number: Int64
    var key: MeetingKey
    var request: SignUpRequest
    var rules: [String: SlotRules]
    var at: Instant
    /// Of a new sign-up, or of new words for one.
    var ticket: Ticket?

    /// The slow part of signing up, done before the one queue that writes.
    struct Ticket: Sendable {
        var secret: SecretKey
        var post: String
        /// Nil where nobody can post the same again.
        var mark: Data?
        var code: WithdrawCode
        var hash: Data
        var id: SignUpID

        init(post: String?, secret: SecretKey) throws(LibraryError) {
            self.secret = secret
            self.post = post ?? WordsID.random().text
            mark = post.map(secret.mark(ofPost:))
            code = secret.code(ofPost: self.post, attempt: 0)
            hash = try secret.hash(code)
            id = .random()
        }

        /// The next code, where another sign-up has this one.
        func next(_ attempt: Int) throws(LibraryError) -> Ticket {
            var next = self
            next.code = secret.code(ofPost: post, attempt: attempt)
            next.hash = try secret.hash(next.code)
            return next
        }
    }
}
