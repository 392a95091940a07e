internal import Disclosure
internal import SectionKit

/// Published figures as a table to read: an answer a row, people side by side.
enum FigureTable {
    static func table(_ published: PublishedTable, ask: String) -> Table {
        let lines = published.table.lines
        var rows = published.table.answers.indices.map { answer in
            [Text(published.table.answers[answer].name)]
                + lines.indices.map { line in
                    let row = published.cells.indices.contains(line) ? published.cells[line] : []
                    return Text(row.indices.contains(answer) ? row[answer].sign : "–")
                }
        }
        if !published.totals.isEmpty {
            rows.append([.strong("All answers")] + published.readableTotals.map { .strong($0.sign) })
        }
        return Table(caption: Text(ask), columns: ["Answer"] + lines.map { Text($0.name) }, rows: rows)
    }
}

extension PublishedTable {
    /// Its totals, as they are shown: "1 or more" beside a part of 25 would only puzzle.
    var readableTotals: [Figure] {
        zip(totals, cells).map { total, cells in
            total == .withheld && cells.contains { $0.value ?? 0 > 0 } ? .notShown : total
        }
    }
}
