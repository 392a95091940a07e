/// Something that a person can do, which the console has a key for and line mode a command.
package enum Way: Hashable, Sendable {
    case next, back, resume, undo, quit
    /// To a section, by its id; nil for any.
    case go(String?)
    /// Look at an edited agenda.
    case agenda
    /// Taking out a stretch of time, such as this one.
    case away(from: String, to: String)

    func name(_ words: Phrasebook) -> String {
        switch words.doing {
        case .keys: key(words)
        case .commands: command(words)
        }
    }

    private func key(_ words: Phrasebook) -> String {
        switch self {
        case .next: words(.spaceBar)
        case .back: "b"
        case .resume: "r"
        case .undo: "u"
        case .quit: "q"
        case .go: "g"
        case .agenda: "e"
        case .away(let from, let to): words(.awayExample, "from", from, "to", to)
        }
    }

    private func command(_ words: Phrasebook) -> String {
        switch self {
        case .next: "'next'"
        case .back: "'back'"
        case .resume: "'resume'"
        case .undo: "undo"
        case .quit: "quit"
        case .go(nil): "'go'"
        case .go(let id?): "'go \(id)'"
        case .agenda: words(.agendaInLines)
        case .away(let from, let to): "away \(from) \(to)"
        }
    }
}
