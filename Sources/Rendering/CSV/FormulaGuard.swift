/// Keeps spreadsheets from reading somebody's words as a formula.
///
/// A cell that begins with one of the signs gets an apostrophe in front on the way out, and loses one on the way in. What
/// began with apostrophes before a sign gets one more, so that every text comes back as it was.
/// <https://owasp.org/www-community/attacks/CSV_Injection>
package enum FormulaGuard {
    /// With the wide forms that some programs read alike.
    private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    package static func guarded(_ cell: String) -> String { isDangerous(cell[...]) ? "'" + cell : cell }

    package static func unguarded(_ cell: String) -> String {
        guard cell.unicodeScalars.first == "'" else { return cell }
        let rest = cell.unicodeScalars.dropFirst()
        return isDangerous(Substring(rest)) ? String(rest) : cell
    }

    private static func isDangerous(_ cell: Substring) -> Bool {
        cell.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
    }
}
