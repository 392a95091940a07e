extension String {
    /// The text so that a title written from right to left turns nothing round that stands beside it: "5 → 0" stays that.
    ///
    /// What runs from left to right is as it was: U+2068 and U+2069 stand only where they do something
    /// (<https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates>).
    package var isolated: String {
        // No letter that runs from right to left begins with a smaller byte.
        guard utf8.contains(where: { $0 >= 0xD6 }), unicodeScalars.contains(where: Self.runsFromTheRight),
            !unicodeScalars.contains("\u{2068}")
        else { return self }
        return "\u{2068}\(self)\u{2069}"
    }

    private static func runsFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Hebrew, Arabic and their neighbours; their older forms; the marks and overrides themselves.
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF, 0x200F, 0x202B,
            0x202E, 0x2067:
            true
        default: false
        }
    }
}
