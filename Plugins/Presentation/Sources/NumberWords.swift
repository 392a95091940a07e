/// Numbers as people say them, up to the most slots there can be.
enum NumberWords {
    private static let cardinals = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    private static let ordinals = [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
        "twentieth",
    ]

    static func cardinal(_ number: Int) -> String {
        cardinals.indices.contains(number) ? cardinals[number] : String(number)
    }
    static func ordinal(_ number: Int) -> String {
        ordinals.indices.contains(number) ? ordinals[number] : "number \(number)"
    }
}
