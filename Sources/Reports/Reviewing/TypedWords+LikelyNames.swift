extension TypedWords {
    /// Words that are written as names of people and places are: large inside of a sentence, behind a title, or before what a
    /// place is called. What begins a sentence, and what is large throughout, is none by itself.
    var likelyNames: [Range<Int>] {
        words.indices.compactMap { place in
            let word = words[place]
            let before = place > 0 ? words[place - 1] : nil
            if let before, Self.titles.contains(before.folded) { return place - 1..<place + 1 }
            if before != nil, Self.places.contains(word.folded), isName(place - 1) || isOnWard(place) {
                return place - 1..<place + 1
            }
            if let before, isInitial(place - 1), isInitial(place),
                text[before.range.upperBound..<word.range.lowerBound] == "."
            {
                return place - 1..<place + 1
            }
            if Self.saying.contains(word.folded), isSpeaker(place - 1) { return place - 1..<place }
            guard isName(place), !beginsSentence(place) || isFollowedByName(place) || isOwnerOrSpeaker(place) else {
                return nil
            }
            return place..<place + 1
        }
    }

    private func isInitial(_ place: Int) -> Bool {
        let word = words[place]
        return word.beginsLarge && text[word.range].count == 1
    }

    /// "on larch ward", which somebody wrote small.
    private func isOnWard(_ place: Int) -> Bool {
        place > 1 && !words[place - 1].isNumber && ["ward", "unit"].contains(words[place].folded)
            && ["on", "from", "at", "in"].contains(words[place - 2].folded)
            && !Self.plain.contains(words[place - 1].folded) && !Self.kindsOfWard.contains(words[place - 1].folded)
    }

    /// "priya said": whoever speaks, where that is no common word.
    private func isSpeaker(_ place: Int) -> Bool {
        guard words.indices.contains(place), !words[place].isNumber, !Self.plain.contains(words[place].folded),
            text[words[place].range].count > 2
        else { return false }
        // "The group said", "two tables said".
        return beginsSentence(place)
            || !(Self.plain.contains(words[place - 1].folded) || words[place - 1].isNumber)
    }

    /// "Kayleigh's mum", or "Tom: more time", at the beginning of a sentence.
    private func isOwnerOrSpeaker(_ place: Int) -> Bool {
        let after = text[words[place].range.upperBound...].prefix(2)
        return after.hasPrefix(":") || after == "'s" || after == "\u{2019}s"
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
    private static let saying: Set = ["said", "says", "told", "asked"]
    private static let kindsOfWard: Set = [
        "secure", "locked", "open", "acute", "new", "old", "quiet", "busy", "whole", "same", "right", "wrong", "last",
        "next",
        "first", "second", "admission", "rehab", "medium", "low", "women", "men",
    ]
    /// Large in English, or words that begin what somebody says in the middle of a text.
    private static let plain: Set = [
        "today", "tomorrow", "yesterday", "let", "what", "here", "who", "how", "where", "why", "which", "everything",
        "something", "nothing", "someone", "anyone", "anybody", "two", "three", "four", "five", "table", "tables",
        "many",
        "most", "both", "another", "each", "every", "any", "other", "others", "food", "garden", "activities", "visits",
        "leave", "tea", "ideas", "action", "actions", "note", "further", "point", "question", "answer",
        "responsible", "clinician", "section", "mental", "health", "act", "college", "shared", "pathway", "healthwatch",
        "community", "tribunal", "care", "programme", "plan", "review", "mondays", "tuesdays", "wednesdays",
        "thursdays",
        "fridays", "saturdays", "sundays", "outcomes", "user", "users", "service", "services", "carer", "carers",

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
