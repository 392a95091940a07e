internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Reports

struct RollUpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roll-up",
        abstract: "Make one publication of the returns of many meetings.",
        discussion: """
            Example: lectern roll-up returns/ --expected regions.yaml --format html > public.html
            For the Steering Group alone: lectern roll-up returns/ --briefing
            For the next edition, and for answers: lectern roll-up returns/ --format json > 2027-q1.json
            A later edition: lectern roll-up returns/ 2027-q1.json --format json > 2027-q1-2.json

            A FILE is a return, a folder of returns, or an edition that was published before, as JSON: its figures are taken as
            known. A file that cannot be used is told with its place and left out; the rest goes on, and the exit is 1.
            """)

    @Argument(help: "Returns, folders of returns, and earlier editions.", completion: .file()) var files: [String]
    @Flag(
        exclusivity: .exclusive,
        help: ArgumentHelp("For everybody (the default), or a confidential briefing with exact counts."))
    var reader: Reader = .public
    @Option(help: "markdown, html (made for printing), json or csv.") var format: RollUpFormat = .markdown
    @Option(help: "A file with the regions that are expected to report.", completion: .file()) var expected: String?
    @Option(help: "What the publication is called.") var title = "What the regions said"
    @OptionGroup var rules: ReportCommand.RulesOptions

    enum Reader: String, EnumerableFlag { case `public`, briefing }

    func validate() throws {
        if files.isEmpty { throw ValidationError("Name the returns, or a folder of them.") }
        if reader == .briefing, format == .json || format == .csv {
            throw ValidationError(
                "A briefing is for people: use markdown or html. It is confidential, and no later edition builds on it."
            )
        }
    }

    func run() throws {
        let regions = try expected.map(Self.regions)
        let gathered: RollUpGathering
        do throws(RollUpGathering.Unusable) {
            gathered = try RollUpGathering(
                files.flatMap(Self.unfolded), regions: regions, rules: rules.rules, isEdition: Self.isEdition
            ) { try File.read($0, called: $0) }
        } catch { throw Failure(error.words) }
        tell("error", gathered.problems, "files cannot be used")
        tell("note", gathered.notes, "notes")
        guard let edition = gathered.edition else {
            throw Failure("No return can be used, so there is nothing to publish.")
        }
        for notice in edition.notices { Output.error("note: \(notice)") }
        Output.write(try edition.text(format, for: reader == .briefing ? .briefing : .everybody, title: title))
        if !gathered.problems.isEmpty { throw ExitCode(1) }
    }

    // MARK: Files

    private static func regions(_ path: String) throws -> RegionList {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch { throw Failure("\(error.message).", status: 2) }
        do throws(RollUpProblems) { return try RegionList(bytes, file: path) } catch {
            throw Failure(error.all.map(\.words).joined(separator: "\n"), status: 1)
        }
    }

    /// The files of a folder; any other path as it is.
    private static func unfolded(_ path: String) -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [path]
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let folder = path.hasSuffix("/") ? path : path + "/"
        return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().map { folder + $0 }
    }

    /// An edition says so in its last lines, since keys are sorted: "content" comes before it.
    private static func isEdition(_ path: String) -> Bool {
        guard path.hasSuffix(".json"), let file = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else {
            return false
        }
        defer { try? file.close() }
        guard let size = try? file.seekToEnd(), (try? file.seek(toOffset: size > 400 ? size - 400 : 0)) != nil else {
            return false
        }
        return RollUpEdition.isEdition([UInt8]((try? file.readToEnd()) ?? Data()))
    }

    /// How many files of one kind are told in full; of more, how many there are.
    private static let mostTold = 20

    private func tell(_ kind: String, _ problems: [RollUpProblem], _ what: String) {
        var files: [String] = []
        for problem in problems where files.last != problem.file && !files.contains(problem.file) {
            files.append(problem.file)
            if files.count > Self.mostTold { break }
        }
        let told = Set(files.prefix(Self.mostTold))
        for problem in problems where told.contains(problem.file) { Output.error("\(kind): \(problem.words)") }
        let more = Set(problems.map(\.file)).subtracting(told).count
        if more > 0 { Output.error("\(kind): \(more) more \(what). Mend these first, or roll up fewer at once.") }
    }
}

extension RollUpFormat: ExpressibleByArgument {}
