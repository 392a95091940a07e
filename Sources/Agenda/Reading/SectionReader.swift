internal import SectionKit

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
    func read(_ list: any RawNode) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        guard let items = list.list else { return ([], []) }
        if items.isEmpty {
            reader.inside(key: "sections") {
                reader.report(
                    .noSections, "the agenda has no sections",
                    fix:
                        "in place of [], write '- { kind: \(context.catalog.modules.last?.kind ?? "…"), minutes: 10 }' in the line below 'sections:'",
                    at: list)
            }
            return ([], [])
        }
        // The mark that a guarded module leaves names one section, so those are called one after the other.
        let isShared = items.count >= Self.few && !context.catalog.modules.contains(where: \.isGuarded)
        let size = isShared ? Self.share : items.count
        let ranges = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
        var shares = ranges.concurrentMap { [context] range in
            let reader = FieldReader()
            let drafter = SectionDrafter(context, reader)
            return range.map { index in Self.at(index, reader) { drafter.draft(items[index], index) } }
        }
        settleIDs(&shares)
        return isShared ? finishTogether(shares) : finish(shares)
    }

    private func settleIDs(_ shares: inout [[SectionDraft]]) {
        var ids = SectionIDs(count: shares.reduce(0) { $0 + $1.count })
        // Ids that somebody wrote come first: one made from a title steps aside for them.
        for share in shares {
            for case let id? in share.lazy.map(\.writtenID) { ids.reserve(id) }
        }
        for share in shares.indices {
            for index in shares[share].indices { shares[share][index].body?.id.settle(&ids) }
        }
    }

    private func finish(_ shares: [[SectionDraft]]) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        let finisher = SectionFinisher(context, reader)
        let sections = shares.joined().compactMap { draft in
            Self.at(draft.index, reader) { finisher.finish(draft) }
        }
        return (sections, finisher.faults)
    }

    private func finishTogether(_ shares: [[SectionDraft]]) -> (sections: [Section], faults: [AgendaReading.Fault]) {
        let finished = shares.concurrentMap { [context] drafts in
            let opening = OpeningNoted()
            let reader = FieldReader(openFile: { _, _, _ in opening.note() })
            let finisher = SectionFinisher(context, reader)
            return drafts.map { draft -> FinishedSection in
                let section = Self.at(draft.index, reader) { finisher.finish(draft) }
                let findings = reader.take(since: 0)
                return opening.take() ? .needsFiles(draft) : .done(section, findings)
            }
        }
        // Files are numbered in the order in which sections name them, so only this thread opens any.
        let finisher = SectionFinisher(context, reader)
        var sections: [Section] = []
        sections.reserveCapacity(shares.reduce(0) { $0 + $1.count })
        for outcome in finished.joined() {
            switch outcome {
            case .done(let section, let findings):
                reader.report(findings)
                if let section { sections.append(section) }
            case .needsFiles(let draft):
                if let section = Self.at(draft.index, reader, { finisher.finish(draft) }) { sections.append(section) }
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
        defer { isNoted = false }
        return isNoted
    }
}
