public import SectionKit

/// A meal with a room, what is served and a gentle call back before its end.
public struct LunchSection: SectionHandler {
    public static let kind = "lunch"
    public static let summary = "A meal that starts on time and is never pushed back or cut short."
    public static let tags: Set<SectionTag> = [.rest, .meal]

    public init() {}

    public func content(for audience: Audience, in section: SectionView<LunchSection>) -> Content {
        switch section.stage {
        case .dropped: return [.paragraph("We are leaving this out today.")]
        case .done: return [.paragraph("Lunch is over. We hope you had what you needed.")]
        case .planned, .running: break
        }
        let callBack = CallBack(section)
        return switch audience {
        case .facilitator: Self.whereAndWhen(section) + callBack.forFacilitator + Self.food(section)
        case .chair: Self.whereAndWhen(section) + callBack.forChair
        case .room: callBack.forEverybody + Self.whereAndWhen(section) + Self.food(section, titled: false)
        case .participant: callBack.forEverybody + Self.whereAndWhen(section) + Self.food(section)
        case .paper: Self.paperTimes(section) + Self.whereAndWhen(section) + Self.food(section)
        }
    }

    private static func whereAndWhen(_ section: SectionView<LunchSection>) -> Content {
        var content = Content()
        if let room = section.settings.room { content.blocks.append(.paragraph("Lunch is in \(room).")) }
        content.blocks.append(.paragraph("We go on at \(section.goesOnAt)."))
        return content
    }

    private static func paperTimes(_ section: SectionView<LunchSection>) -> Content {
        [.paragraph("Lunch is from \(section.frame.begins) to \(section.frame.ends).")]
    }

    /// - Parameter titled: Food that suits people has a title of its own; the words say it too, and on a wall room is scarce.
    private static func food(_ section: SectionView<LunchSection>, titled: Bool = true) -> Content {
        var content = Content()
        let served = section.settings.served ?? []
        if !served.isEmpty { content.blocks += [.heading("What there is to eat"), .bullets(served.map { Text($0) })] }
        if let dietary = section.settings.dietary {
            if titled { content.blocks.append(.heading("Food that suits you")) }
            content.blocks.append(.paragraph(Text(dietary)))
        }
        return content
    }
}
