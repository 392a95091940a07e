internal import SectionKit

/// What the tables wrote down. It may hold a name by accident, so it stands in an aside.
struct NotesContent {
    private let section: SectionView<SmallGroupsSection>

    init(_ section: SectionView<SmallGroupsSection>) { self.section = section }

    var forFacilitator: Content {
        guard section.stage != .planned else { return [] }
        let lines = section.state.points.map { point -> Text in
            "Table \(point.table): " + Text(spans: [.words(point.text)])
                + (point.goesUp ? " (goes into the report)" : "")
        }
        let noted: Content = lines.isEmpty ? [] : [.aside([.heading("Main points so far"), .bullets(lines)])]
        return noted + [.form(action: Note.name)]
    }
}
