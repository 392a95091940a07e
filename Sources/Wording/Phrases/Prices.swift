/// What a change costs, before it is made.
extension Phrase {
    package static let priceLengths = Phrase("priceLengths", "{changes}")
    package static let priceLength = Phrase("priceLength", "{title} {from} → {to}")
    package static let priceOneMore = Phrase("priceOneMore", "1 more section changes")
    package static let priceMore = Phrase("priceMore", "{n} more sections change")
    package static let priceDropped = Phrase("priceDropped", "leaves out {titles}")
    package static let priceRestored = Phrase("priceRestored", "has time for {titles} again")
    package static let pinMovesUp = Phrase("pinMovesUp", "{title} starts {time}, {length} earlier")
    package static let priceMorePins = Phrase("priceMorePins", "{n} more start at another time")
    package static let priceUsesHand = Phrase("priceUsesHand", "uses {length} of the time in hand")
    package static let priceLeavesHand = Phrase("priceLeavesHand", "leaves {length} more in hand")
    package static let priceNothing = Phrase("priceNothing", "nothing else changes")

    // MARK: What stands before the next pin

    package static let hoursAndMinutes = Phrase("hoursAndMinutes", "{hours} {minutes}")
    package static let canGive = Phrase("canGive", "{length} can still give way before {title}")
    package static let canGiveBeforeEnd = Phrase("canGiveBeforeEnd", "{length} can still give way before the end")
    package static let freeBefore = Phrase("freeBefore", "{length} in hand before {title}")
    package static let freeBeforeEnd = Phrase("freeBeforeEnd", "{length} in hand before the end")
}
