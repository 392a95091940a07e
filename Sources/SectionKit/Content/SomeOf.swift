extension Collection where Element: StringProtocol {
    /// The first of them in a row, and how many more there are: "a, b and 3 more".
    package func named(upTo most: Int = 5, between separator: String = ", ") -> String {
        let first = prefix(most).joined(separator: separator)
        return count > most ? "\(first) and \(count - most) more" : first
    }
}
