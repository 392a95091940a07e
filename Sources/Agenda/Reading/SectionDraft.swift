internal import SectionKit

/// One section half read: the keys common to all kinds are, its kind's own are sorted out and wait for its id.
///
/// A class, since it is handed from thread to thread and nothing of it ever changes.
final class SectionDraft: Sendable {
    let index: Int
    let item: AgendaNode
    /// What is wrong so far.
    let findings: [Finding]
    /// Nil where the kind is not known or nothing could be sorted out: there is nothing to finish.
    let module: Module?
    /// Nil where one of them could not be read.
    let keys: SectionKeys?
    /// What was written for the kind's own fields.
    let written: WrittenFields
    let title: String

    init(
        index: Int, item: AgendaNode, findings: [Finding], module: Module?, keys: SectionKeys?,
        written: WrittenFields, title: String
    ) {
        self.index = index
        self.item = item
        self.findings = findings
        self.module = module
        self.keys = keys
        self.written = written
        self.title = title
    }
}

/// Some sections half read, with what settling their ids needs: side by side, since drafts lie far apart.
struct DraftedShare: Sendable {
    private(set) var drafts: [SectionDraft] = []
    /// The ids that somebody wrote, readable or not.
    private(set) var writtenIDs: [String] = []
    /// The id of each draft so far, which the sections before it may change; nil where there is nothing to finish.
    private(set) var ids: [SectionID?] = []

    init(count: Int) {
        drafts.reserveCapacity(count)
        ids.reserveCapacity(count)
    }

    mutating func append(_ draft: SectionDraft, id: consuming SectionID?, writtenID: consuming String?) {
        drafts.append(draft)
        ids.append(id)
        if let writtenID { writtenIDs.append(writtenID) }
    }
}
