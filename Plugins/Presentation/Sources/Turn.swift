internal import SectionKit

/// One talk as it stands now, with the words that each reader may have for who gives it.
struct Turn {
    /// Its place today, from 1.
    var number: Int
    var title: Text?
    var introduction: Text?
    /// How screens, paper and the report name the presenter; nil where there is nothing but "a presenter".
    var shownAs: Text?
    /// How the chair may name the presenter; nil where only plain words will do.
    var saidAs: Text?
    /// The name as it was typed, for the facilitator's eyes alone.
    var typedName: Text?
    var maySayName: Bool
    /// Not given today: left out, or nobody has its place.
    var isAway: Bool
    /// Nobody has its place, and its time is given back.
    var isEmpty: Bool
    /// Others go first until its presenter is here.
    var isLate: Bool
    /// Who signed up for it; nil where it was told otherwise since, or the agenda knew.
    var holder: SlotHolder?
    var hasBegun: Bool
    var isOver: Bool
    /// How long the talk takes, without questions.
    var length: Seconds
    /// How long its questions take; zero where there are none.
    var questions: Seconds
    var begins: Instant?

    /// "Growing our own food, with a member of Alder Unit".
    var publicLine: Text {
        let title = title ?? Text("Talk \(number)")
        return shownAs.map { title + ", with " + $0 } ?? title
    }

    /// True where nothing at all is known yet of who presents, and what.
    var isOpen: Bool { title == nil && introduction == nil && shownAs == nil && saidAs == nil && typedName == nil }

    /// "13:30  Talk 1: Growing our own food".
    var heading: Text {
        let time: Text = begins.map { "\($0)  " } ?? ""
        return time + Text("Talk \(number)") + (title.map { ": " + $0 } ?? "")
    }

    func refuseIfOver() throws {
        if isOver { throw Refusal("Talk \(number) is over. It stays as it was.") }
    }

    func refuseIfBegun() throws {
        try refuseIfOver()
        if hasBegun { throw Refusal("Talk \(number) has begun. Only talks that are still to come can move.") }
    }
}
