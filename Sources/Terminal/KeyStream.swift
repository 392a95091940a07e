internal import CNCurses
internal import Console

/// What the terminal sends, as keys: pastes come as one, and what the terminal reports of itself is no key.
struct KeyStream {
    private enum State: Equatable {
        case plain
        /// An Escape, or the beginning of something that ncurses does not know.
        case escape
        /// Behind `Escape [`, up to a letter or a tilde: a key, or a report such as that of the mouse or of the cursor.
        case sequence(String)
        /// Behind `Escape O`.
        case oneMore
    }

    private var state = State.plain
    private var paste: Paste?

    /// True while a paste has begun and not ended.
    var isPasting: Bool { paste != nil }
    /// True where an Escape has come and nothing behind it: it may be a key, or the beginning of one.
    var isWaiting: Bool { state == .escape }

    mutating func take(_ code: wint_t, isSpecial: Bool) -> [Key] {
        if isSpecial { return special(code) }
        switch state {
        case .plain:
            if code == 27 {
                state = .escape
                return []
            }
            return KeyCodes.letter(code).map { [$0] } ?? []
        case .escape:
            switch code {
            case 27: return [.escape]
            case UInt32(UInt8(ascii: "[")): state = .sequence("")
            case UInt32(UInt8(ascii: "O")): state = .oneMore
            default:
                state = .plain
                return [.escape] + (KeyCodes.letter(code).map { [$0] } ?? [])
            }
        case .sequence(let before):
            let text = before + String(Unicode.Scalar(code) ?? " ")
            guard (0x40...0x7E).contains(code) else {
                // No sequence is that long: whatever it is, it is swallowed to its end.
                state = .sequence(text.count > 20 ? before : text)
                return []
            }
            state = .plain
            if text == "200~" {
                paste = Paste()
                return []
            }
            return KeyCodes.sequence(text).map { [$0] } ?? []
        case .oneMore:
            state = .plain
            return KeyCodes.sequence(String(Unicode.Scalar(code) ?? " ")).map { [$0] } ?? []
        }
        return []
    }

    /// Bytes of a paste; once its end is there, what came behind it.
    mutating func take(pasted bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? { paste?.take(bytes) }

    /// The paste is at its end, or will never come to one.
    mutating func endPaste() -> [Key] {
        defer { paste = nil }
        return paste.map { [.pasted($0.text, cut: $0.cut)] } ?? []
    }

    /// Nothing more has come: an Escape that stands alone is one.
    mutating func pause() -> [Key] {
        guard isWaiting else { return [] }
        state = .plain
        return [.escape]
    }

    private mutating func special(_ code: wint_t) -> [Key] {
        let before = pause()
        state = .plain
        switch code {
        case UInt32(lectern_paste_begins):
            paste = Paste()
            return before
        default: return before + (KeyCodes.special(Int32(bitPattern: code)).map { [$0] } ?? [])
        }
    }
}
