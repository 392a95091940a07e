internal import Foundation

extension MeetingDocument {
    /// The document as JSON lines: a header, the meeting, its files, its events, its words, its
    /// sign-ups and its report, and a checksum.
    func encoded() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var bytes: [UInt8] = []
        var lines = 0
        func add(_ line: ExportLine) throws {
            bytes += try encoder.encode(line)
            bytes.append(UInt8(ascii: "\n"))
            lines += 1
        }
        // A meeting without sign-ups that never took another agenda over stays readable for those who know version 1.
        let hasReport =
            summary.signedOff != nil || summary.returned != nil || signUps.contains(where: \.table.isOfReport)
        let hasThemes = signUps.contains { $0.columns["theme"] != nil }
        let version =
            hasThemes ? 5 : hasReport ? 4 : !signUps.isEmpty ? 3 : revisions.contains { $0.revision != 0 } ? 2 : 1
        try add(ExportLine(header: .init(format: ExportLine.Header.format, version: version)))
        try add(
            ExportLine(
                meeting: .init(
                    id: summary.key.id, date: summary.key.date, rehearsal: summary.key.rehearsal,
                    title: summary.title, created: summary.created, frozen: summary.isFrozen,
                    began: summary.status.began, ended: summary.status.ended, clock: summary.clock,
                    signedOff: summary.signedOff, returned: summary.returned)))
        for revision in revisions {
            for source in revision.sources {
                let (text, base64) = ExportLine.split(source.bytes)
                try add(
                    ExportLine(
                        source: .init(
                            revision: revision.revision == 0 ? nil : revision.revision, path: source.path, text: text,
                            base64: base64)))
            }
        }
        for event in events {
            let (text, base64) = ExportLine.split(event.body)
            try add(ExportLine(event: .init(seq: event.seq, at: event.at, text: text, base64: base64)))
        }
        for words in words {
            try add(ExportLine(words: .init(id: words.id, kind: words.kind, text: words.text)))
        }
        for row in signUps { try add(ExportLine(signUp: .init(table: row.table.rawValue, columns: row.columns))) }
        try add(ExportLine(end: .init(lines: lines, sha256: Checksum.hexDigest(of: bytes))))
        return bytes
    }
}
