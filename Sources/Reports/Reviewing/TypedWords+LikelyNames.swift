extension TypedWords {
    /// Words that are written as names of people and places are: large inside of a sentence, behind a title, or before what a
    /// place is called. What begins a sentence, and what is large throughout, is none by itself.
    var likelyNames: [Range<Int>] {
        words.indices.compactMap { place in
            let word = words[place]
            if place > 0, Self.titles.contains(words[place - 1].folded) { return place - 1..<place + 1 }
            if place > 0, Self.places.contains(word.folded), isName(place - 1) { return place - 1..<place + 1 }
            guard isName(place), !beginsSentence(place) || isFollowedByName(place) else { return nil }
            return place..<place + 1
        }
    }

    /// "Peter Grant" at the beginning of a sentence.
    private func isFollowedByName(_ place: Int) -> Bool {
        words.indices.contains(place + 1) && isName(place + 1) && !beginsSentence(place + 1)
            && text[words[place].range.upperBound..<words[place + 1].range.lowerBound] == " "
    }

    private func isName(_ place: Int) -> Bool {
        let word = words[place]
        let letters = text[word.range]
        return word.beginsLarge && letters.count > 1 && letters.contains(where: \.isLowercase)
            && !Self.plain.contains(word.folded)
    }

    private func beginsSentence(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        let between = text[words[place - 1].range.upperBound..<words[place].range.lowerBound]
        return between.contains { ".!?:\u{2026}\"\u{201C}\u{2018}(\n-\u{2013}".contains($0) }
    }

    private static let titles: Set = [
        "dr", "doctor", "mr", "mrs", "ms", "mx", "miss", "nurse", "prof", "professor", "sir", "rev", "st",
    ]
    private static let places: Set = [
        "ward", "unit", "house", "lodge", "court", "clinic", "hospital", "wing", "villa", "suite", "centre", "hall",
    ]
    /// Large in English, or words that begin what somebody says in the middle of a text.
    private static let plain: Set = [
        "the", "a", "an", "i", "we", "you", "he", "she", "it", "they", "my", "our", "your", "his", "her", "their",
        "this",
        "that", "these", "those", "there", "and", "but", "or", "so", "if", "when", "no", "not", "yes", "please",
        "thank",
        "thanks", "more", "less", "some", "all", "one", "everybody", "everyone", "nobody", "somebody", "people",
        "staff",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
        "april", "may", "june", "july", "august", "september", "october", "november", "december", "christmas", "easter",
        "english", "british", "welsh", "scottish", "irish", "internet", "zoom", "teams", "recovery", "group", "groups",
        "steering", "national", "regional", "north", "south", "east", "west", "wales", "england", "scotland", "london",
    ]
}
