/// One fast pass over UTF-8 that tells whether YAML allows every character of it.
struct UTF8Scan {
    var isClean = true
    var isASCII = true
    var tagDirectives = 0

    enum Step {
        case allowed(length: Int)
        case forbidden(length: Int, scalar: UInt32)
        case broken(length: Int)
    }

    /// YAML's printable characters: https://yaml.org/spec/1.1/#c-printable
    static func isAllowed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }

    static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> UTF8Scan {
        var result = UTF8Scan()
        let raw = UnsafeRawBufferPointer(bytes)
        let count = bytes.count
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        var index = 0
        while index < count {
            var end = count
            if index + 8 <= count {
                // Eight bytes at once: none above 0x7E, none below a space but line feeds, no percent sign.
                let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                let low = ~((word & ~tops) &+ (0x60 &* ones))
                let feed = word ^ (0x0A &* ones)
                // Without borrows, unlike the percent sign's: a space after a line feed is in nearly every word.
                let noFeed = ((feed & ~tops) &+ ~tops) | feed
                let high = word | (word &+ ones)
                let percent = word ^ (0x25 &* ones)
                if ((low & noFeed) | high | ((percent &- ones) & ~percent)) & tops == 0 {
                    index += 8
                    continue
                }
                end = index + 8
            }
            while index < end {
                let byte = bytes[index]
                if byte < 0x7F, byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
                    if byte == 0x25, isTagDirective(bytes, index) { result.tagDirectives += 1 }
                    index += 1
                    continue
                }
                if byte >= 0x80 { result.isASCII = false }
                guard case .allowed(let length) = step(bytes, index) else {
                    result.isClean = false
                    index += 1
                    continue
                }
                index += length
            }
        }
        return result
    }

    private static func isTagDirective(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 3 < bytes.count && bytes[index + 1] == 0x54 && bytes[index + 2] == 0x41
            && bytes[index + 3] == 0x47
    }

    /// The character at an index; of broken bytes, as many as Unicode says make one U+FFFD.
    static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Step {
        let lead = bytes[index]
        let count: Int
        var scalar: UInt32
        var lowest: UInt8 = 0x80
        var highest: UInt8 = 0xBF
        switch lead {
        case 0x00..<0x80:
            scalar = UInt32(lead)
            return isAllowed(scalar) ? .allowed(length: 1) : .forbidden(length: 1, scalar: scalar)
        case 0xC2...0xDF:
            (count, scalar) = (1, UInt32(lead & 0x1F))
        case 0xE0...0xEF:
            (count, scalar) = (2, UInt32(lead & 0x0F))
            if lead == 0xE0 { lowest = 0xA0 }
            if lead == 0xED { highest = 0x9F }
        case 0xF0...0xF4:
            (count, scalar) = (3, UInt32(lead & 0x07))
            if lead == 0xF0 { lowest = 0x90 }
            if lead == 0xF4 { highest = 0x8F }
        default:
            return .broken(length: 1)
        }
        for offset in 1...count {
            guard index + offset < bytes.count else { return .broken(length: offset) }
            let byte = bytes[index + offset]
            guard byte >= lowest, byte <= highest else { return .broken(length: offset) }
            (lowest, highest) = (0x80, 0xBF)
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return isAllowed(scalar)
            ? .allowed(length: count + 1) : .forbidden(length: count + 1, scalar: scalar)
    }
}
