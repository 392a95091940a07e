internal import Disclosure
internal import Journal
internal import Meeting
internal import Reports
internal import Returns
internal import SectionKit

/// The return of a meeting that was held, before it is written: the next revision of it.
struct ReturnOfMeeting {
    private let desk: ReportDesk
    let file: MeetingReturn
    /// What whoever sends it should know.
    let notices: [String]

    /// - Throws: `Failure` where the meeting has not ended, or its answers cannot be counted.
    init(_ desk: ReportDesk, _ rules: DisclosureRules) throws {
        guard desk.run.state.finished != nil else {
            throw Failure("The meeting has not ended, so there is nothing to send up yet.")
        }
        var material = try desk.material(rules)
        // Whoever gets it publishes what stands in it.
        material.leavesOutUnread = true
        let report = try ReportCommand.report(material)
        let revision = (try desk.summary()?.returned ?? 0) + 1
        guard revision <= 1_000_000 else { throw Failure("This meeting has had too many returns.") }
        self.desk = desk
        file = MeetingReturn(material, report, revision: revision, published: material.earlier)
        let known = desk.names
        let named = (file.quotes.map(\.words) + file.keyPoints.map(\.text) + file.actions.map(\.what)).filter {
            ReviewHints($0, names: known.people, services: known.services).holdsKnown
        }
        notices =
            report.notices
            + (named.isEmpty
                ? []
                : [
                    "Words with a known name, service, date or number in them, which stand as they were read: \(named.map { "\u{201C}\($0.oneLine)\u{201D}" }.named(upTo: 5))."
                ])
    }

    /// What it would hold, in plain words.
    var preview: ReturnPreview { ReturnPreview(file) }
    /// What the file is called where nobody says otherwise.
    var name: String { "\(desk.key.id)-return-\(file.revision).json" }

    /// The file.
    ///
    /// - Throws: `Failure` where whoever gets it could not read it: a return that is refused on the other side is worth nothing.
    func bytes() throws -> [UInt8] {
        let bytes = file.encoded()
        do throws(ReturnProblems) { _ = try MeetingReturn(decoding: bytes, file: "the return") } catch {
            throw Failure("The return cannot be written: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        return bytes
    }

    /// Notes that this revision is written.
    func note() throws {
        try SignUpMeeting.translating { () throws(LibraryError) in try desk.book.noteReturn(revision: file.revision) }
    }
}
