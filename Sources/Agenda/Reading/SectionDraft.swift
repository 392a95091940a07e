internal import SectionKit

/// One section half read: the keys common to all kinds are, its kind's own are sorted out and wait for its id.
///
/// A class, since it is handed from thread to thread and nothing of it ever changes.
final class SectionDraft: Sendable {
    let index: Int
    let item: AgendaNode
    /// What is wrong so far.
    let findings: [Finding]
    /// The id that somebody wrote, readable or not.
    let writtenID: String?
    /// Nil where the kind is not known or nothing could be sorted out: there is nothing to finish.
    let module: Module?
    /// Nil where one of them could not be read.
    let keys: SectionKeys?
    /// What was written for the kind's own fields.
    let written: WrittenFields
    let title: String
    /// The id so far, which the sections before this one may change.
    let id: SectionID

    var isKnown: Bool { module != nil }

    init(
        index: Int, item: AgendaNode, findings: [Finding], writtenID: String?, module: Module?, keys: SectionKeys?,
        written: WrittenFields, title: String, id: SectionID
    ) {
        self.index = index
        self.item = item
        self.findings = findings
        self.writtenID = writtenID
        self.module = module
        self.keys = keys
        self.written = written
        self.title = title
        self.id = id
    }
}
