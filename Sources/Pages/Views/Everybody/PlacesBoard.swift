internal import Agenda
internal import Meeting
internal import Rendering
internal import SectionKit
internal import SignUps

/// How a section's places to present stand, for everybody: numbers alone, and no names.
struct PlacesBoard {
    let section: SlotSection
    let clock: WallClock

    private var rules: SlotRules { section.rules }
    private var taken: Int { max(0, rules.count - section.free) }
    /// By draw, nobody has one before it is drawn.
    private var isToBeDrawn: Bool { rules.manner == .draw && section.waiting > 0 }

    /// In a row of a page: what it is, the places drawn as boxes, and how they stand.
    ///
    /// - Parameter isNamed: False below the section's own title.
    func row(isNamed: Bool = true) -> HTMLFragment {
        let name = HTMLFragment("p", [], HTMLFragment("b", [], EasyRead.isolated(section.title))) + .newline
        var lines = (isNamed ? name : HTMLFragment()) + boxes
        for line in [count] + signUp { lines += EasyRead.line(line) + .newline }
        return lines.inRow(.voice)
    }

    /// In one line, for the room screen: "1 of 3 is free".
    var short: String {
        switch section.shut {
        case .notYetOpen: "not open yet"
        default:
            isToBeDrawn
                ? "to be drawn"
                : section.free > 0
                    ? "\(section.free) of \(rules.count) free"
                    : "all taken" + (section.waiting == 0 ? "" : ", \(section.waiting) waiting")
        }
    }

    private var count: String {
        let all = rules.count == 1 ? "There is one place to present." : "There are \(rules.count) places to present."
        if case .notYetOpen = section.shut { return all }
        if rules.manner == .draw, taken == 0 {
            return section.waiting == 0 ? all : "\(all) \(people(section.waiting, "has", "have")) asked for one."
        }
        let held: String =
            switch (taken, section.free) {
            case (0, _): all + (rules.count == 1 ? " It is free." : " All are free.")
            case (_, 0) where rules.count == 1: "The place to present is taken."
            case (_, 0): "\(rules.count == 2 ? "Both" : "All \(rules.count)") places to present are taken."
            default:
                "\(all) \(taken) \(taken == 1 ? "is" : "are") taken, \(section.free) \(section.free == 1 ? "is" : "are") free."
            }
        return section.waiting == 0 ? held : "\(held) \(people(section.waiting, "waits", "wait"))."
    }

    private func people(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "One person \(one)" : "\(count) people \(many)"
    }

    /// Until when, or why not.
    private var signUp: [String] {
        switch section.shut {
        case .notYetOpen(let opens):
            let day = opens.flatMap(clock.date).map { "It opens on \(LongDate.words($0))." }
            return ["Signing up to present is not open yet."] + [day].compactMap { $0 }
        case .some: return ["Signing up to present has closed."]
        case nil: break
        }
        var lines: [String] = []
        if let closes = rules.closes {
            let last = clock.date(of: closes - .seconds(1)).map { LongDate.words($0) }
            // Where no day was named it is open until then, and that is on the day of the meeting, which stands on the page.
            lines.append(
                "You can sign up to present until \(closes == section.begins ? "it begins" : last ?? "it begins").")
        }
        if rules.manner == .draw {
            lines.append("Then the places are drawn. It does not matter who signed up first.")
        } else if section.isFull {
            if section.waiting == 0 {
                lines.append(rules.hasWaitingList ? "There is a waiting list." : "You are welcome to come.")
            }
            return lines
        }
        return lines + (section.isKeptForSome ? section.shortage : section.keptLines)
    }

    /// For the eyes alone; the words below say the same.
    private var boxes: HTMLFragment {
        guard (1...Self.mostBoxes).contains(rules.count) else { return HTMLFragment() }
        if case .notYetOpen = section.shut { return HTMLFragment() }
        return HTMLFragment(
            "p", [.class("slots"), HTMLAttribute("aria-hidden", "true")],
            children: (0..<rules.count).map { HTMLFragment("i", $0 < taken ? [.class("taken")] : []) }) + .newline
    }

    /// More than a glance can count are told in words alone.
    private static let mostBoxes = 12
}

extension MeetingPicture {
    /// How the places of a section stand that has not begun; nil where nobody can sign up for it, or it is too late.
    func board(of section: String) -> PlacesBoard? {
        guard !isHeld, !hasPassed, state.finished == nil else { return nil }
        return places.first { $0.id == section && !$0.hasBegun }.map { PlacesBoard(section: $0, clock: clock) }
    }

    /// Of all sections that have not begun.
    var boards: [PlacesBoard] { places.compactMap { board(of: $0.id) } }
}
