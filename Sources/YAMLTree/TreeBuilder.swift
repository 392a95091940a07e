internal import CLibYAML

/// Turns libyaml's events into packed nodes, and notes what is wrong on the way.
struct TreeBuilder {
    /// A collection that is still open.
    struct Frame {
        /// What stands round the document: takes its node in as a list would.
        static let document = Frame(node: -1, isMapping: false, keysBase: 0, lastEnd: 0, anchor: -1, countBefore: 0)

        var node: Int32
        var isMapping: Bool
        /// In a mapping: whether the next node is a key.
        var expectsKey = true
        /// The key whose value is awaited.
        var key: Int32 = 0
        /// Where this mapping's keys start in `openKeys`, and whether a table took over from them.
        var keysBase: Int
        var hasTable = false
        var count: UInt32 = 0
        /// Code points: the end of the last child.
        var lastEnd: Int32
        /// Levels below this one so far.
        var height = 0
        /// The place in `anchors`; -1 without an anchor.
        var anchor: Int
        /// Nodes counted before this one.
        var countBefore: Int
    }

    let limits: YAMLLimits
    var cursor: SourceCursor
    var nodes = ContiguousArray<NodeRecord>()
    var text = ContiguousArray<UInt8>()
    /// The innermost open collection; apart from the others, since every node looks at it and changes it.
    var top = Frame.document
    /// The collections round it, the document first: as many as there are levels.
    var frames = ContiguousArray<Frame>()
    var openKeys = ContiguousArray<OpenKey>()
    var tables: [KeyTable] = []
    var anchors: [Anchor] = []
    var anchorNamed: [String: Int] = [:]
    var problems: [YAMLProblem]
    var unlisted = 0
    /// Nodes so far, with aliases counted in full.
    var total = 0
    var documents = 0
    /// Set when reading has to end here; the tree is then not to be trusted.
    var isStopped = false
    /// Set when reading ends here and the tree is whole.
    var isComplete = false

    init(
        source: UnsafeBufferPointer<UInt8>, isASCII: Bool, limits: YAMLLimits, problems: [YAMLProblem]
    ) {
        self.limits = limits
        self.problems = problems
        cursor = SourceCursor(source, isASCII: isASCII)
        // A fair guess for agendas; untouched memory costs nothing.
        nodes.reserveCapacity(min(source.count / 10 + 16, limits.nodes + 1))
        text.reserveCapacity(source.count)
        frames.reserveCapacity(min(limits.depth, 128))
        openKeys.reserveCapacity(256)
    }

    /// Reads the whole source; libyaml's memory is freed on every path.
    mutating func run() {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else {
            return stop(.outOfMemory())
        }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        // libyaml asks for a pointer even where there is nothing to read.
        let nothing: StaticString = ""
        yaml_parser_set_input_string(
            parser, cursor.utf8.baseAddress ?? nothing.utf8Start, cursor.utf8.count)

        let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
        defer { event.deallocate() }
        while !isStopped && !isComplete {
            guard yaml_parser_parse(parser, event) == 1 else {
                return stop(syntaxProblem(parser.pointee))
            }
            take(event)
            yaml_event_delete(event)
        }
    }

    @inline(__always)
    private mutating func take(_ event: UnsafeMutablePointer<yaml_event_t>) {
        switch event.pointee.type {
        case YAML_SCALAR_EVENT: scalar(event)
        case YAML_MAPPING_START_EVENT: open(event, isMapping: true)
        case YAML_SEQUENCE_START_EVENT: open(event, isMapping: false)
        case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: close(event)
        case YAML_ALIAS_EVENT: alias(event)
        case YAML_DOCUMENT_START_EVENT: document(event)
        case YAML_STREAM_END_EVENT: isComplete = true
        default: break
        }
    }

    private mutating func document(_ event: UnsafeMutablePointer<yaml_event_t>) {
        documents += 1
        guard documents > 1 else { return checkTagDirectives(event) }
        let span = YAMLSpan(event)
        problems.append(
            YAMLProblem(
                code: .severalDocuments, message: "a second document starts here; a file holds one",
                span: span, fix: "remove the line '---', or move what follows to a file of its own"))
        isComplete = true
    }

    /// Counts one more node; false where that is one too many.
    mutating func countNodes(_ more: Int, at span: @autoclosure () -> YAMLSpan) -> Bool {
        total += more
        guard total > limits.nodes else { return true }
        stop(.tooManyNodes(limit: limits.nodes, span: span()))
        return false
    }

    mutating func note(_ problem: YAMLProblem) {
        if hasRoomForProblem() { problems.append(problem) }
    }

    /// Asked before a problem is worded; where the list is full, the problem is only counted.
    mutating func hasRoomForProblem() -> Bool {
        if problems.count < limits.problems { return true }
        unlisted += 1
        return false
    }

    /// Notes what ends the reading; it is listed however many there are.
    mutating func stop(_ problem: YAMLProblem) {
        problems.append(problem)
        isStopped = true
    }
}

extension YAMLSpan {
    init(_ event: UnsafeMutablePointer<yaml_event_t>) {
        self.init(
            start: Int(event.pointee.start_mark.index), end: Int(event.pointee.end_mark.index))
    }
}
