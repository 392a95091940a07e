package import Agenda
package import Planner
internal import SectionKit
package import Wording

/// What a price is said with; everything that puts one into phrases stands here, for the console, line mode and `plan`.
extension PlanPrice {
    /// The price in the order in which people ask: what gives way, what goes, which pin moves, when it ends.
    ///
    /// - Parameters:
    ///   - most: How many sections are named by their lengths; those that change most; and how many pins.
    ///   - inMinutes: Lengths are rounded, and what changes by less than that is left out beside what changes by more.
    package func said(of agenda: MeetingAgenda, naming most: Int = 4, inMinutes: Bool = false) -> [Said] {
        var said: [Said] = []
        let titles = { (ids: [String]) in Said.names(ids.compactMap { agenda.section($0)?.title }) }
        let changes = lengthsSaid(agenda, naming: max(1, most), inMinutes)
        if !changes.isEmpty { said.append(Said(.priceLengths, "changes", changes)) }
        if let names = titles(dropped) { said.append(Said(.priceDropped, "titles", names)) }
        if let names = titles(restored) { said.append(Said(.priceRestored, "titles", names)) }
        let clock = WallClock(timeZone: agenda.timeZone)
        // Less than half a minute is nothing that anybody would notice.
        let pins = pins.filter { abs($0.by.count) >= 30 }
        // As with lengths: one more takes no more room than to say that there is one more.
        let named = pins.count <= max(1, most) + 1 ? pins.count : max(1, most)
        said += pins.prefix(named).compactMap { pin in
            guard let section = agenda.section(pin.id) else { return nil }
            let later = pin.by > .zero
            let length = Said.length(later ? pin.by : .zero - pin.by)
            let values: KeyValuePairs<String, any Sayable> = [
                "title": section.title, "time": clock.planned(pin.to), "length": length,
            ]
            return Said(later ? .pinMoves : .pinMovesUp, values)
        }
        if pins.count > named { said.append(Said(.priceMorePins, "n", pins.count - named)) }
        if isFree { said.append(Said(.priceNothing)) }
        let planned = clock.time(of: end.planned)
        said.append(
            end.late < .seconds(30)
                ? Said(.endsAsPlanned, "time", planned)
                : Said(
                    .endsLater,
                    ["time": clock.planned(end.to), "length": Said.length(end.late), "planned": planned]))
        if timeInHand.by <= .seconds(-30) {
            said.append(Said(.priceUsesHand, "length", Said.length(.zero - timeInHand.by)))
        } else if timeInHand.by >= .seconds(30) {
            said.append(Said(.priceLeavesHand, "length", Said.length(timeInHand.by)))
        }
        return said
    }

    /// The price as it stands beside a key: in whole minutes, without what stays as it was.
    ///
    /// - Parameter gains: Also that time comes free, for what is done to win some.
    package func worthSaying(of agenda: MeetingAgenda, naming most: Int = 1, gains: Bool = false) -> [Said] {
        said(of: agenda, naming: most, inMinutes: true).filter {
            $0.phrase != .endsAsPlanned && $0.phrase != .priceNothing && (gains || $0.phrase != .priceLeavesHand)
        }
    }

    /// The price as lines for people.
    package func lines(of agenda: MeetingAgenda, in words: Phrasebook, naming most: Int = 4) -> [String] {
        said(of: agenda, naming: most).map { words($0) }
    }

    /// The price in one line, as it stands beside a key or in an answer of line mode.
    package func line(of agenda: MeetingAgenda, in words: Phrasebook, naming most: Int = 2) -> String {
        lines(of: agenda, in: words, naming: most).joined(separator: "; ")
    }

    private func lengthsSaid(_ agenda: MeetingAgenda, naming most: Int, _ inMinutes: Bool) -> [Said] {
        let minutes = { (length: Seconds) in (length.count + 30) / 60 }
        let coarse = lengths.filter { minutes($0.from) != minutes($0.to) }
        let rounds = inMinutes && !coarse.isEmpty
        let lengths = rounds ? coarse : lengths
        let short = { (length: Seconds) in rounds ? String(minutes(length)) : Phrasebook.short(length) }
        // One more takes no more room than to say that there is one more.
        let count = lengths.count <= most + 1 ? lengths.count : most
        let size = { (length: Length) in abs((length.to - length.from).count) }
        let largest = Set(lengths.sorted { size($0) > size($1) }.prefix(count).map(\.id))
        var said = lengths.filter { largest.contains($0.id) }.compactMap { length in
            agenda.section(length.id).map {
                Said(.priceLength, ["title": $0.title, "from": short(length.from), "to": short(length.to)])
            }
        }
        let more = lengths.count - count
        if more > 0 { said.append(more == 1 ? Said(.priceOneMore) : Said(.priceMore, "n", more)) }
        return said
    }
}
