internal import Agenda
internal import Drafting
internal import SectionKit

/// The five questions of a new agenda, on a terminal. Enter keeps what stands in brackets; what is known is not asked.
struct Questions {
    let base: AgendaDraft
    let known: MeetingDetails

    static func noChair(_ text: String) -> String {
        "'\(text)' is no chair. Write a name, and a role if you like: Sam (service user). "
            + "The roles are service user, staff, carer and guest."
    }

    /// - Throws: `Failure` where the input ends.
    func ask() throws -> MeetingDetails {
        var details = known
        if details.group == nil {
            details.group = try ask("Which group is it?", base.text("group", "name")) { $0 }
        }
        if details.date == nil {
            details.date = try ask("On which day?", base.date?.moved(byDays: 91)?.description) { text throws(No) in
                guard let date = CalendarDate(text) else { throw No("'\(text)' is no date. Write it as 2026-12-08.") }
                return date
            }
        }
        if details.start == nil || details.end == nil {
            let times = [
                details.start?.description ?? base.text("start"), details.end?.description ?? base.text("end"),
            ]
            let old = times.compactMap { $0 }.count == 2 ? times.compactMap { $0 }.joined(separator: " to ") : nil
            let new = try ask("From when to when?", old, Self.times)
            details.start = new?.start ?? details.start
            details.end = new?.end ?? details.end
        }
        if details.venue == nil { details.venue = try ask("Where?", base.text("venue")) { $0 } }
        if details.chairs == nil {
            let old = base.chairs.map { chair in
                chair.name + (chair.role.map { " (\($0.rawValue.replacing("-", with: " ")))" } ?? "")
            }
            details.chairs = try ask("Who chairs?", old.isEmpty ? nil : old.joined(separator: ", ")) {
                text throws(No) in
                var chairs: [MeetingDetails.Chair] = []
                for name in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
                    let name = String(name.drop { $0 == " " })
                    guard let chair = MeetingDetails.Chair(name) else { throw No(Self.noChair(name)) }
                    chairs.append(chair)
                }
                return chairs
            }
        }
        return details
    }

    /// Why an answer is none; it is asked again.
    private struct No: Error {
        var words: String
        init(_ words: String) { self.words = words }
    }

    private static func times(_ text: String) throws(No) -> (start: ClockTime, end: ClockTime) {
        let words = text.split { $0 == " " || $0 == "-" || $0 == "–" }.filter { $0 != "to" }
        guard words.count == 2, let start = ClockTime(String(words[0])), let end = ClockTime(String(words[1])) else {
            throw No("Write both times, such as 13:00 to 15:30.")
        }
        guard start < end else { throw No("It ends at \(end), before it starts. Write both times again.") }
        return (start, end)
    }

    /// - Returns: Nil where what the old agenda has is kept.
    private func ask<Answer>(
        _ question: String, _ old: String?, _ read: (String) throws(No) -> Answer
    ) throws -> Answer? {
        while true {
            Output.prompt(question + (old.map { " [\($0)]" } ?? "") + " ")
            guard let line = readLine(strippingNewline: true) else {
                Output.error("")
                throw Failure("Nothing was written.")
            }
            let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            // What is kept is read too: the day of the next quarter is another one.
            guard !text.isEmpty || old != nil else { return nil }
            do throws(No) { return try read(text.isEmpty ? old ?? "" : text) } catch {
                Output.error("  " + error.words)
            }
        }
    }
}
