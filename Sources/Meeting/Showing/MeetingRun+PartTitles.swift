public import Agenda
public import SectionKit

extension MeetingRun {
    /// What a part is called now: as its module was told, else as the agenda has it.
    ///
    /// - Parameter names: What somebody typed; nil once it is erased.
    public func title(
        of part: Part, in section: Section, at clock: Instant, names: (Words) -> String?
    ) -> String {
        // Before anything was told, the agenda has the last word, and no plan is needed to ask.
        guard state.sections[section.id] != nil else { return part.title }
        return title(of: part, in: section, frame(of: section, at: max(clock, state.latest ?? clock)), names: names)
    }

    func title(of part: Part, in section: Section, _ frame: SectionFrame, names: (Words) -> String?) -> String {
        guard state.faults[section.id] == nil, let current = state.sections[section.id]?.value,
            let told = try? section.handler.title(ofPart: part.id, state: current, frame: frame)
        else { return part.title }
        let text = told.line(names: names)
        return text.isEmpty ? part.title : text
    }
}

extension Text {
    /// In one line, as a title needs it.
    fileprivate func line(names: (Words) -> String?) -> String {
        spans.map { span in
            switch span {
            case .plain(let text), .strong(let text), .emphasis(let text): text
            case .words(let typed):
                (names(typed) ?? MeetingRun.erased).split(whereSeparator: \.isNewline).joined(separator: " ")
            case .lineBreak: " "
            case .time: ""
            }
        }.joined()
    }
}
