public import SectionKit

/// Every rule that agendas are checked by, beside those of single kinds.
extension Rule {
    static let unknownKind = Rule(
        "unknown-kind", "No module of that kind is registered.",
        cure:
            "Check the spelling; 'lectern module list' shows every kind. A new folder in Plugins/ is registered by 'make modules'."
    )
    static let faultyKind = Rule(
        "faulty-kind", "The file that makes a kind cannot be used.",
        cure:
            "Mend the mistakes that are told of the file; 'lectern check' takes the file too. Two files, or a file and a module, cannot make one kind."
    )
    static let moduleFault = Rule(
        "module-fault", "A section's module fails, or answers nonsense, when it is asked about its time.",
        cure:
            "Mend the module, or give the section another kind. In a live meeting such a section goes on without its module."
    )
    static let newerVersion = Rule(
        "newer-version", "The agenda is written for another version of the format.",
        cure: "Write 'lectern: 1', or use a newer Lectern.")
    static let badID = Rule(
        "bad-id", "An id has blanks or signs in it.", cure: "Use letters, digits and hyphens: people type ids.")
    static let duplicateID = Rule(
        "duplicate-id", "Two sections have the same id.",
        cure: "Give the second another id; state and notes are kept by it.")
    static let unknownTimeZone = Rule(
        "unknown-time-zone", "The machine knows no such time zone.",
        cure:
            "Write a name such as Europe/London. Where even that is unknown, the machine lacks time zone data: install tzdata."
    )
    static let endBeforeStart = Rule(
        "end-before-start", "The meeting ends before it starts.",
        cure: "'end' comes later on the same day than 'start'.")
    static let limitsContradict = Rule(
        "limits-contradict",
        "'least', 'minutes' and 'most' are not in order, or 'gives-way: 0' stands beside other limits.",
        cure: "least ≤ minutes ≤ most; a section that never gives way has no other limits.")
    static let unknownPlaceholder = Rule(
        "unknown-placeholder", "A script has a name in double braces that nothing fills in.",
        cure: "Use a name that the kind or the meeting offers; 'lectern module show KIND' lists them.")
    static let unknownSpeaker = Rule(
        "unknown-speaker", "A line of a script begins nearly like a chair's, and is none.",
        cure: "Write the chair's name exactly, with a colon behind it; other lines belong to the speaker before.",
        severity: .warning)
    static let duplicateChair = Rule(
        "duplicate-chair", "Two chairs have one name.", cure: "Add a letter or a second name to one of them.")
    static let duplicateService = Rule(
        "duplicate-service", "A service is expected twice.",
        cure: "Take it out of the list once, or add what tells the two apart.", severity: .warning)
    static let duplicateTheme = Rule(
        "duplicate-theme", "Two themes have one name, or one id.",
        cure: "Take one out. Where both are meant, give the second another name and another id.")
    static let askedAboutNothing = Rule(
        "asked-about-nothing", "Questions are about the talks or tables of a section that has none, or is not there.",
        cure: "Write the id of a section with talks ('talks-of'), or of one with tables ('tables-of').")
    static let overlap = Rule(
        "overlap", "Sections overlap: a pin comes before what stands in front of it can be over.",
        cure: "Move the pin, shorten what stands before it, or let something drop with 'may-drop'.")
    static let tooLong = Rule(
        "too-long", "Even at its shortest, the meeting is longer than the time there is.",
        cure: "Shorten or take out sections, lower 'least', or end later.")
    static let noSections = Rule(
        "no-sections", "The agenda has no sections.", cure: "Add a section; 'lectern module list' shows every kind.",
        severity: .warning)
    static let unexplainedTime = Rule(
        "unexplained-time", "There is time that no section explains.",
        cure: "Give a section more minutes, let one grow with 'most', or end earlier.", severity: .warning)
    static let noBreak = Rule(
        "no-break", "More than 75 minutes go by without a break.",
        cure: "Put a break in between; people need to move, smoke, pray or be quiet.", severity: .warning)
    static let noServiceUserPresenter = Rule(
        "no-service-user-presenter", "No service user presents.",
        cure: "Add a presentation that service users can sign up for; it is the heart of the meeting.",
        severity: .warning)
    static let noServiceUserChair = Rule(
        "no-service-user-chair", "No service user chairs.",
        cure: "Add a chair with 'role: service-user'; a script carries somebody who has never chaired.",
        severity: .warning)
    static let noFeedbackAfter = Rule(
        "no-feedback-after-discussion", "A discussion has no feedback after it.",
        cure: "Let the tables feed back, so that what they said reaches everybody.", severity: .warning)
    static let shortFeedback = Rule(
        "short-feedback", "The feedback is shorter than 90 seconds a table.",
        cure: "Give it more minutes, or let fewer tables report.", severity: .warning)
    static let littleGive = Rule(
        "little-give", "Less than 10% of the time can give way.",
        cure: "Let a section shrink with 'least' or drop with 'may-drop', so that the meeting can end on time.",
        severity: .warning)
    static let longTalk = Rule(
        "long-talk", "One voice speaks for more than 15 minutes.",
        cure: "Make it shorter, or break it with questions or small groups.", severity: .warning)
    static let mealMoved = Rule(
        "meal-moved", "A meal stands at another time than in the template.",
        cure: "Put it back: medication, visits and the kitchen go by it. If it must move, change the template.",
        severity: .warning)
    static let mealShortened = Rule(
        "meal-shortened", "A meal is shorter than in the template.",
        cure: "Give it its time back; lunch is part of the day.", severity: .warning)

    /// The rules about YAML itself; their codes are the reader's own.
    static let yaml: [Rule] = [
        Rule(
            "syntax", "The file is no YAML.",
            cure: "The message says what the reader met; look at that line and the one above."),
        Rule(
            "encoding", "The file holds bytes that are no text.", cure: "Save it as UTF-8 without control characters."),
        Rule(
            "empty", "There is nothing in the file.", cure: "Start from a template: copy agendas/regional-meeting.yaml."
        ),
        Rule("too-large", "The file is larger than 8 MiB.", cure: "Agendas are small; is it the right file?"),
        Rule("too-deep", "Values are nested more than 100 levels deep.", cure: "Flatten the file."),
        Rule("too-many-nodes", "There are more than 1,000,000 values after aliases.", cure: "Use fewer aliases."),
        Rule(
            "too-many-problems", "So much is wrong that the rest is not listed.",
            cure: "Mend these first, then check again."),
        Rule("duplicate-key", "A key stands twice in one mapping.", cure: "Take one of the two out."),
        Rule("key-not-text", "A key is a list or a mapping.", cure: "Write a plain word before the colon."),
        Rule(
            "several-documents", "The file holds more than one document.",
            cure: "Keep one agenda in one file; take out the second '---'."),
        Rule("unknown-tag", "A value has a tag that nothing knows.", cure: "Take out the word that begins with '!'."),
        Rule("wrong-tag", "A value is not of the type that its tag says.", cure: "Take the tag out."),
        Rule("recursion", "A value contains itself.", cure: "Take out the alias."),
        Rule(
            "unknown-alias", "An alias has no anchor before it.",
            cure: "Write the value out, or put '&name' at the first."),
        Rule(
            "out-of-memory", "The machine has no memory left for the file.", cure: "Close other programs and try again."
        ),
    ]

    /// All of them, in the order of `docs/checks.md`.
    public static let agenda: [Rule] =
        yaml + Rule.reading + [
            newerVersion, unknownKind, faultyKind, moduleFault, badID, duplicateID, unknownTimeZone, endBeforeStart,
            limitsContradict,
            unknownPlaceholder, unknownSpeaker, duplicateChair, duplicateService, duplicateTheme, askedAboutNothing,
            overlap, tooLong,
            noSections,
            unexplainedTime, noBreak,
            noServiceUserPresenter,
            noServiceUserChair, noFeedbackAfter, shortFeedback, littleGive, longTalk, mealMoved, mealShortened,
        ]
}
