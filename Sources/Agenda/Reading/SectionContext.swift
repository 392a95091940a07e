internal import Foundation
internal import SectionKit
internal import YAMLTree

/// What reading any section needs to know of its agenda. Nothing of it changes, so threads share it.
///
/// A class, since every section is read with it and a copy would count a reference to each of its parts.
final class SectionContext: Sendable {
    let catalog: ModuleCatalog
    /// What the chairs are called; empty where the head could not be read.
    let chairs: [String]
    let clock: WallClock?
    let date: CalendarDate?
    /// Kinds whose file has mistakes, and what to say of them.
    let faultyKinds: [String: KindFault]
    /// What sections and their questions may be about.
    let themes: [MeetingTheme]
    private let source: SourceText

    init(
        catalog: ModuleCatalog, faultyKinds: [String: KindFault] = [:], chairs: [String], zone: TimeZone?,
        date: CalendarDate?, themes: [MeetingTheme] = [],
        source: SourceText
    ) {
        self.themes = themes
        self.faultyKinds = faultyKinds
        self.catalog = catalog
        self.chairs = chairs
        clock = zone.map(WallClock.init)
        self.date = date
        self.source = source
    }

    /// Where a piece of text stands inside a value; the value itself where it is written in another way.
    func spot(of text: String, followedBy next: String, in node: YAMLNode) -> any RawNode {
        let wanted = Array((text + next).unicodeScalars)
        let scalars = String(decoding: source.utf8, as: UTF8.self).unicodeScalars
        var offset = node.span.start
        var rest = scalars.dropFirst(offset)
        while offset + wanted.count <= node.span.end {
            if rest.starts(with: wanted) {
                return AgendaSpot(
                    file: 0, span: YAMLSpan(start: offset, end: offset + wanted.count + (text == "{{" ? 2 : 0)))
            }
            rest = rest.dropFirst()
            offset += 1
        }
        return AgendaNode(node: node, file: 0)
    }
}
