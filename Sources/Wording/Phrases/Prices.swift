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

    package static let withPrice = Phrase("withPrice", "{text}: {price}")
    package static let inBrackets = Phrase("inBrackets", "{text} ({price})")
    package static let minutesGiven = Phrase("minutesGiven", "+ gives {n} more minutes: {price}")
    package static let minutesTaken = Phrase("minutesTaken", "− takes {n} minutes: {price}")
    package static let wouldCost = Phrase("wouldCost", "What it changes: {price}")

    // MARK: What the plan proposes to what runs

    package static let proposesToGive = Phrase("proposesToGive", "{title} could end at {time}, {length} earlier")
    package static let proposesToTake = Phrase("proposesToTake", "{title} may go on until {time}, {length} longer")
    package static let proposalKeyAloud = Phrase("proposalKeyAloud", "The key v does so.")
    package static let proposalKey = Phrase("proposalKey", "v does so. Escape leaves it.")

    // MARK: What stands before the next pin

    package static let pinHasFree = Phrase("pinHasFree", "{title} holds at {time}, {length} in hand")
    package static let pinCanGive = Phrase("pinCanGive", "{title} holds at {time}, {length} can give way")
    package static let endHasFree = Phrase("endHasFree", "ends {time}, as planned, {length} in hand")
    package static let endCanGive = Phrase("endCanGive", "ends {time}, as planned, {length} can give way")

    package static let hoursAndMinutes = Phrase("hoursAndMinutes", "{hours} {minutes}")
}
