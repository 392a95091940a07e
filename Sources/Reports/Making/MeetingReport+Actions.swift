internal import Meeting
internal import SectionKit

extension MeetingReport.Action {
    /// What became of an earlier action, as files have it: `open`, `done`, `carried-over` or `not-needed`; nil for one that
    /// this meeting agreed.
    var status: String? { isEarlier ? fate?.rawValue ?? "open" : nil }

    /// The actions that a meeting followed, and then those that it agreed; nobody is named in them by chance.
    ///
    /// - Parameter material: Its run, its words and the names that are known; nothing else is looked at.
    public static func all(of material: ReportMaterial) -> [MeetingReport.Action] {
        var names = NameBlanker(material)
        return all(of: material, &names)
    }

    static func all(of material: ReportMaterial, _ names: inout NameBlanker) -> [MeetingReport.Action] {
        // Material is called by the meeting's id and its date.
        let meeting = material.id.split(separator: " ").map(String.init)
        let id = meeting.first ?? material.id
        // An id that has no date of its own is that of many meetings.
        let base = meeting.last.map { id.hasSuffix($0) ? id : "\(id)-\($0)" } ?? id
        let earlier = material.run.followed(at: material.now).map { followed in
            MeetingReport.Action(
                id: followed.action.id, what: names.blank(followed.action.what),
                who: followed.action.who.map { names.owner(named: $0) }, by: followed.by,
                from: followed.action.from ?? id, fate: followed.fate, isEarlier: true)
        }
        let known = Set(earlier.map(\.id))
        return earlier
            + material.run.state.actions.enumerated().compactMap { index, action in
                guard let what = names.told(action.text) else { return nil }
                var own = "\(base)-\(index + 1)"
                while known.contains(own) { own += "-new" }
                return MeetingReport.Action(
                    id: own, what: what, who: action.owner.flatMap { names.owner($0) }, by: action.due, from: id,
                    isErased: material.words[action.text] == nil, isUnread: material.read[action.text] == nil)
            }
    }
}
