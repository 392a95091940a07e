internal import Foundation
internal import Rendering

/// A QR code's rows in a terminal: black on white where there are colours, since cameras look for dark on light.
enum TerminalCode {
    static func row(_ row: String) -> String {
        guard Output.style(onTerminal: true) == .ansi else { return row }
        return "\u{1B}[30;107m\(row)\u{1B}[0m"
    }
}
