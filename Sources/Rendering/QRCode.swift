internal import CQRCodeGen

/// A text as a QR code (ISO/IEC 18004), for cameras of phones.
package struct QRCode: Hashable, Sendable {
    /// Modules a side, without the light border.
    package let size: Int
    private let dark: [Bool]

    /// - Parameter text: An address, as a rule; nil where it is longer than the largest code holds.
    package init?(_ text: String) {
        // Small codes are easier to hold a camera to, and addresses are short: ten versions hold 174 letters and more.
        let largest: Int32 = 10
        let length = 4_096
        var room = [UInt8](repeating: 0, count: length)
        var code = [UInt8](repeating: 0, count: length)
        let isMade = qrcodegen_encodeText(
            text, &room, &code, qrcodegen_Ecc_LOW, qrcodegen_VERSION_MIN, largest, qrcodegen_Mask_AUTO, true)
        guard isMade else { return nil }
        let size = qrcodegen_getSize(code)
        self.size = Int(size)
        dark = (0..<size).flatMap { y in (0..<size).map { x in qrcodegen_getModule(code, x, y) } }
    }

    /// Whether a module is dark; what lies outside is light.
    package func isDark(_ x: Int, _ y: Int) -> Bool {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return false }
        return dark[y * size + x]
    }

    /// For a terminal, dark on light, two modules a letter, with a light border of two modules: scanners take that, and
    /// the four that the standard asks for cost a small window four lines.
    package var lines: [String] {
        let border = 2
        return stride(from: -border, to: size + border, by: 2).map { y in
            String(
                (-border..<size + border).map { x -> Character in
                    switch (isDark(x, y), isDark(x, y + 1)) {
                    case (true, true): "█"
                    case (true, false): "▀"
                    case (false, true): "▄"
                    case (false, false): " "
                    }
                })
        }
    }

    /// For a page, with the border that the standard asks for; the words beside it say the same.
    package var html: HTMLFragment {
        let border = 4
        let side = size + 2 * border
        var path = ""
        for y in 0..<size {
            var x = 0
            while x < size {
                let from = x
                while isDark(x, y) { x += 1 }
                if x > from { path += "M\(from + border) \(y + border)h\(x - from)v1h-\(x - from)z" }
                x += 1
            }
        }
        return HTMLFragment(
            "svg",
            [
                .class("code"), HTMLAttribute("viewBox", "0 0 \(side) \(side)"), HTMLAttribute("aria-hidden", "true"),
                HTMLAttribute("shape-rendering", "crispEdges"),
            ],
            HTMLFragment(
                "rect",
                [
                    HTMLAttribute("width", String(side)), HTMLAttribute("height", String(side)),
                    HTMLAttribute("fill", "#ffffff"),
                ]), HTMLFragment("path", [HTMLAttribute("d", path), HTMLAttribute("fill", "#000000")]))
    }
}
