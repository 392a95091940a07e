internal import Console
internal import CNCurses

/// How each ink looks: the one place of the console's colours.
///
/// The terminal's own text and background stay as they are. Colours are only what can be told apart on both, and
/// every sign that has a colour has a word or a shape too.
package struct Theme: Hashable, Sendable {
    package enum Ground: String, Hashable, Sendable { case light, dark, unknown }

    package let ground: Ground
    /// False with `NO_COLOR` (<https://no-color.org>), and where the terminal has none.
    package let hasColour: Bool

    package init(ground: Ground, hasColour: Bool) {
        self.ground = ground
        self.hasColour = hasColour
    }

    struct Look {
        var bold = false
        var dim = false
        var reverse = false
        var underline = false
        /// Of the 256 colours, and of the 8 for terminals that have no more; nil is the terminal's own.
        var colour: (of256: Int16, of8: Int16)?
        /// The ground under it, the same way.
        var ground: (of256: Int16, of8: Int16)?
    }

    func look(_ ink: Ink) -> Look {
        var look = Look()
        switch ink {
        case .plain: break
        case .strong: look.bold = true
        case .quiet:
            look.dim = !hasColour
            look.colour = grey
        case .rule: look.colour = grey
        case .accent: look.colour = teal
        case .accentStrong:
            look.bold = true
            look.colour = teal
        case .amber:
            look.bold = true
            look.colour = amber
        case .key:
            look.bold = true
            look.underline = !hasColour
            look.colour = teal
        case .chosen: look.reverse = true
        case .code:
            look.colour = (16, 0)
            look.ground = (231, 7)
            look.reverse = !hasColour && ground != .light
        }
        if !hasColour { (look.colour, look.ground) = (nil, nil) }
        return look
    }

    // Contrast with white and with black of at least 4.5 to 1 where the ground is known, of 4 where it is not.
    private var teal: (Int16, Int16) {
        switch ground {
        case .light: (23, 6)
        case .dark: (79, 6)
        case .unknown: (30, 6)
        }
    }
    private var amber: (Int16, Int16) {
        switch ground {
        case .light: (94, 3)
        case .dark: (215, 3)
        case .unknown: (130, 3)
        }
    }
    private var grey: (Int16, Int16)? {
        switch ground {
        case .light: (241, -1)
        case .dark: (248, -1)
        case .unknown: (244, -1)
        }
    }

    /// The ground as the terminal tells it in `COLORFGBG` (rxvt, Konsole and others), such as `15;0`.
    package static func ground(environment: [String: String]) -> Ground {
        guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let number = Int(last) else {
            return .unknown
        }
        return number == 7 || number > 8 ? .light : .dark
    }
}
