internal import Foundation
internal import Meeting
internal import NIOCore
internal import SectionKit

/// Draws what each reader sees, once for all of them, and tells those who follow when it is another.
///
/// What only goes by with the clock is not sent: pages count by themselves from instants, and from this clock.
actor PageHub {
    /// Draws any reader's region of one moment.
    typealias Draw = @Sendable (LiveMeeting.Answer, Surroundings) -> (Reader) -> String

    /// All that a drawing depends on, beside its reader.
    private struct Moment: Equatable {
        var sequence: Int
        var now: Instant
        var around: Surroundings
    }

    private let source: any MeetingSource
    private let around: @Sendable () -> Surroundings
    private let prepare: @Sendable (LiveMeeting.Answer) async -> Void
    private let draw: Draw
    private let rest: @Sendable () async -> Void
    private let followers: Followers
    private var regions: [Reader: (region: Region, moment: Moment)] = [:]
    private var newest: LiveMeeting.Answer?
    /// Revisions of an earlier process mean nothing to this one.
    let epoch: String

    /// Between two drawings that changes ask for: the first is drawn at once, and a burst as one.
    static let breath = Duration.milliseconds(40)

    /// - Parameters:
    ///   - prepare: Brings up to date what stands around a moment that is to be drawn.
    ///   - allows: Whether a session, or nobody's, may follow as that reader, whenever it is asked.
    init(
        _ source: any MeetingSource, epoch: String, around: @escaping @Sendable () -> Surroundings,
        prepare: @escaping @Sendable (LiveMeeting.Answer) async -> Void = { _ in },
        allows: @escaping @Sendable (Reader, String?) -> Bool,
        rest: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: PageHub.breath) },
        draw: @escaping Draw
    ) {
        self.source = source
        self.around = around
        self.prepare = prepare
        self.epoch = epoch
        self.rest = rest
        self.draw = draw
        followers = Followers(epoch: epoch, allows: allows) { source.time }
    }

    /// Follows the meeting until the task is cancelled.
    func run() async {
        await withDiscardingTaskGroup { group in
            group.addTask { await self.followChanges() }
            group.addTask {
                // What changes by the clock alone: a call back that is due, a plan that moves on by half a minute.
                while !Task.isCancelled {
                    try? await Task.sleep(for: .seconds(1))
                    await self.tick()
                }
            }
        }
    }

    func followChanges() async {
        for await answer in await source.changes() {
            await prepare(answer)
            look(answer)
            await rest()
        }
    }

    private func tick() async {
        await look()
        followers.tick()
    }

    /// Draws anew what somebody follows, and sends what differs.
    func look() async {
        let answer = await source.current()
        await prepare(answer)
        look(answer)
    }

    private func look(_ answer: LiveMeeting.Answer) { look(answer, followers.readers) }

    private func look(_ answer: LiveMeeting.Answer, _ readers: [Reader]) {
        // Two that ask at once may be told in another order than they are answered.
        let answer = newest.map { $0.sequence > answer.sequence ? $0 : answer } ?? answer
        newest = answer
        let moment = Moment(sequence: answer.sequence, now: answer.now, around: around())
        let old = readers.filter { regions[$0]?.moment != moment }
        guard !old.isEmpty else { return }
        let markup = draw(answer, moment.around)
        for reader in old {
            let markup = markup(reader)
            let before = regions[reader]?.region
            if let before, before.markup == markup {
                regions[reader] = (before, moment)
                continue
            }
            let region = Region(revision: (before?.revision ?? 0) + 1, markup: markup)
            regions[reader] = (region, moment)
            followers.show(region, reader)
        }
    }

    /// What a reader sees now.
    func region(for reader: Reader) async -> Region {
        let answer = await source.current()
        await prepare(answer)
        look(answer, [reader])
        return regions[reader]?.region ?? Region(revision: 0, markup: "")
    }

    /// The id of what a reader was shown last, where nothing has happened since; nil where nobody has drawn that yet.
    /// Who asks first, and then draws a page from what is current, has no less on the page than that.
    func id(for reader: Reader) async -> String? {
        let sequence = await source.current().sequence
        guard let (region, moment) = regions[reader], moment.sequence == sequence, moment.around == around()
        else { return nil }
        return LiveEvent.id(of: region, epoch: epoch)
    }

    /// Sends over a connection, whose answer has begun, what a reader sees now, unless they have it already, and every
    /// change from here on. The connection is the hub's from here on, and nobody waits for it.
    ///
    /// - Parameters:
    ///   - seen: The id of the last event that the reader has.
    ///   - session: By whose right it follows; nil for what everybody may see.
    func follow(_ reader: Reader, seen: String?, session: String?, over channel: any Channel) async {
        followers.expect(reader)
        let region = await region(for: reader)
        followers.join(
            channel, reader, session: session, region: region,
            isUpToDate: seen == LiveEvent.id(of: region, epoch: epoch))
    }

    /// Lets go at once of those who may follow no longer.
    nonisolated func review() { followers.review() }

    /// Ends all that follow, and whoever comes late, so that their connections can close.
    nonisolated func end() { followers.end() }
}
