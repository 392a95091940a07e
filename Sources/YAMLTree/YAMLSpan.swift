/// A stretch of the source, in Unicode code points from 0, without its end.
public struct YAMLSpan: Hashable, Sendable {
    public var start: Int
    public var end: Int

    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }
}
