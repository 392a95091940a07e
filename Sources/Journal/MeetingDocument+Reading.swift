internal import Foundation

extension MeetingDocument {
    /// Reads what ``encoded()`` wrote, and nothing that is not whole.
    ///
    /// - Throws: ``LibraryError/damagedExport(reason:)``, ``LibraryError/newerExport(found:known:)``.
    init(decoding bytes: [UInt8]) throws(LibraryError) {
        let newline = UInt8(ascii: "\n")
        var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
        guard let first = lines.first, let header = Self.line(first)?.header,
            header.format == ExportLine.Header.format
        else { throw .damagedExport(reason: "its first line does not say that it is a Lectern meeting") }
        guard header.version <= ExportLine.Header.version else {
            throw .newerExport(found: header.version, known: ExportLine.Header.version)
        }
        guard lines.popLast()?.isEmpty == true, let last = lines.popLast(), let end = Self.line(last)?.end else {
            throw .damagedExport(reason: "its end is missing")
        }
        guard end.lines == lines.count, end.sha256 == Checksum.hexDigest(of: bytes[..<last.startIndex]) else {
            throw .damagedExport(reason: "its checksum is wrong")
        }
        try self.init(lines: lines.dropFirst())
    }

    private init(lines: ArraySlice<ArraySlice<UInt8>>) throws(LibraryError) {
        var meetings: [ExportLine.Meeting] = []
        var seen: Set<WordsID> = []
        (revisions, events, words, signUps) = ([], [], [], [])
        for (place, bytes) in lines.enumerated() {
            let number = place + 2
            guard let line = Self.line(bytes) else { throw .damagedExport(reason: "line \(number) cannot be read") }
            if let meeting = line.meeting {
                meetings.append(meeting)
            } else if let source = line.source, let bytes = ExportLine.join(source.text, source.base64) {
                let revision = source.revision ?? 0
                guard revision >= revisions.last?.revision ?? 0 else {
                    throw .damagedExport(reason: "line \(number) is a file of agenda \(revision), out of order")
                }
                if revisions.last?.revision != revision { revisions.append(.init(revision: revision, sources: [])) }
                revisions[revisions.count - 1].sources.append(SourceFile(path: source.path, bytes: bytes))
            } else if let event = line.event, let body = ExportLine.join(event.text, event.base64) {
                guard event.seq == events.count + 1 else {
                    throw .damagedExport(reason: "line \(number) is not event \(events.count + 1)")
                }
                events.append(JournalEvent(seq: event.seq, at: event.at, body: body))
            } else if let said = line.words {
                guard seen.insert(said.id).inserted else {
                    throw .damagedExport(reason: "line \(number) has the words \(said.id) once more")
                }
                words.append(KeptWords(id: said.id, kind: said.kind, text: said.text))
            } else if let row = line.signUp, let table = KeptRow.Table(rawValue: row.table) {
                let row = KeptRow(table: table, columns: row.columns)
                if let problem = row.problem { throw .damagedExport(reason: "line \(number) \(problem)") }
                signUps.append(row)
            } else {
                throw .damagedExport(reason: "line \(number) says nothing that this version knows")
            }
        }
        guard let meeting = meetings.first, meetings.count == 1 else {
            throw .damagedExport(reason: "it must hold one meeting, and holds \(meetings.count)")
        }
        words.sort { $0.id < $1.id }
        let key = MeetingKey(id: meeting.id, date: meeting.date, rehearsal: meeting.rehearsal)
        if let problem = key.problem { throw .damagedExport(reason: problem) }
        summary = MeetingSummary(
            key: key, title: meeting.title.withoutNulls, created: meeting.created, isFrozen: meeting.frozen,
            status: .init(began: meeting.began, ended: meeting.ended), clock: meeting.clock, lastSeq: events.count,
            signedOff: meeting.signedOff, returned: meeting.returned)
    }

    private static func line(_ bytes: ArraySlice<UInt8>) -> ExportLine? {
        try? JSONDecoder().decode(ExportLine.self, from: Data(bytes))
    }
}
