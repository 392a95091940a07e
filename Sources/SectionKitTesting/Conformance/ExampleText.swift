internal import Agenda
internal import Foundation

/// A module's `example.yaml`, cut into its top-level keys, so that each can be replaced or left out.
struct ExampleText {
    struct Entry {
        /// Nil for the comments before the first key.
        var key: String?
        var lines: [String]
    }
    var entries: [Entry] = []

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        for line in lines {
            if let key = Self.topKey(line) {
                entries.append(Entry(key: key, lines: [line]))
            } else if entries.isEmpty {
                entries.append(Entry(key: nil, lines: [line]))
            } else {
                entries[entries.count - 1].lines.append(line)
            }
        }
    }

    /// `room: the dining room` has the key `room`; indented lines, list items and comments have none.
    private static func topKey(_ line: String) -> String? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let key = line[..<colon]
        return !key.isEmpty && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } ? String(key) : nil
    }

    func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// The same with the key's whole value replaced, or with the key added at the end.
    func setting(_ key: String, to value: String) -> ExampleText {
        var copy = self
        let entry = Entry(key: key, lines: ["\(key): \(value)"])
        if let index = entries.firstIndex(where: { $0.key == key }) {
            copy.entries[index] = entry
        } else {
            copy.entries.append(entry)
        }
        return copy
    }

    func removing(_ key: String) -> ExampleText {
        var copy = self
        copy.entries.removeAll { $0.key == key }
        return copy
    }

    func renaming(_ key: String, to name: String) -> ExampleText {
        var copy = self
        guard let index = copy.entries.firstIndex(where: { $0.key == key }) else { return setting(name, to: "1") }
        copy.entries[index].key = name
        copy.entries[index].lines[0] = name + copy.entries[index].lines[0].dropFirst(key.count)
        return copy
    }

    // MARK: In an agenda

    private static let head = [
        "lectern: 1", "title: An example", "date: 2026-12-08", "start: 00:00", "end: 23:59",
        "chairs: [{ name: Sam, role: service-user }]", "services: [Alder Unit, Beech House]", "sections:", "  -",
    ]
    private static let indent = 4

    /// An agenda of one section.
    var agenda: [UInt8] {
        let own = entries.flatMap(\.lines).map { $0.isEmpty ? "" : String(repeating: " ", count: Self.indent) + $0 }
        return [UInt8]((Self.head + own).joined(separator: "\n").utf8) + [0x0A]
    }

    /// Where a key stands in that agenda; line and column count from 1.
    func place(ofKey key: String) -> (line: Int, column: Int)? {
        var line = Self.head.count + 1
        for entry in entries {
            if entry.key == key { return (line, Self.indent + 1) }
            line += entry.lines.count
        }
        return nil
    }

    /// Where the value of a key begins that was written on the key's own line.
    func place(ofValue key: String) -> (line: Int, column: Int)? {
        place(ofKey: key).map { ($0.line, $0.column + key.count + 2) }
    }

    /// The first key of the section.
    var firstKey: (line: Int, column: Int)? { entries.first { $0.key != nil }?.key.flatMap(place(ofKey:)) }
}

/// The files beside an example, some of them replaced.
struct ExampleFiles: AgendaFiles {
    let folder: URL
    var replaced: [String: String] = [:]

    func bytes(of path: String) throws -> [UInt8] {
        if let text = replaced[path] { return [UInt8](text.utf8) }
        guard let data = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
            throw AgendaFileError("there is no file '\(path)'")
        }
        return [UInt8](data)
    }
}
