public import SectionKit

/// A rest between two sections, with a gentle call back before its end.
public struct BreakSection: SectionHandler {
    public static let kind = "break"
    public static let summary = "A rest that is kept in full, with a gentle call back before its end."
    public static let tags: Set<SectionTag> = [.rest]

    public init() {}

    public func content(for audience: Audience, in section: SectionView<BreakSection>) -> Content {
        switch section.stage {
        case .dropped: return [.paragraph("We are leaving this out today.")]
        case .done: return [.paragraph("The break is over. Welcome back.")]
        case .planned, .running: break
        }
        let callBack = CallBack(section)
        return switch audience {
        case .facilitator: Self.facts(section) + callBack.forFacilitator
        case .chair: Self.facts(section) + callBack.forChair
        case .room, .participant: callBack.forEverybody + Self.facts(section) + Self.yourTime
        case .paper: Self.paperTimes(section) + Self.facts(section) + Self.yourTime
        }
    }

    private static let yourTime: Content = [.paragraph("This time is yours. Rest, or talk, or have a drink.")]

    private static func facts(_ section: SectionView<BreakSection>) -> Content {
        var content: Content = []
        if let place = section.settings.where { content.blocks.append(.paragraph("Where to go: \(place).")) }
        content.blocks.append(.paragraph("We go on at \(section.goesOnAt)."))
        return content
    }

    private static func paperTimes(_ section: SectionView<BreakSection>) -> Content {
        [.paragraph("The break is from \(section.frame.begins) to \(section.frame.ends).")]
    }
}
