/// Lines and columns of a text.
///
/// Lines are broken by LF, CR LF and CR only, as editors do, and not by NEL, LS or PS as YAML 1.1 does.
public struct SourceLocator: Sendable {
    private let source: SourceText
    /// Where each line starts, in code points and in bytes.
    private let points: ContiguousArray<UInt32>
    private let bytes: ContiguousArray<UInt32>
    private let pointCount: Int

    init(_ source: SourceText) {
        var points: ContiguousArray<UInt32> = [0]
        var bytes: ContiguousArray<UInt32> = [0]
        // As many as lines of 32 bytes would be, which is about what agendas have.
        points.reserveCapacity(source.utf8.count / 32)
        bytes.reserveCapacity(source.utf8.count / 32)
        var point: UInt32 = 0
        source.utf8.withUnsafeBufferPointer { utf8 in
            var index = 0
            while index < utf8.count {
                let byte = utf8[index]
                index += 1
                if byte & 0xC0 != 0x80 { point += 1 }
                guard byte == 0x0A || byte == 0x0D else { continue }
                if byte == 0x0D, index < utf8.count, utf8[index] == 0x0A {
                    index += 1
                    point += 1
                }
                points.append(point)
                bytes.append(UInt32(truncatingIfNeeded: index))
            }
        }
        self.source = source
        self.points = points
        self.bytes = bytes
        pointCount = Int(point)
    }

    /// The number of lines; a text that ends in a line break has an empty last line.
    public var lineCount: Int { points.count }

    /// Line and column of a code point offset, both from 1, the column in Unicode code points.
    ///
    /// An offset outside the text counts as its start or its end.
    public func position(_ offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(offset, 0), pointCount)
        var low = 0
        var high = points.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(points[middle]) <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - Int(points[low]) + 1)
    }

    /// The text of a line, counted from 1, without its break; nil where there is no such line.
    public func line(_ number: Int) -> String? {
        guard number >= 1, number <= bytes.count else { return nil }
        let start = Int(bytes[number - 1])
        var end = number < bytes.count ? Int(bytes[number]) : source.utf8.count
        while end > start, source.utf8[end - 1] == 0x0A || source.utf8[end - 1] == 0x0D { end -= 1 }
        return String(decoding: source.utf8[start..<end], as: UTF8.self)
    }
}
