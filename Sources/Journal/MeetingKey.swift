/// Which meeting, in a library: the agenda's id, the day, and for a rehearsal its number.
public struct MeetingKey: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The agenda's id, such as `north-west-2026-12-08`.
    public var id: String
    /// The day as `yyyy-mm-dd`.
    public var date: String
    /// The rehearsal's number from 1, or `nil` for the real meeting.
    public var rehearsal: Int?

    public init(id: String, date: String, rehearsal: Int? = nil) {
        self.id = id
        self.date = date
        self.rehearsal = rehearsal
    }

    public var description: String {
        guard let rehearsal else { return "\(id) (\(date))" }
        return "\(id) (\(date), rehearsal \(rehearsal))"
    }

    /// What makes this key impossible to store, or `nil` when nothing does.
    var problem: String? {
        if id.isEmpty { return "the id is empty" }
        if id.utf8.count > 1_000 { return "the id is longer than 1,000 bytes" }
        if id.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            return "the id holds a control character"
        }
        let pattern = Array(date.utf8)
        let isDay =
            pattern.count == 10
            && pattern.enumerated().allSatisfy { place, byte in
                place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
            }
        if !isDay { return "the date \"\(date)\" is not written as yyyy-mm-dd" }
        if let rehearsal, rehearsal < 1 { return "rehearsals are counted from 1, not \(rehearsal)" }
        return nil
    }
}
