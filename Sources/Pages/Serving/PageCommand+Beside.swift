internal import Meeting
internal import Wording

extension PageCommand {
    /// What a form asks of what stands beside the meeting; nil where it asks something of the meeting itself.
    ///
    /// - Throws: `FormProblem` where there is nothing of the kind to do now.
    static func beside(_ form: PageForm, _ picture: MeetingPicture) throws -> BesideOrder? {
        let number = { (name: String) in form[name].flatMap(Int.init) ?? -1 }
        switch form["do"] {
        case "take-over": return .takeOver(edit: number("edit"))
        case "answer":
            guard let reply = form["reply"].flatMap(TimeAway.Reply.init(rawValue:)) else {
                throw FormProblem("Choose what the time away comes to first.")
            }
            return .answer(reply, away: number("away"))
        case "places":
            guard let reply = form["reply"].flatMap(PlacesNews.Reply.init(rawValue:)) else {
                throw FormProblem("Choose what becomes of the place first.")
            }
            return .places(reply, news: number("news"))
        case "jump":
            guard picture.beside.speed != nil else { throw FormProblem(picture.words(.onlyInRehearsal)) }
            guard let instant = picture.meeting.shortlyBeforeTheEnd(at: picture.now) else {
                throw FormProblem(picture.words(.nowhereToJump))
            }
            return .jump(to: instant)
        case "faster", "slower":
            guard let speed = picture.beside.speed else { throw FormProblem(picture.words(.onlyInRehearsal)) }
            return .speed(RehearsalSpeed.next(speed, faster: form["do"] == "faster"))
        default: return nil
        }
    }
}
