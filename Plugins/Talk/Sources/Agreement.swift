internal import SectionKit

/// The lines that the group agreed on, for everybody to see and for the chair to go through.
struct Agreement {
    let lines: [String]

    var forEverybody: Content {
        guard !lines.isEmpty else { return [] }
        return [.heading("Our agreement"), .bullets(lines.map { Text($0) })]
    }

    var forChair: Content {
        guard !lines.isEmpty else { return [] }
        return [
            .say(
                speaker: nil,
                [
                    .paragraph("This is what we agreed with each other."), .bullets(lines.map { Text($0) }),
                    .paragraph("Is there anything that we should add or change?"),
                ])
        ]
    }
}
