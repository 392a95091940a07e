internal import Meeting
internal import Rendering
internal import SectionKit

extension MeetingPicture {
    /// The way to the questions while anybody can answer some; the same whoever has answered.
    var askedNow: HTMLFragment {
        guard standing == nil, !meeting.openAskings(at: now).isEmpty else { return HTMLFragment() }
        return EasyRead.ways([(AnswerAddress.path, "Answer the questions", Symbol(.feedback))])
    }
}
