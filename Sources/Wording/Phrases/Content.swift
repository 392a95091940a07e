/// The few words that stand in what is said and shown, on every medium.
extension Phrase {
    package static let asideTitle = Phrase("asideTitle", "For you:")
    package static let asideSummary = Phrase("asideSummary", "For you")
    package static let fromTime = Phrase("fromTime", "From {time}:")
    package static let theChair = Phrase("theChair", "the chair")

    // MARK: Timers

    package static let timerLeft = Phrase("timerLeft", "{left} left of {whole}")
    package static let timerUp = Phrase("timerUp", "time is up")
    package static let timerStopped = Phrase("timerStopped", "stopped, {left}")
    package static let timerSpan = Phrase("timerSpan", "{whole}, {from} to {to}")
    package static let timerBegins = Phrase("timerBegins", "{whole}, begins at {time}")
    package static let timerUntil = Phrase("timerUntil", "{whole}, until {time}")

    // MARK: Dates

    package static let longDate = Phrase("longDate", "{weekday} {day} {month} {year}")
    /// From Sunday.
    package static let weekdays = Phrase(
        "weekdays", "Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday")
    package static let months = Phrase(
        "months",
        "January, February, March, April, May, June, July, August, September, October, November, December")
}
