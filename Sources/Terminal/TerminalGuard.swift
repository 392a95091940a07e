internal import CPlatform
internal import Foundation

/// The terminal's settings as they were found.
package enum TerminalGuard {
    /// Gives the terminal back at once, for a program that has to go.
    package static func restore() { lectern_terminal_restore() }
}
