internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

extension MeetingsCommand {
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a meeting, or people from it, for good.",
            discussion: """
                A meeting, and all that was typed in it: lectern meetings erase north-west-2026-12-08
                One person: lectern meetings erase north-west-2026-12-08 --person 3f09
                Everybody who signed up for it: lectern meetings erase north-west-2026-12-08 --people
                Everybody whose meeting is long enough ago: lectern meetings erase --past-retention

                It says how much it would erase; with --yes it does. What is erased is in no file of the library any more, and is
                erased again where an older back-up is put back. Copies that were exported or backed up are not touched.
                """)

        @Argument(help: "The meeting's id; leave it out with --past-retention.") var id: String?
        @Option(help: "Its date, YYYY-MM-DD, where several have that id.") var date: String?
        @Option(help: "A rehearsal of it, by its number.") var rehearsal: Int?
        @Option(help: "Only this person, by the id from 'sign-up list'; its first letters will do.") var person: String?
        @Flag(help: "Only the people who signed up for it; the meeting itself stays.") var people = false
        @Flag(help: "The people of all meetings that are longer ago than sign-ups are kept.") var pastRetention = false
        @Option(help: "How many days sign-ups are kept after a meeting, 0 to 3650; with --past-retention.")
        var days: Int = Library.signUpRetentionDays
        @Flag(help: "Yes, erase it: there is no way back.") var yes = false
        @OptionGroup var library: LibraryOption

        func validate() throws {
            if pastRetention == (id != nil) {
                throw ValidationError("Name a meeting by its id, or all that are long ago with --past-retention.")
            }
            if [person != nil, people, pastRetention].count(where: \.self) > 1 {
                throw ValidationError("--person, --people and --past-retention do not go together.")
            }
            guard (0...3650).contains(days) else { throw ValidationError("--days is 0 to 3650.") }
        }

        private var now: Instant { SignUpMeeting.now }

        func run() async throws {
            guard let id else { return try eraseExpired() }
            let key = try library.find(id, date: date, rehearsal: rehearsal).key
            if let person {
                try await erase([one(person, of: key)], of: key, saying: "1 person")
            } else if people {
                try await erase(all(key), of: key, saying: nil)
            } else {
                try eraseMeeting(key)
            }
        }

        // MARK: A meeting

        private func eraseMeeting(_ key: MeetingKey) throws {
            let people = try all(key).count
            let with = people == 0 ? "" : ", with \(Self.count(people)) who signed up"
            try ask("This erases \(key)\(with), for good. 'lectern meetings export' keeps a copy.")
            try library.writing { library throws(LibraryError) in
                try library.erase(key, now: now.secondsSince1970)
            }
            Output.error("Erased \(key)\(with).")
        }

        // MARK: People

        private func all(_ key: MeetingKey) throws -> [SignUpRecord] {
            try library.reading { library throws(LibraryError) in try library.signUps(of: key).all() }
        }

        private func one(_ person: String, of key: MeetingKey) throws -> SignUpRecord {
            let folded = person.lowercased()
            let found = folded.count < 4 ? [] : try all(key).filter { $0.id.text.hasPrefix(folded) }
            if found.count > 1 { throw Failure("Several ids begin with that; write more of it.", status: 2) }
            guard let only = found.first else { throw Failure("Nobody of \(key) has that id.") }
            return only
        }

        private func erase(_ records: [SignUpRecord], of key: MeetingKey, saying words: String?) async throws {
            let words = words ?? Self.count(records.count)
            if records.isEmpty {
                Output.error("Nobody has signed up for \(key); there is nothing to erase.")
                return
            }
            let presenting = records.count { $0.standing.slot != nil }
            let places =
                presenting == 0
                ? ""
                : " \(presenting) of them \(presenting == 1 ? "has a place" : "have places") to present, which others get."
            try ask(
                "This erases \(words) from \(key), with their names and all that they typed.\(places)\(Self.running(key, library))"
            )
            let erased = try library.writing { library throws(LibraryError) in
                try library.eraseSignUps(records.map(\.id), of: key, at: now)
            }
            Output.error("Erased \(Self.count(erased)) from \(key).")
            let sections = Set(records.filter { $0.standing.slot != nil }.compactMap(\.section))
            if !sections.isEmpty { try await giveOn(sections, of: key) }
        }

        /// What they leave goes to the next at once, and not only when somebody else signs up.
        private func giveOn(_ sections: Set<String>, of key: MeetingKey) async throws {
            let writable = try library.writing { library throws(LibraryError) in library }
            let meeting = try SignUpMeeting.ofLibrary(key, writable, library)
            for section in sections.sorted() where meeting.signUps.rules[section] != nil {
                let receipt = try await meeting.submit(.places(section: section, .settle))
                let people = try meeting.all()
                let words = ReceiptWords(receipt, people, StandingWords(meeting.agenda, people))
                for line in words.others { Output.write("\(line)\n") }
            }
        }

        private func eraseExpired() throws {
            let lastDay = Self.day(days, before: now)
            let meetings = try library.reading { library throws(LibraryError) in try library.meetings() }
                .filter { $0.key.date < lastDay }
            var found: [(key: MeetingKey, count: Int)] = []
            for meeting in meetings {
                let count = try all(meeting.key).count
                if count > 0 { found.append((meeting.key, count)) }
            }
            if found.isEmpty {
                Output.error("Nobody's meeting is more than \(days) days ago; there is nothing to erase.")
                return
            }
            for meeting in found {
                Output.write("\(meeting.key): \(Self.count(meeting.count))\(Self.running(meeting.key, library))\n")
            }
            let people = found.reduce(0) { $0 + $1.count }
            try ask(
                "This erases \(Self.count(people)) of \(found.count == 1 ? "1 meeting" : "\(found.count) meetings"), for good."
            )
            let erased = try library.writing { library throws(LibraryError) in
                try library.eraseExpiredSignUps(days: days, at: now)
            }
            Output.error("Erased \(Self.count(erased.values.reduce(0, +))).")
        }

        // MARK: Words

        private func ask(_ what: String) throws {
            if yes {
                Output.error(what)
            } else {
                throw Failure("\(what) Add --yes if you mean it; nothing was changed.")
            }
        }

        /// Whether some program has the meeting open; its screens will say that somebody was erased.
        private static func running(_ key: MeetingKey, _ option: LibraryOption) -> String {
            let isOpen = try? option.reading { library throws(LibraryError) -> Bool in
                // Where nobody ever had it open, there is no lock to ask.
                guard let seen = MeetingLock.lastSeen(key, in: library) else { return false }
                do throws(LibraryError) {
                    let lock = try MeetingLock(key, in: library, since: SignUpMeeting.now.secondsSince1970)
                    // To ask is not to be there: after a kill, the meeting must find when it was really left.
                    lock.touch(at: seen)
                    lock.release()
                } catch {
                    if case .held = error { return true }
                    throw error
                }
                return false
            }
            return isOpen == true ? " The meeting is open in another program: its screens will read \"erased\"." : ""
        }

        private static func count(_ people: Int) -> String { people == 1 ? "1 person" : "\(people) people" }

        /// The first day that is still kept, as the library counts: in UTC.
        private static func day(_ days: Int, before now: Instant) -> String {
            let clock = WallClock(timeZone: .gmt)
            return String(clock.iso8601(now - .minutes(24 * 60) * max(0, days)).prefix(10))
        }
    }
}
