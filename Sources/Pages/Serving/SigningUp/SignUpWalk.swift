internal import Agenda
internal import Foundation
internal import Hummingbird
internal import Journal
internal import Meeting
internal import SectionKit
internal import SignUps

/// One request on the way through the form: what it carries, and where it leads.
struct SignUpWalk {
    let answer: LiveMeeting.Answer
    var flow: SignUpFlow
    let frame: SignUpFrame
    /// Names the form: sent twice, it is one sign-up.
    var post: String
    /// The three words of somebody who signed up before.
    var code: String?
    /// After the next answer all are looked at again.
    var returns: Bool
    var known: SignUpRecord?
    var told: String?

    init(answer: LiveMeeting.Answer, sections: [SlotSection], form: PageForm, frame: SignUpFrame) {
        self.answer = answer
        self.frame = frame
        flow = SignUpFlow(
            agenda: answer.meeting.agenda, open: sections, fields: SignUpFields(form), now: answer.now)
        post = form["post"] ?? ""
        code = form.text("code")
        flow.isChange = code != nil
        flow.own = form.text("own")
        returns = form["return"] != nil
    }

    /// Whether there is such a page, by the answers so far.
    func has(_ page: SignUpPage) -> Bool {
        switch page {
        case .question(let question): flow.questions.contains(question)
        case .withdraw: code != nil
        default: true
        }
    }

    var by: EnteredBy { frame.kiosk == nil ? .person : .kiosk }

    /// What each of its pages carries beside the answers.
    var carried: [(name: String, value: String)] {
        var all: [(name: String, value: String)] = code.map { [("code", $0)] } ?? [("post", post)]
        if let own = flow.own { all.append(("own", own)) }
        if returns { all.append(("return", "check")) }
        return all
    }

    /// The same without the words that were not right.
    var forgotten: SignUpWalk {
        var walk = self
        walk.code = nil
        return walk
    }

    /// As a page may show it, and carry it on.
    var withoutWhatIsNeverKept: SignUpWalk {
        var walk = self
        walk.flow.fields = flow.withoutWhatIsNeverKept
        return walk
    }

    mutating func take(_ record: SignUpRecord, code: String?) {
        self.code = code
        flow.fields = SignUpFields(record.answers)
        take(known: record)
    }

    mutating func take(known record: SignUpRecord) {
        let record = record.seen(in: answer.meeting.agenda)
        known = record
        flow.isChange = true
        returns = false
        if record.standing.isPresenting { flow.own = record.section }
    }
}
