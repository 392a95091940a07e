package import Wording

/// What cost a section its module.
public enum ModuleFault: Hashable, Sendable {
    /// It trapped, and was found out at the next start.
    case tookTheProgramDown
    /// It threw; with what it said.
    case threw(String)

    package var said: Said {
        switch self {
        case .tookTheProgramDown: Said(.tookDown)
        case .threw(let message): Said(.faultAsIs, "reason", message)
        }
    }
}
