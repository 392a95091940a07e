internal import Agenda
internal import ArgumentParser
internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

struct SignUpWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Withdraw somebody: at any time, and without a reason.",
        discussion: """
            By their code: lectern sign-up withdraw north-west-2026-12-08 maple tiger rain
            By their id: lectern sign-up withdraw north-west-2026-12-08 --id 3f09

            Their place goes to the first on the waiting list, or is offered to them, as the agenda says.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @Argument(help: "The three words of their code.") var code: [String] = []
    @Option(
        help: "The person's id from 'sign-up list', in place of the code; once for each. Its first letters will do.")
    var id: [String] = []

    func validate() throws {
        if code.isEmpty == id.isEmpty {
            throw ValidationError("Name the person by the three words of their code, or by --id.")
        }
    }

    func run() async throws {
        let meeting = try SignUpMeeting.open(target)
        let records = try id.isEmpty ? [found(in: meeting)] : id.map(meeting.person)
        for record in records {
            let name = records.count > 1 ? "\(record.answers.called.oneLine): " : ""
            guard record.standing != .withdrawn else {
                Output.error("\(name)They have withdrawn already; nothing was changed.")
                continue
            }
            try await meeting.perform(.withdraw(record.id), saying: name + "Withdrawn.")
        }
    }

    private func found(in meeting: SignUpMeeting) throws -> SignUpRecord {
        let typed = code.joined(separator: " ")
        let record = try WithdrawCode(typed: typed).flatMap { code in
            try SignUpMeeting.translating { () throws(LibraryError) in try meeting.signUps.find(code) }
        }
        guard let record else {
            throw Failure(
                "No sign-up of this meeting has that code. Look at the three words again; nothing was changed.")
        }
        return record
    }
}

struct SignUpAccept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Take the place that somebody was offered, for them.",
        discussion: "Example: lectern sign-up accept north-west-2026-12-08 --id 3f09")
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var people: PeopleOption

    func run() async throws {
        try await people.perform(in: target, saying: "Accepted.") { .answerOffer($0, accepts: true) }
    }
}

struct SignUpDecline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Give back the place that somebody was offered; they still come.",
        discussion: "Example: lectern sign-up decline north-west-2026-12-08 --id 3f09")
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var people: PeopleOption

    func run() async throws {
        try await people.perform(in: target, saying: "Given back; they still come.") {
            .answerOffer($0, accepts: false)
        }
    }
}

struct SignUpHere: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "here", abstract: "Tick somebody as arrived.",
        discussion: """
            Example: lectern sign-up here north-west-2026-12-08 --id 3f09
            Several at once: lectern sign-up here north-west-2026-12-08 --id 3f09 --id 81ac
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var people: PeopleOption

    func run() async throws {
        try await people.perform(in: target, saying: "Here.") { .arrive($0, isHere: true) }
    }
}

struct SignUpGone: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gone", abstract: "Take the tick that somebody arrived away again.",
        discussion: "Example: lectern sign-up gone north-west-2026-12-08 --id 3f09")
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var people: PeopleOption

    func run() async throws {
        try await people.perform(in: target, saying: "Not here.") { .arrive($0, isHere: false) }
    }
}

struct SignUpChampion: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "champion", abstract: "Mark somebody as a champion of their service, for staff's eyes.",
        discussion: """
            Example: lectern sign-up champion north-west-2026-12-08 --id 3f09
            Not any more: lectern sign-up champion north-west-2026-12-08 --id 3f09 --off

            A champion is a service user or a member of staff. The register and 'list' show the mark; no page for everybody does.
            """)
    @OptionGroup var target: SignUpMeeting.Target
    @OptionGroup var people: PeopleOption
    @Flag(help: "Take the mark away.") var off = false

    func run() async throws {
        try await people.perform(in: target, saying: off ? "The mark is gone." : "Marked as a champion.") {
            .markChampion($0, !off)
        }
    }
}

extension PeopleOption {
    /// Does for those people what is asked, says so, and says whom else it moved. An id that nobody has stops all.
    nonisolated(nonsending) fileprivate func perform(
        in target: SignUpMeeting.Target, saying done: String, _ request: (SignUpID) -> SignUpRequest
    ) async throws {
        let meeting = try SignUpMeeting.open(target)
        for record in try id.map(meeting.person) {
            let name = id.count > 1 ? "\(record.answers.called.oneLine): " : ""
            try await meeting.perform(request(record.id), saying: name + done)
        }
    }
}

extension SignUpMeeting {
    /// Does it, says so, and says whom else it moved.
    nonisolated(nonsending) func perform(_ request: SignUpRequest, saying done: String) async throws {
        let receipt = try await submit(request)
        Output.write("\(done)\n")
        let people = try all()
        for line in ReceiptWords(receipt, people, StandingWords(agenda, people)).others { Output.write("\(line)\n") }
    }
}
