/// What happens to the places that people signed up for, while the meeting runs. Nobody is named: others may look on.
extension Phrase {
    package static let placeFree = Phrase("placeFree", "Place {n} in {title} is free now.")
    package static let placeTaken = Phrase("placeTaken", "Place {n} in {title} is taken now.")
    package static let placePassedOn = Phrase("placePassedOn", "Place {n} in {title} has gone to somebody else.")
    package static let placePrice = Phrase("placePrice", "It changes: {price}.")
    package static let placeSomebodyWaits = Phrase("placeSomebodyWaits", "Somebody waits for a place.")
    package static let placeGive = Phrase("placeGive", "give it to the first who waits")
    package static let placeLeave = Phrase("placeLeave", "leave it free")
    package static let placeSeen = Phrase("placeSeen", "all right")
    package static let placeGiven = Phrase("placeGiven", "The first who waited has the place.")
    package static let placeStays = Phrase("placeStays", "It stays as it is.")
    package static let nobodyWaits = Phrase("nobodyWaits", "Nobody waits for it any more.")
}
