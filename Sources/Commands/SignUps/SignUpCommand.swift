internal import ArgumentParser

struct SignUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign-up",
        abstract: "Who comes to a meeting, and who presents.",
        discussion: """
            Example: lectern sign-up list agendas/regional-meeting.yaml
            A sheet of paper, keyed in: lectern sign-up add MEETING --name "Ann" --role service-user --present
            A stack of them: lectern sign-up add MEETING --csv people.csv --check

            MEETING is the meeting's id, or its agenda file. Sign-ups may be changed while the meeting is served or runs.
            Nobody is ever asked for an NHS number, a date of birth, a diagnosis or a ward: please keep them out.
            """,
        subcommands: [
            SignUpList.self, SignUpAdd.self, SignUpChange.self, SignUpNewWords.self, SignUpWithdraw.self,
            SignUpAccept.self, SignUpDecline.self,
            SignUpDraw.self, SignUpOpen.self, SignUpClose.self, SignUpHere.self, SignUpGone.self,
            SignUpChampion.self,
        ],
        defaultSubcommand: nil)
}

/// A person on the command line, by the id that 'list' shows.
struct PersonOption: ParsableArguments {
    @Option(help: "The person's id from 'sign-up list'; its first letters will do.") var id: [String]

    /// The only one, for what is about one person.
    func validate() throws {
        if id.count > 1 { throw ValidationError("Give one --id: this is about one person.") }
    }

    var only: String { id.first ?? "" }
}

/// People on the command line, each by the id that 'list' shows.
struct PeopleOption: ParsableArguments {
    @Option(help: "The person's id from 'sign-up list'; its first letters will do. Once for each person.")
    var id: [String]
}
