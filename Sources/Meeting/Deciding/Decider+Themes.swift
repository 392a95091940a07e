internal import Agenda
internal import SectionKit
internal import Wording

extension Decider {
    /// Something that was written down stands under a theme from now on.
    ///
    /// - Parameters:
    ///   - name: Its number, or the opaque name of what was typed.
    ///   - word: The theme's id or name.
    func sort(_ name: String, _ word: String) throws -> [MeetingEvent] {
        guard !agenda.themes.isEmpty else { throw MeetingRefusal(.noThemes) }
        let notes = meeting.sortable(at: now)
        guard let note = notes.first(where: { $0.id == name || $0.number == name.lowercased() }) else {
            if notes.isEmpty { throw MeetingRefusal(.nothingToSort) }
            throw MeetingRefusal(.noSuchNote, ["id": name.cut, "ids": notes.map(\.number)])
        }
        let themes = meeting.themesOffered
        guard let theme = MeetingTheme.named(word, in: themes) else {
            if let near = NearestWord.to(word, among: themes.map(\.name) + themes.map(\.id)) {
                throw MeetingRefusal(.noSuchThemeBut, ["name": word.cut, "near": near])
            }
            throw MeetingRefusal(.noSuchTheme, ["name": word.cut, "names": themes.map(\.id)])
        }
        guard note.theme != theme.id else { throw MeetingRefusal(.changesNothing) }
        return [.sorted(note.text, theme: theme.id)]
    }
}
