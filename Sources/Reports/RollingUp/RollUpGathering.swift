internal import Agenda
package import Disclosure
internal import Returns

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

    /// Reads the files, one at a time, and adds up those that count.
    ///
    /// - Parameters:
    ///   - files: Their names: returns, and editions that were published before.
    ///   - isEdition: Whether a file looks like an edition.
    ///   - known: Editions that were published before, beside those among the files.
    ///   - bytes: Gives a file's bytes; it is asked twice for those that count.
    /// - Throws: `Unusable`, for counts that make no sense, and two editions of one number.
    package init(
        _ files: [String], regions: RegionList?, known: [RollUpEdition] = [], rules: DisclosureRules,
        isEdition: (String) -> Bool, bytes: (String) throws -> [UInt8]
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
        for file in returns {
            if let read = meetingReturn(file, bytes) { maker.consider(read, file: file) }
        }
        for head in maker.choose() {
            // It was read a moment ago; where it changed meanwhile, that is told too.
            guard let read = meetingReturn(head.file, bytes) else { continue }
            maker.add(read)
            used.append(
                Used(
                    file: head.file, title: read.meeting.title, date: read.meeting.date, revision: read.revision))
        }
        notes = maker.notes
        let edition: RollUpEdition
        do throws(DisclosureProblems) { edition = try maker.edition(rules) } catch {
            throw Unusable(
                words: "The returns cannot be added up: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        self.edition = edition.regions.isEmpty ? nil : edition
    }

    private mutating func meetingReturn(_ file: String, _ bytes: (String) throws -> [UInt8]) -> MeetingReturn? {
        let read: [UInt8]
        do throws(RollUpProblem) { read = try Self.read(file, bytes) } catch {
            problems.append(error)
            return nil
        }
        do throws(ReturnProblems) { return try MeetingReturn(decoding: read, file: file) } catch {
            problems += error.all.map {
                RollUpProblem(file: $0.file, line: $0.line, column: $0.column, reason: $0.reason)
            }
            return nil
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
