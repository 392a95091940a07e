/// One picture of the screen: what stands where, in which ink, and where the cursor is.
package struct Frame: Hashable, Sendable {
    package struct Size: Hashable, Sendable {
        package var columns: Int
        package var lines: Int

        package init(columns: Int, lines: Int) {
            self.columns = max(columns, 1)
            self.lines = max(lines, 1)
        }
    }

    package struct Place: Hashable, Sendable {
        package var line: Int
        package var column: Int
    }

    package let size: Size
    /// As many as the screen has, each of at most its width.
    package private(set) var lines: [InkedLine]
    /// Nil where nothing is typed.
    package private(set) var cursor: Place?

    package init(_ lines: [InkedLine], size: Size, cursor: Place? = nil) {
        self.size = size
        self.lines = lines.prefix(size.lines).map { $0.fitted(size.columns) }
        self.lines += Array(repeating: InkedLine(), count: size.lines - self.lines.count)
        self.cursor = cursor.flatMap { $0.line < size.lines && $0.line >= 0 ? $0 : nil }
        if let place = self.cursor, place.column >= size.columns { self.cursor?.column = size.columns - 1 }
    }

    package var text: String { lines.map { $0.text + "\n" }.joined() }
}
