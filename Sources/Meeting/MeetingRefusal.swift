package import Wording

/// The meeting's own polite no, not worded yet; modules say theirs with `Refusal`.
package struct MeetingRefusal: Error, Hashable, CustomStringConvertible {
    package let sentences: [Said]

    package init(_ phrase: Phrase, _ values: KeyValuePairs<String, any Sayable> = [:]) {
        sentences = [Said(phrase, values)]
    }

    package init(_ phrase: Phrase, _ name: String, _ value: any Sayable) { self.init(phrase, [name: value]) }

    /// Several reasons, none of which is more important than the others.
    package init(_ sentences: [Said]) { self.sentences = sentences }

    package func message(in words: Phrasebook) -> String { sentences.map { words($0) }.joined(separator: " ") }

    /// As line mode has it.
    package var description: String { message(in: .englishLines) }
}
