internal import SectionKit
internal import YAMLTree

/// Reads the list of sections, each with the keys of its own kind.
///
/// Sections are drafted and finished on all processors where there are many; between the two, in their order, they
/// get their ids. What is found is told in the order of the sections, whichever was ready first.
struct SectionReader {
    private let context: SectionContext
    private let reader: FieldReader

    /// Fewer sections than this are read sooner than threads are woken.
    static let few = 512
    private static let share = 128

    init(_ context: SectionContext, _ reader: FieldReader) {
        self.context = context
        self.reader = reader
    }

    /// The sections that could be read, and what is wrong with modules of a live meeting.
    ///
    /// - Parameter items: What stands in the list.
    func read(
        _ list: AgendaNode, _ items: YAMLItemTable
    ) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        guard list.node.kind == .sequence else { return ([], []) }
        if items.count == 0 {
            reader.inside(key: "sections") {
                reader.report(
                    .noSections, "the agenda has no sections",
                    fix:
                        "in place of [], write '- { kind: \(context.catalog.example?.kind ?? "…"), minutes: 10 }' in the line below 'sections:'",
                    at: list)
            }
            return ([], [])
        }
        // The mark that a guarded module leaves names one section, so those are called one after the other.
        let isShared = items.count >= Self.few && !context.catalog.modules.contains(where: \.isGuarded)
        let size = isShared ? Self.share : items.count
        let drafted = Array(0..<(items.count + size - 1) / size).concurrentMap { [context] number in
            let nodes = items.share(number, of: size)
            let reader = FieldReader()
            reader.themes = context.themes
            let drafter = SectionDrafter(context, reader)
            var drafted = DraftedShare(count: nodes.count)
            for place in 0..<nodes.count {
                guard let node = nodes[place] else { continue }
                let index = number * size + place
                Self.at(index, reader) {
                    drafter.draft(AgendaNode(node: node, file: list.file), index, into: &drafted)
                }
            }
            return drafted
        }
        let ids = settleIDs(drafted, count: items.count)
        let drafts = drafted.map(\.drafts)
        return isShared ? finishTogether(drafts, ids) : finish(drafts, ids)
    }

    /// What became of each section's id, by the section's index.
    private func settleIDs(_ shares: [DraftedShare], count: Int) -> [SectionID] {
        var ids = SectionIDs(count: count)
        // Ids that somebody wrote come first: one made from a title steps aside for them.
        for share in shares {
            for id in share.writtenIDs { ids.reserve(id) }
        }
        var settled: [SectionID] = []
        settled.reserveCapacity(count)
        for share in shares {
            for id in share.ids { settled.append(id.map { ids.settle($0) } ?? .slug("")) }
        }
        return settled
    }

    private func finish(
        _ shares: [[SectionDraft]], _ ids: [SectionID]
    ) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        let finisher = SectionFinisher(context, reader)
        let sections = shares.joined().compactMap { draft in
            Self.at(draft.index, reader) { finisher.finish(draft, id: ids[draft.index]) }
        }
        return (sections, finisher.faults)
    }

    private func finishTogether(
        _ shares: consuming [[SectionDraft]], _ ids: [SectionID]
    ) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        let finished = shares.concurrentMap { [context] drafts in
            let opening = OpeningNoted()
            let reader = FieldReader(openFile: { _, _, _ in opening.note() })
            reader.themes = context.themes
            let finisher = SectionFinisher(context, reader)
            return drafts.map { draft -> FinishedSection in
                let section = Self.at(draft.index, reader) { finisher.finish(draft, id: ids[draft.index]) }
                let findings = reader.take(since: 0)
                return opening.take() ? .needsFiles(draft) : .done(section, findings)
            }
        }
        // Files are numbered in the order in which sections name them, so only this thread opens any.
        let finisher = SectionFinisher(context, reader)
        var sections: [Section] = []
        sections.reserveCapacity(ids.count)
        for share in finished {
            for outcome in share {
                switch outcome {
                case .done(let section, let findings):
                    reader.report(findings)
                    if let section { sections.append(section) }
                case .needsFiles(let draft):
                    let section = Self.at(draft.index, reader) { finisher.finish(draft, id: ids[draft.index]) }
                    if let section { sections.append(section) }
                }
            }
        }
        return (sections, finisher.faults)
    }

    private static func at<Result>(_ index: Int, _ reader: FieldReader, _ read: () -> Result) -> Result {
        reader.inside(key: "sections") { reader.inside(index: index, read) }
    }
}

/// What came of finishing a section beside others.
private enum FinishedSection: Sendable {
    case done(Section?, [Finding])
    /// It names a file that several agendas share, and is finished again in its turn.
    case needsFiles(SectionDraft)
}

/// Remembers, on one thread, that a section wanted to open a file.
private final class OpeningNoted {
    private var isNoted = false

    func note() -> (any RawNode)? {
        isNoted = true
        return nil
    }

    func take() -> Bool {
        guard isNoted else { return false }
        isNoted = false
        return true
    }
}
