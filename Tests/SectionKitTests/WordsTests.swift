internal import Foundation
internal import SectionKit
internal import Testing

/// Typed words: only ever an id.
struct WordsTests {
    private struct Say: SectionSettings {
        @Field("What.") var text: Words
        @Field("Who.") var who: Words?
        init() {}
    }

    @Test func wordsAreKeptApartAndOnlyTheirIDComesBack() {
        var kept: [String] = []
        let reading = Reading(
            Say.self, .fields(["text": "Hello", "who": ""]),
            keepWords: { text, _ in
                kept.append(text)
                return Words(id: "w\(kept.count)")
            })
        #expect(reading.settings?.text == Words(id: "w1") && reading.settings?.who == nil)
        #expect(kept == ["Hello"])
    }

    @Test func wordsNeedSomebodyWhoTypesThem() {
        #expect(Reading(Say.self, .fields(["text": "Hello"])).codes == ["text wrong-type"])
        let list = Reading(Say.self, entries(["text": .items([])]), keepWords: { _, _ in Words(id: "x") })
        #expect(list.codes == ["text wrong-type"])
        let empty = Reading(Say.self, .fields(["text": ""]), keepWords: { _, _ in Words(id: "x") })
        #expect(empty.codes == ["text wrong-type"])
    }

    @Test func wordsAreCodedAsTheirID() throws {
        let json = try JSONEncoder().encode([Words(id: "abc")])
        #expect(String(decoding: json, as: UTF8.self) == "[\"abc\"]")
        #expect(try JSONDecoder().decode([Words].self, from: json) == [Words(id: "abc")])
    }
}
