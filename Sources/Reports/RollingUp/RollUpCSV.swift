internal import Disclosure
internal import Rendering

/// A public edition as rows for a spreadsheet.
package enum RollUpCSV {
    package static func text(_ edition: RollUpEdition) -> String {
        var rows = [["part", "about", "who", "answer", "says"]]
        rows += edition.regions.map { ["meetings", "", $0.name, "", String($0.meetings)] }
        rows += edition.missing.map { ["not reported", "", $0, "", ""] }
        for theme in edition.themes {
            rows.append(["theme", theme.title, theme.regions.joined(separator: "; "), "", String(theme.raisedIn)])
            rows += theme.points.map { ["key point", theme.title, $0.region, "", $0.words] }
            rows += theme.further.map { ["further consideration", theme.title, $0.region, "", $0.words] }
            rows += theme.quotes.map {
                [
                    "quote", theme.title, [$0.who, $0.region].filter { !$0.isEmpty }.joined(separator: ", "), "",
                    $0.words,
                ]
            }
        }
        for earlier in edition.tables {
            let published = earlier.published
            let ask = edition.asks[published.table.question] ?? published.table.question
            rows += FigureRow.all(of: published).map { ["figure", ask, $0.line, $0.answer, $0.figure.sign] }
        }
        return CSVText.write(rows)
    }
}
