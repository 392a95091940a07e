internal import Agenda
internal import Meeting
internal import Planner
internal import SectionKit
internal import Wording

/// Where the meeting can go, and what can be left out, each with what it would change.
struct ConsolePlaces {
    let lead: LeadView

    private var picture: MeetingPicture { lead.picture }

    var all: [FormField.Option] {
        var options: [FormField.Option] = []
        for (section, planned) in zip(picture.agenda.sections, picture.plan.sections) {
            let isRunning = picture.state.running?.section == section.id
            let lead =
                isRunning
                ? "now"
                : planned.dropped
                    ? "left out"
                    : picture.meeting.isOver(section.id) ? "done" : picture.clock.planned(planned.start)
            let price = isRunning ? nil : self.lead.price(.go(section.id), gains: true)
            options.append(.init(value: section.id, title: "\(section.title.isolated), \(lead)", more: price ?? ""))
            for part in section.parts where isRunning && part.id != picture.state.running?.part {
                options.append(
                    .init(
                        value: "\(section.id)/\(part.id)",
                        title: "\(section.title.isolated): \(picture.title(of: part, in: section).isolated)"))
            }
        }
        return options
    }

    /// Those that are still to come.
    var coming: [FormField.Option] {
        zip(picture.agenda.sections, picture.plan.sections).filter { section, _ in
            section.id != picture.state.running?.section && !picture.meeting.isOver(section.id)
                && !picture.state.dropped.contains(section.id)
        }.map { section, planned in
            .init(
                value: section.id, title: "\(section.title.isolated), \(picture.clock.planned(planned.start))",
                more: lead.price(.skip(section.id), gains: true) ?? "")
        }
    }
}
