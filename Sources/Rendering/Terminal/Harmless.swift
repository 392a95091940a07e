/// Text that cannot command a terminal, whoever typed it.
package enum Harmless {
    /// The text with every control character, and every sign that reorders what follows, made visible.
    ///
    /// Characters are replaced one for one, so that columns keep their numbers. Tabs and line ends become a
    /// picture too, unless `keepsSpace`.
    package static func text(_ text: String, keepsSpace: Bool = false) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text.unicodeScalars.lazy.map { scalar($0, keepsSpace: keepsSpace) })
        return String(scalars)
    }

    static func scalar(_ scalar: Unicode.Scalar, keepsSpace: Bool) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: keepsSpace ? scalar : picture(scalar.value)
        case 0x00..<0x20: picture(scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80..<0xA0: unknown

        // Line separators, and signs that turn the reading order round: https://trojansource.codes
        case 0x2028, 0x2029: keepsSpace ? " " : unknown
        case 0x202A...0x202E, 0x2066...0x2069, 0x206A...0x206F, 0xFFF9...0xFFFB: unknown
        default: scalar
        }
    }

    private static let unknown: Unicode.Scalar = "\u{FFFD}"

    /// The little picture of a control character: `␛` for escape.
    private static func picture(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? unknown }
}
