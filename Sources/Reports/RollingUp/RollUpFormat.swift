internal import Foundation
internal import Rendering

/// How a roll-up is written.
package enum RollUpFormat: String, CaseIterable, Sendable {
    case markdown, html, json, csv

    /// The ending of its files.
    package var ending: String { self == .markdown ? "md" : rawValue }
}

extension RollUpEdition {
    /// The whole file.
    ///
    /// - Parameter reader: Rows and JSON are the public edition, whoever reads them.
    /// - Throws: What encoding throws.
    package func text(_ format: RollUpFormat, for reader: RollUpSheet.Reader, title: String) throws -> String {
        let printer = PaperPrinter(context: RenderingContext(timeZone: .gmt))
        let sheet = RollUpSheet(self, for: reader, title: title).sheet
        return switch format {
        case .markdown: printer.markdown([sheet])
        case .html: printer.html([sheet], title: title)
        case .json: try json()
        case .csv: RollUpCSV.text(self)
        }
    }
}
