/// Ids made from titles: lower-case letters and digits with hyphens between.
public enum Slug {
    /// "What helps us feel safe?" becomes "what-helps-us-feel-safe"; empty where no letter or digit is left.
    public static func make(_ title: String) -> String {
        var title = title
        if let slug = title.withUTF8(ascii) { return slug }
        var slug = ""
        var pendingHyphen = false
        for scalar in title.lowercased().unicodeScalars where scalar != "'" && scalar != "’" {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if pendingHyphen, !slug.isEmpty { slug += "-" }
                pendingHyphen = false
                slug.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = true
            }
        }
        let short = slug.prefix(60)
        return String(short.last == "-" ? short.dropLast() : short)
    }

    /// The same for titles in ASCII, which nearly all are: Unicode's tables are slow.
    private static func ascii(_ title: UnsafeBufferPointer<UInt8>) -> String? {
        var slug: [UInt8] = []
        slug.reserveCapacity(title.count)
        var pendingHyphen = false
        for byte in title {
            switch byte {
            case 0x80...: return nil
            case 0x27: continue
            case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
                if pendingHyphen, !slug.isEmpty { slug.append(0x2D) }
                pendingHyphen = false
                slug.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            default: pendingHyphen = true
            }
        }
        let short = slug.prefix(60)
        return String(decoding: short.last == 0x2D ? short.dropLast() : short, as: UTF8.self)
    }

    /// True for what may be written as an id: letters, digits, hyphens, underscores and dots.
    static func isID(_ text: String) -> Bool {
        (1...100).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy {
                // ASCII first, which nearly all are: Unicode's tables are slow.
                ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0.properties.isAlphabetic
                    || $0.properties.numericType != nil || $0 == "_" || $0 == "."
            }
    }
}
