internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit

/// Where a section stands in the day, as everybody's pages say it.
enum SectionPlace {
    case done, now, toCome
    /// Somebody decided so, or the meeting is over.
    case leftOut
    /// Passed over, or without time as it stands: somebody may still go to it.
    case leftOutForNow

    /// Whether there is a time to tell.
    var hasTime: Bool {
        switch self {
        case .done, .now, .toCome: true
        case .leftOut, .leftOutForNow: false
        }
    }

    /// The words, and not the colour, say where we are.
    var mark: HTMLFragment? {
        switch self {
        case .toCome: nil
        case .now: HTMLFragment("strong", [.class("now")], HTMLFragment(text: "Now"))
        case .done: HTMLFragment("span", [.class("quiet")], HTMLFragment(text: "Done"))
        case .leftOut: HTMLFragment("span", [.class("quiet")], HTMLFragment(text: "Left out today"))
        case .leftOutForNow: HTMLFragment("span", [.class("quiet")], HTMLFragment(text: "Left out for now"))
        }
    }
}

extension MeetingPicture {
    func place(of section: Section) -> SectionPlace {
        if state.running?.section == section.id { return .now }
        if state.dropped.contains(section.id) { return .leftOut }
        if meeting.isOver(section.id) { return .done }
        if state.finished != nil { return .leftOut }
        guard let planned = order[section.id] else { return .toCome }
        let hasNoTime = planned.dropped || planned.length == .zero && section.length.ideal > .zero
        return hasNoTime ? .leftOutForNow : .toCome
    }
}
