public import SectionKit

extension PresentationSection {
    /// What an agenda may say of its presentations.
    public struct Settings: SectionSettings {
        @Field("How many talks there are; default: as many as 'parts' names, else 3.", in: 1...20, example: "3")
        var slots: Int?

        @Field("How long each talk and its questions take.", default: Each(), example: "{ talk: 10, questions: 5 }")
        var each: Each

        @Field("The talks that are known beforehand, in their order; at most as many as there are slots.", in: 1...20)
        var parts: [KnownTalk]?

        @Field("How the places are given to those who sign up.", default: .firstCome)
        var offer: Offer

        @Field("The first day of sign-up, YYYY-MM-DD; default: at once.")
        var opens: CalendarDate?

        @Field("The last day of sign-up, YYYY-MM-DD; default: until the section begins.")
        var closes: CalendarDate?

        @Field("How many places one person may have.", default: 1, in: 1...20)
        var eachPerson: Int

        @Field("How many places are kept for people who have never presented.", default: 0, in: 0...20)
        var firstTime: Int

        @Field("How many places are kept for services that have no place yet.", default: 0, in: 0...20)
        var newServices: Int

        @Field("Whether people can wait for a place that comes free.", default: true)
        var waitingList: Bool

        @Field("How the first who waits gets a place that comes free.", default: .atOnce)
        var moveUp: MoveUp

        @Field("Within how many hours somebody who is asked has to answer.", default: 48, in: 1...720)
        var answerWithin: Int

        @Field("What the chair says before a talk, in place of the standard words.", in: 1...2_000)
        var introduce: Script?

        @Field("What the chair says to invite questions, in place of the standard words.", in: 1...2_000)
        var invite: Script?

        @Field("What the chair says to thank a presenter, in place of the standard words.", in: 1...2_000)
        var thanks: Script?

        @Field("What the chair says to go on to the next talk, in place of the standard words.", in: 1...2_000)
        var handOver: Script?

        public init() {}

        /// How many talks there are.
        var slotCount: Int { slots ?? max(parts?.count ?? 3, 1) }

        /// The talk that the agenda knows of at `index` (from 0).
        func knownTalk(at index: Int) -> KnownTalk? {
            guard let parts, parts.indices.contains(index) else { return nil }
            return parts[index]
        }
    }

    /// How long a talk and its questions take.
    public struct Each: SectionSettings {
        @Field(
            "How long each presenter speaks, in minutes. Nothing takes this time away.", default: .minutes(10),
            in: 1...120)
        var talk: Minutes

        @Field(
            "How long the questions after each talk take, in minutes. They give way first.", default: .minutes(5),
            in: 0...60)
        var questions: Minutes

        public init() {}
    }

    /// A talk that is known when the agenda is written.
    public struct KnownTalk: SectionSettings {
        @Field("The talk's title.", in: 1...200, example: "Growing our own food")
        var talk: String?

        @Field(
            "Who presents, as they chose to be named everywhere.", in: 1...200, example: "two people from Beech House")
        var presenter: String?

        @Field("One line that the chair reads out before the talk.", in: 1...500)
        var introduction: String?

        @Field("Who the presenter is, so that the check sees whether a service user presents.")
        var role: PersonRole?

        @Field("How long this talk takes, where it differs from 'each'.", in: 1...120)
        var minutes: Minutes?

        public init() {}
    }
}
