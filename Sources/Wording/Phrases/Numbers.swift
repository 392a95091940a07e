/// Numbers, lengths and lists.
extension Phrase {
    // MARK: Numbers

    package static let oneSecond = Phrase("oneSecond", "1 second")
    package static let seconds = Phrase("seconds", "{n} seconds")
    package static let oneMinute = Phrase("oneMinute", "1 minute")
    package static let minutes = Phrase("minutes", "{n} minutes")
    package static let oneHour = Phrase("oneHour", "1 hour")
    package static let hours = Phrase("hours", "{n} hours")
    package static let days = Phrase("days", "{n} days")
    package static let one = Phrase("one", "{name}")
    package static let and = Phrase("and", "{first} and {last}")
    package static let minutesAndSeconds = Phrase("minutesAndSeconds", "{time} minutes")
}
