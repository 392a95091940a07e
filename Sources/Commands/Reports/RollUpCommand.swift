internal import Agenda
internal import ArgumentParser
internal import Disclosure
internal import Foundation
internal import Rendering
internal import Reports
internal import Returns

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

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json, csv }

    @Argument(help: "Returns, folders of returns, and earlier editions.", completion: .file()) var files: [String]
    @Flag(
        exclusivity: .exclusive,
        help: ArgumentHelp("For everybody (the default), or a confidential briefing with exact counts."))
    var reader: Reader = .public
    @Option(help: "markdown, html (made for printing), json or csv.") var format: Format = .markdown
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
        var problems: [RollUpProblem] = []
        let regions = try expected.map(Self.regions)
        let (returns, editions) = try sort(&problems)
        var maker = RollUpMaker(regions: regions, earlier: editions)
        for path in returns {
            guard let read = Self.read(path, &problems) else { continue }
            maker.consider(read, file: path)
        }
        for head in maker.choose() {
            // It was read a moment ago; where it changed meanwhile, that is told too.
            if let read = Self.read(head.file, &problems) { maker.add(read, file: head.file) }
        }
        for problem in problems { Output.error("error: \(problem.words)") }
        for note in maker.notes { Output.error("note: \(note.words)") }
        let edition: RollUpEdition
        do throws(DisclosureProblems) { edition = try maker.edition(rules.rules) } catch {
            throw Failure("The returns cannot be added up: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        guard !edition.regions.isEmpty else { throw Failure("No return can be used, so there is nothing to publish.") }
        for notice in edition.notices { Output.error("note: \(notice)") }
        try write(edition)
        if !problems.isEmpty { throw ExitCode(1) }
    }

    private func write(_ edition: RollUpEdition) throws {
        let sheet = RollUpSheet(edition, for: reader == .briefing ? .briefing : .everybody, title: title).sheet
        let printer = PaperPrinter(context: RenderingContext(timeZone: .gmt))
        switch format {
        case .markdown: Output.write(printer.markdown([sheet]))
        case .html: Output.write(printer.html([sheet], title: title))
        case .json: Output.write(try edition.json())
        case .csv: Output.write(RollUpCSV.text(edition))
        }
    }

    // MARK: Files

    private static func regions(_ path: String) throws -> RegionList {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch { throw Failure("\(error.message).", status: 2) }
        do throws(RollUpProblems) { return try RegionList(bytes, file: path) } catch {
            throw Failure(error.all.map(\.words).joined(separator: "\n"), status: 1)
        }
    }

    /// Returns by their paths, which are read later one at a time, and editions, which are read now.
    private func sort(_ problems: inout [RollUpProblem]) throws -> (returns: [String], editions: [RollUpEdition]) {
        var returns: [String] = []
        var editions: [RollUpEdition] = []
        for path in files.flatMap(Self.unfolded) {
            guard path.hasSuffix(".json"), let start = try? Self.start(of: path), RollUpEdition.isEdition(start) else {
                returns.append(path)
                continue
            }
            do { editions.append(try RollUpEdition(decoding: try File.read(path, called: path), file: path)) } catch {
                problems.append(
                    (error as? RollUpProblem)
                        ?? RollUpProblem(file: path, reason: "cannot be read; look at it, and try again"))
            }
        }
        let numbers = editions.map(\.number)
        if Set(numbers).count != numbers.count {
            throw Failure("Two of the earlier editions have the same number; give each edition once.")
        }
        return (returns, editions)
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
    private static func start(of path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let size = try file.seekToEnd()
        try file.seek(toOffset: size > 400 ? size - 400 : 0)
        return [UInt8](try file.readToEnd() ?? Data())
    }

    private static func read(_ path: String, _ problems: inout [RollUpProblem]) -> MeetingReturn? {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch {
            problems.append(RollUpProblem(file: path, reason: "cannot be read: \(error)"))
            return nil
        }
        do throws(ReturnProblems) { return try MeetingReturn(decoding: bytes, file: path) } catch {
            problems += error.all.map {
                RollUpProblem(file: $0.file, line: $0.line, column: $0.column, reason: $0.reason)
            }
            return nil
        }
    }
}
