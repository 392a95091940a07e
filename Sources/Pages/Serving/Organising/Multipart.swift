/// A form with files, as browsers send it (<https://www.rfc-editor.org/rfc/rfc7578>).
struct Multipart: Sendable {
    struct Part: Sendable {
        var name: String
        /// Nil for a field that is no file. A browser that had no file to send gives an empty name.
        var fileName: String?
        var bytes: ArraySlice<UInt8>
    }

    private(set) var parts: [Part] = []

    /// Far more parts than anybody drops in at once.
    static let most = 2_000
    /// Far more than the head of a part has.
    private static let longestHead = 4_096

    /// - Parameter type: The request's content type, with the boundary in it.
    /// - Returns: Nil where it is no such form, or is damaged, or has too many parts.
    init?(_ bytes: [UInt8], type: String) {
        guard let boundary = Self.boundary(in: type) else { return nil }
        let mark = Array("--\(boundary)".utf8)
        var place = bytes.startIndex
        guard bytes[place...].starts(with: mark) else { return nil }
        place += mark.count
        let between = [13, 10] + mark
        while true {
            // Two hyphens end it, a line end begins another part.
            if bytes[place...].starts(with: [45, 45]) { return }
            guard bytes[place...].starts(with: [13, 10]), parts.count < Self.most else { return nil }
            place += 2
            let lookedAt = bytes[place..<min(bytes.endIndex, place + Self.longestHead)]
            guard let head = lookedAt.firstRange(of: [13, 10, 13, 10]),
                let end = bytes[(head.upperBound - 2)...].firstRange(of: between)
            else { return nil }
            let body = bytes[head.upperBound..<max(head.upperBound, end.lowerBound)]
            guard let part = Part(head: bytes[place..<head.lowerBound], body: body) else { return nil }
            parts.append(part)
            place = end.upperBound
        }
    }

    /// Texts by their names.
    var form: PageForm {
        PageForm(
            parts.filter { $0.fileName == nil }.map {
                (name: $0.name, value: String(decoding: $0.bytes, as: UTF8.self))
            }
        )
    }

    /// The files that were chosen for that name.
    func files(_ name: String) -> [(name: String, bytes: [UInt8])] {
        parts.compactMap { part in
            guard part.name == name, let file = part.fileName, !(file.isEmpty && part.bytes.isEmpty) else { return nil }
            return (FileName.shown(file), Array(part.bytes))
        }
    }

    private static func boundary(in type: String) -> String? {
        let pieces = type.split(separator: ";").map { $0.drop { $0 == " " } }
        guard pieces.first?.lowercased() == "multipart/form-data" else { return nil }
        for piece in pieces.dropFirst() where piece.lowercased().hasPrefix("boundary=") {
            let text = piece.dropFirst("boundary=".count)
            let bare = text.hasPrefix("\"") ? text.dropFirst().prefix { $0 != "\"" } : text[...]
            return (1...70).contains(bare.utf8.count) ? String(bare) : nil
        }
        return nil
    }
}

extension Multipart.Part {
    /// Nil where the head names no field.
    fileprivate init?(head: ArraySlice<UInt8>, body: ArraySlice<UInt8>) {
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        let name = "content-disposition:"
        guard let line = lines.first(where: { $0.lowercased().hasPrefix(name) }) else { return nil }
        let values = Self.values(in: line.dropFirst(name.count))
        guard let field = values["name"] else { return nil }
        self.init(name: field, fileName: values["filename"], bytes: body)
    }

    /// `name="a"; filename="b.json"`. Browsers write a quotation mark inside as %22, and a line end as %0D%0A.
    private static func values(in text: Substring) -> [String: String] {
        var values: [String: String] = [:]
        var rest = text[...]
        while let equals = rest.firstIndex(of: "=") {
            let key = rest[..<equals].split(whereSeparator: { $0 == ";" || $0 == " " }).last.map { $0.lowercased() }
            rest = rest[rest.index(after: equals)...]
            let value: Substring
            if rest.first == "\"" {
                rest = rest.dropFirst()
                value = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(value.count + 1)
            } else {
                value = rest.prefix { $0 != ";" }
                rest = rest.dropFirst(value.count)
            }
            if let key, values[key] == nil {
                values[key] = String(value).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
            }
        }
        return values
    }
}

/// Names of files as they are shown and saved.
enum FileName {
    /// Without a folder and without what a page or a terminal would read as more than letters, at most 100 letters.
    static func shown(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = last.unicodeScalars.map {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) ? " " : $0
        }
        let text = String(String.UnicodeScalarView(plain)).prefix(100)
        return text.allSatisfy(\.isWhitespace) ? "file" : String(text)
    }

    /// Of letters that every system takes.
    static func saved(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
                ? Character(scalar) : "-"
        }
        return String(String(plain).drop { $0 == "." }.prefix(120))
    }
}
