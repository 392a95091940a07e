/// Which of many returns count: of each meeting the one with the highest revision.
///
/// It keeps a few words for each meeting, and nothing of a return's content, so that the files are read one at a time: first
/// for this, then those that count once more.
public struct ReturnChoice: Sendable, Equatable {
    /// What is kept of a return.
    public struct Head: Sendable, Hashable {
        public var id: String
        public var revision: Int
        /// The checksum of the content.
        public var sha256: String
        /// Where it was read, the first in the alphabet where one came several times.
        public var file: String

        public init(_ meetingReturn: MeetingReturn, file: String) {
            self.init(
                id: meetingReturn.id, revision: meetingReturn.revision, sha256: meetingReturn.node.sha256, file: file)
        }

        init(id: String, revision: Int, sha256: String, file: String) {
            self.id = id
            self.revision = revision
            self.sha256 = sha256
            self.file = file
        }
    }

    /// The heads of the highest revision, by the meeting's id and then the checksum. More than one checksum is a conflict.
    private var heads: [String: [String: Head]] = [:]

    public init() {}

    /// Takes a return into account. The order makes no difference, and the same return twice neither.
    public mutating func consider(_ head: Head) {
        guard let rivals = heads[head.id], let revision = rivals.values.first?.revision, revision >= head.revision
        else {
            heads[head.id] = [head.sha256: head]
            return
        }
        guard revision == head.revision else { return }
        if let twin = rivals[head.sha256], twin.file <= head.file { return }
        heads[head.id]?[head.sha256] = head
    }

    /// The choice among all returns of both.
    public func merging(_ other: ReturnChoice) -> ReturnChoice {
        var merged = self
        for rivals in other.heads.values {
            for head in rivals.values { merged.consider(head) }
        }
        return merged
    }

    /// The files that count, by meeting. Meetings in conflict have none.
    public var chosen: [Head] {
        heads.values.compactMap { $0.count == 1 ? $0.values.first : nil }.sorted { $0.id < $1.id }
    }

    /// Files of one meeting and revision that say different things, and what to do.
    public var conflicts: [String] {
        heads.values.filter { $0.count > 1 }.map { rivals in
            let files = rivals.values.map(\.file).sorted().joined(separator: ", ")
            let revision = rivals.values.first?.revision ?? 0
            return
                "\(files): say different things as revision \(revision) of one meeting; keep the right one, or ask for a new one"
        }.sorted()
    }
}
