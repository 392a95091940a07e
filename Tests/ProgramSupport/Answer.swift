internal import Foundation

/// One answer of line mode with `--json`.
public struct Answer: Decodable, Hashable, Sendable {
    public var ok: Bool
    public var seq: Int?
    public var error: String?
    public var state: State?

    public init(ok: Bool, seq: Int?, error: String?, state: State?) {
        self.ok = ok
        self.seq = seq
        self.error = error
        self.state = state
    }

    public struct State: Decodable, Hashable, Sendable {
        public var section: String?
        public var part: String?
        public var began: String?
        public var ends: String?
        public var secondsLeft: Int
        public var partBegan: String?
        public var partEnds: String?
        public var partSecondsLeft: Int
        public var paused: Bool
        public var hold: Bool
        public var ended: Bool
        public var now: String
        public var notes: [Note]
        public var actions: [Action]
        public var message: String?
        public var dropped: [String]
        public var chairs: [String]
        public var notices: [Notice]

        /// The same without what follows the clock.
        public var still: State {
            var state = self
            state.now = ""
            state.secondsLeft = 0
            state.partSecondsLeft = 0
            return state
        }
    }
    public struct Note: Decodable, Hashable, Sendable {
        public var text: String
        public var section: String?

        public init(text: String, section: String?) {
            self.text = text
            self.section = section
        }
    }
    public struct Action: Decodable, Hashable, Sendable {
        public var text: String
        public var owner: String?
        public var due: String?
        public var section: String?

        public init(text: String, owner: String?, due: String?, section: String?) {
            self.text = text
            self.owner = owner
            self.due = due
            self.section = section
        }
    }
    public struct Notice: Decodable, Hashable, Sendable { public var section, text: String }
}

extension Program {
    /// Sends a line in JSON mode and reads its answer.
    public func answer(_ line: String) throws -> Answer {
        try Self.decode(ask(line))
    }

    public static func decode(_ line: String) throws -> Answer {
        do {
            return try JSONDecoder().decode(Answer.self, from: Data(line.utf8))
        } catch {
            throw Trouble(description: "no answer in JSON: \(line.prefix(300)) (\(error))")
        }
    }
}
