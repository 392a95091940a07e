/// Where questions are answered.
enum AnswerAddress {
    /// An address that people type, and no kind's name: whatever kind asks, it asks there.
    static let path = String("feedback/".dropLast())
}
