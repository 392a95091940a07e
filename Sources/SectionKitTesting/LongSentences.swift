internal import SectionKit

extension SectionBench {
    /// The sentences of more than `limit` words that everybody would meet, for tests of plain wording.
    public func longSentences(limit: Int = 15) throws -> [String] {
        try [Audience.room, .participant, .paper].flatMap { audience in
            try read(audience).split(whereSeparator: { ".?!\n|".contains($0) })
                .filter { $0.split(separator: " ").count > limit }
                .map { "\(audience): \($0)" }
        }
    }
}
