internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import Reports

struct RespondCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respond",
        abstract: "Begin the answers to what the regions asked for, as a file to fill in.",
        discussion: """
            Example: lectern respond 2027-q1.json --output answers/2027-q1.yaml

            ROLL-UP is an edition as JSON: 'lectern roll-up … --format json'. Fill in each 'status' and 'answer', and take out
            what is not answered. Then name the file at 'answers:' in the next agenda: 'lectern check' tells what is still open,
            and the chairs read it out as "You said, we did".
            """)

    @Argument(help: "An edition, as JSON.", completion: .file(extensions: ["json"])) var rollUp: String
    @Option(
        name: .shortAndLong, help: "The file to write; standard output where this is left out.", completion: .file())
    var output: String?
    @Option(help: "Who answers.") var from = "the national Steering Group"
    @Option(help: "How many things at most, 1 to 100: what most regions raised comes first.") var most = 20

    func validate() throws {
        guard (1...100).contains(most) else { throw ValidationError("--most is 1 to 100.") }
        guard (1...100).contains(from.count) else { throw ValidationError("--from is 1 to 100 letters.") }
    }

    func run() throws {
        let bytes: [UInt8]
        do { bytes = try File.read(rollUp, called: rollUp) } catch { throw Failure("\(error.message).", status: 2) }
        let edition: RollUpEdition
        do throws(RollUpProblem) { edition = try RollUpEdition(decoding: bytes, file: rollUp) } catch {
            throw Failure(error.words)
        }
        let asked = edition.asked(most: most)
        guard !asked.isEmpty else { throw Failure("\(rollUp): nobody asked for anything in this edition.") }
        let text = AnswersDraft(asked, from: from, about: rollUp).text
        guard let output else { return Output.write(text) }
        try SignUpMeeting.translating { () throws(LibraryError) in
            try NewFile.make(at: output) { try Data(text.utf8).write(to: URL(fileURLWithPath: $0)) }
        }
        Output.error("Wrote \(output). Fill in 'status' and 'answer', then name it at 'answers:' in the next agenda.")
    }
}
