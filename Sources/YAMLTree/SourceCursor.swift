/// Finds the byte of a code point, cheap when asked in the order of the text.
struct SourceCursor {
    let utf8: UnsafeBufferPointer<UInt8>
    let isASCII: Bool
    private var point = 0
    private var byte = 0

    init(_ utf8: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        self.utf8 = utf8
        self.isASCII = isASCII
    }

    /// The byte offset of a code point, at most the length of the text.
    mutating func byteOffset(of wanted: Int) -> Int {
        if isASCII { return min(max(wanted, 0), utf8.count) }
        while point < wanted, byte < utf8.count {
            byte += 1
            while byte < utf8.count, utf8[byte] & 0xC0 == 0x80 { byte += 1 }
            point += 1
        }
        while point > wanted, byte > 0 {
            byte -= 1
            while byte > 0, utf8[byte] & 0xC0 == 0x80 { byte -= 1 }
            point -= 1
        }
        return byte
    }

    /// The byte at an offset; nil outside the text.
    func byte(at offset: Int) -> UInt8? {
        offset >= 0 && offset < utf8.count ? utf8[offset] : nil
    }

    /// Blank, tab or line break.
    func isSpace(at offset: Int) -> Bool {
        switch byte(at: offset) {
        case 0x20, 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// The number of code points between two byte offsets.
    func points(from start: Int, to end: Int) -> Int {
        guard start < end else { return 0 }
        if isASCII { return end - start }
        var count = 0
        for offset in start..<end where utf8[offset] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
