internal import CNCurses
internal import Console

/// What ncurses calls a key, and what the console calls it.
enum KeyCodes {
    static func special(_ code: Int32) -> Key? {
        switch code {
        case KEY_ENTER: .enter
        case KEY_BACKSPACE: .backspace
        case KEY_DC: .delete
        case KEY_LEFT: .left
        case KEY_RIGHT: .right
        case KEY_UP: .up
        case KEY_DOWN: .down
        case KEY_HOME: .home
        case KEY_END: .end
        case KEY_PPAGE: .pageUp
        case KEY_NPAGE: .pageDown
        case KEY_BTAB: .backTab
        // Linux's own terminal calls Control-Z a key.
        case KEY_SUSPEND: .control("z")
        // The window's size is asked for when its signal comes.
        default: nil
        }
    }

    /// What stands behind `Escape [` or `Escape O`, as most terminals send it; nil for what is no key here.
    static func sequence(_ text: String) -> Key? {
        switch text {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "H", "1~", "7~": .home
        case "F", "4~", "8~": .end
        case "3~": .delete
        case "5~": .pageUp
        case "6~": .pageDown
        case "Z": .backTab
        default: nil
        }
    }

    static func letter(_ code: wint_t) -> Key? {
        switch code {
        case 13, 10: return .enter
        case 27: return .escape
        case 9: return .tab
        case 8, 127: return .backspace
        case 1..<27: return Unicode.Scalar(UInt32(code) + 96).map { .control(Character($0)) }
        case 0..<32: return nil
        default: return Unicode.Scalar(code).map { .letter(Character($0)) }
        }
    }
}
