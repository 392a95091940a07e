internal import Agenda
package import Disclosure
internal import Dispatch
internal import Returns
internal import Synchronization

/// What came of the files of a roll-up: what they add up to, and what is wrong with single ones.
package struct RollUpGathering: Sendable {
    /// A file that counts.
    package struct Used: Hashable, Sendable {
        package var file: String
        /// The meeting's title, its day, and the revision of its return.
        package var title, date: String
        package var revision: Int
    }

    /// Nil where no return can be used.
    package private(set) var edition: RollUpEdition?
    /// Files that cannot be used, with the place.
    package private(set) var problems: [RollUpProblem] = []
    /// What is worth knowing of files: sent twice, corrected later, of a region that is not expected.
    package private(set) var notes: [RollUpProblem] = []
    package private(set) var used: [Used] = []

    /// Why nothing can be added up at all.
    package struct Unusable: Error, Sendable {
        package var words: String

        package init(words: String) { self.words = words }
    }

    /// Reads the files, some at a time on all processors, and adds up those that count, in their order.
    ///
    /// - Parameters:
    ///   - files: Their names: returns, and editions that were published before.
    ///   - isEdition: Whether a file looks like an edition.
    ///   - known: Editions that were published before, beside those among the files.
    ///   - bytes: Gives a file's bytes, on any thread; it may be asked twice for those that count.
    /// - Throws: `Unusable`, for counts that make no sense, and two editions of one number.
    package init(
        _ files: [String], regions: RegionList?, known: [RollUpEdition] = [], rules: DisclosureRules,
        isEdition: (String) -> Bool, bytes: @Sendable (String) throws -> [UInt8]
    ) throws(Unusable) {
        var editions = known
        var returns: [String] = []
        for file in files {
            guard isEdition(file) else {
                returns.append(file)
                continue
            }
            do throws(RollUpProblem) {
                let edition = try RollUpEdition(decoding: try Self.read(file, bytes), file: file)
                // One that is kept already may well be dropped in once more.
                if !known.contains(where: { $0.isSame(as: edition) }) { editions.append(edition) }
            } catch { problems.append(error) }
        }
        let numbers = editions.map(\.number)
        guard Set(numbers).count == numbers.count else {
            throw Unusable(words: "Two of the earlier editions have the same number; give each edition once.")
        }
        var maker = RollUpMaker(regions: regions, earlier: editions)
        var found: [String: Used] = [:]
        readAll(returns, bytes) { content, head in
            maker.consider(content, head)
            found[head.file] = Used(
                file: head.file, title: content.meeting.title, date: content.meeting.date, revision: content.revision)
        }
        for head in maker.choose() {
            // It was read a moment ago; where it changed meanwhile, that is told too.
            switch Self.meetingReturn(head.file, bytes) {
            case .success(let read): maker.add(read.content, file: head.file)
            case .failure(let found): problems += found.all
            }
        }
        used = maker.chosen.compactMap { found[$0.file] }
        notes = maker.notes
        let edition: RollUpEdition
        do throws(DisclosureProblems) { edition = try maker.edition(rules) } catch {
            throw Unusable(
                words: "The returns cannot be added up: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        self.edition = edition.regions.isEmpty ? nil : edition
    }

    private typealias Reading = Result<(content: MeetingReturn, head: ReturnChoice.Head), RollUpProblems>

    private mutating func readAll(
        _ files: [String], _ bytes: @Sendable (String) throws -> [UInt8],
        _ take: (MeetingReturn, ReturnChoice.Head) -> Void
    ) {
        let atOnce = 64
        for start in stride(from: 0, to: files.count, by: atOnce) {
            let some = Array(files[start..<min(start + atOnce, files.count)])
            let found = Mutex<[Int: Reading]>([:])
            DispatchQueue.concurrentPerform(iterations: some.count) { index in
                let reading = Self.meetingReturn(some[index], bytes)
                found.withLock { $0[index] = reading }
            }
            let readings = found.withLock { $0 }
            for index in some.indices {
                switch readings[index] {
                case .success(let read): take(read.content, read.head)
                case .failure(let found): problems += found.all
                case nil: continue
                }
            }
        }
    }

    private static func meetingReturn(_ file: String, _ bytes: (String) throws -> [UInt8]) -> Reading {
        let data: [UInt8]
        do throws(RollUpProblem) { data = try read(file, bytes) } catch {
            return .failure(RollUpProblems(all: [error]))
        }
        do throws(ReturnProblems) { return .success(try MeetingReturn.read(data, file: file)) } catch {
            let problems = error.all.map {
                RollUpProblem(file: $0.file, line: $0.line, column: $0.column, reason: $0.reason)
            }
            return .failure(RollUpProblems(all: problems))
        }
    }

    private static func read(
        _ file: String, _ bytes: (String) throws -> [UInt8]
    ) throws(RollUpProblem) -> [UInt8] {
        do { return try bytes(file) } catch {
            let reason = (error as? AgendaFileError)?.message ?? "look at it, and try again"
            throw RollUpProblem(file: file, reason: "cannot be read: \(reason)")
        }
    }
}
