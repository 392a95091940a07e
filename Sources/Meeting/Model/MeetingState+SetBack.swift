internal import SectionKit

extension MeetingState {
    /// Moves every instant back, so that all lengths, and the time left, stay as they are on a clock that was set back.
    mutating func setBack(by length: Seconds) {
        running?.setBack(by: length)
        for index in visited.indices {
            visited[index].running.setBack(by: length)
            visited[index].left = visited[index].left - length
            visited[index].stood = visited[index].stood.map { $0.setBack(by: length) }
        }
        stood = stood.map { $0.setBack(by: length) }
        if let stop = stopped { stopped = Stop(since: stop.since - length, hold: stop.hold) }
        finished = finished.map { $0 - length }
        latest = latest.map { $0 - length }
    }
}

extension Running {
    fileprivate mutating func setBack(by length: Seconds) {
        began = began - length
        ends = ends - length
        partBegan = partBegan - length
        partEnds = partEnds - length
    }
}

extension Stretch {
    fileprivate func setBack(by length: Seconds) -> Stretch { Stretch(from: from - length, to: to - length) }
}
