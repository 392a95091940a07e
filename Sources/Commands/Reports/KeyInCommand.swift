internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Reports
internal import Returns

struct KeyInCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key-in",
        abstract: "Key in a return that came on paper.",
        discussion: """
            Example: lectern key-in
            Or from lines that were typed before: lectern key-in typed.txt --output north-west.json

            'lectern print MEETING return' makes the paper. Type each of its lines, a blank, and its code; last, the code of the
            whole. A line that does not fit its code is told at once. The file is then the same, to the byte, as the one that
            was printed.
            """)

    @Argument(help: "A file with the lines; standard input where this is left out.", completion: .file())
    var file: String?
    @Option(
        name: .shortAndLong, help: "The file to write; its name says which meeting it is where this is left out.",
        completion: .file())
    var output: String?

    func run() throws {
        let it = try file.map(ofFile) ?? ofInput()
        let bytes = it.encoded()
        do throws(ReturnProblems) { _ = try MeetingReturn(decoding: bytes, file: "the return") } catch {
            throw Failure("This return cannot be used: \(error.all.map(\.words).joined(separator: "; ")).")
        }
        let id = it.id.prefix { !$0.isWhitespace && $0 != "/" }
        let path = output ?? "\(id)-return-\(it.revision).json"
        try SignUpMeeting.translating { () throws(LibraryError) in
            try NewFile.make(at: path) { try Data(bytes).write(to: URL(fileURLWithPath: $0)) }
        }
        Output.error("Wrote \(path): return \(it.revision) of \(it.meeting.title.oneLine), \(it.meeting.date).")
    }

    private func ofFile(_ path: String) throws -> MeetingReturn {
        let bytes: [UInt8]
        do { bytes = try File.read(path, called: path) } catch { throw Failure("\(error.message).", status: 2) }
        let lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var reader = PaperReturnReader()
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            do throws(PaperReturnProblem) {
                if let it = try Self.take(String(line), &reader) { return it }
            } catch {
                throw Failure("\(path):\(index + 1):1: \(error.reason).")
            }
        }
        throw Failure("\(path):\(lines.count):1: the code of the whole is missing; it stands at the end of the paper.")
    }

    private func ofInput() throws -> MeetingReturn {
        let asks = isatty(STDIN_FILENO) == 1
        var reader = PaperReturnReader()
        if asks { Output.error("Type each line and its code. Last, the code of the whole.") }
        while true {
            if asks { Output.prompt("\(reader.lines + 1) > ") }
            guard let line = readLine() else { break }
            if line.allSatisfy(\.isWhitespace) { continue }
            do throws(PaperReturnProblem) {
                if let it = try Self.take(line, &reader) { return it }
            } catch {
                Output.error("Line \(reader.lines + 1) \(error.reason). Type it again.")
            }
        }
        throw Failure("The code of the whole is missing, so nothing was written.")
    }

    /// A word alone is the code of the whole.
    private static func take(
        _ line: String, _ reader: inout PaperReturnReader
    ) throws(PaperReturnProblem) -> MeetingReturn? {
        let words = line.split { $0.isWhitespace }
        if words.count == 1 { return try reader.finish(code: String(words[0])) }
        try reader.take(line)
        return nil
    }
}
