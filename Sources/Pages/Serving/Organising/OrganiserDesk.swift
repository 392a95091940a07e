package import Journal
package import Rendering
package import SectionKit

/// What an organiser's pages ask of the library and of the program's kinds.
package protocol OrganiserDesk: Sendable {
    /// Every real meeting of the library, by date.
    func meetings() throws(OrganiserProblem) -> [OrganisedMeeting]
    /// The report of a meeting that was held; what it shows is noted as published.
    func report(of key: MeetingKey) throws(OrganiserProblem) -> OrganiserFile
    /// What the next return of a meeting would hold, in plain words, and what whoever sends it should know.
    func preview(ofReturn key: MeetingKey) throws(OrganiserProblem) -> (sheet: PaperSheet, notices: [String])
    /// The next return of a meeting; its revision is noted.
    func makeReturn(of key: MeetingKey) throws(OrganiserProblem) -> OrganiserFile
    /// Closes the report of a meeting, and erases its answers for good.
    ///
    /// - Returns: How many answers were erased.
    /// - Throws: Where the meeting has not ended, or something waits to be read: nothing is changed then.
    func signOff(_ key: MeetingKey) throws(OrganiserProblem) -> Int
    /// What was published of many meetings, by number.
    func editions() throws(OrganiserProblem) -> [KeptEdition]
    /// Keeps an edition before anybody can read it.
    func keep(_ edition: KeptEdition) throws(OrganiserProblem)
    /// The agenda that a meeting has now, and then the files that it names.
    func agenda(of key: MeetingKey) throws(OrganiserProblem) -> [OrganiserFile]
    /// The kinds of the program, and of the folders of the agendas that are served.
    func kinds() -> ModuleCatalog
    /// The real time.
    var now: Instant { get }
}

/// A meeting of the library, and how far it is.
package struct OrganisedMeeting: Hashable, Sendable {
    package var key: MeetingKey
    package var title: String
    /// "planned", "running", "held", "returned" or "signed off".
    package var stage: String
    package var isHeld: Bool

    package init(key: MeetingKey, title: String, stage: String, isHeld: Bool) {
        self.key = key
        self.title = title
        self.stage = stage
        self.isHeld = isHeld
    }
}

/// A file to keep, as a browser saves it.
package struct OrganiserFile: Sendable {
    /// Without a folder.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Why something was not done, in a sentence or two.
package struct OrganiserProblem: Error, Hashable, Sendable {
    package var words: String

    package init(_ words: String) { self.words = words }
}
