/// A script as browsers get it: without its comments and indentation, which are for whoever reads the source.
///
/// It is small beside every byte of a page, and the console's page is the largest that there is. Only whole lines go,
/// so nothing is to be understood of the language: no script here has a text of several lines.
enum LeanScript {
    static func bytes(_ source: [UInt8]) -> [UInt8] {
        var lean: [UInt8] = []
        lean.reserveCapacity(source.count)
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            if text.isEmpty || text.starts(with: "//".utf8) { continue }
            lean += text
            lean.append(UInt8(ascii: "\n"))
        }
        return lean
    }
}
