public import SectionKit

/// Somebody reads a poem aloud.
public struct ReadAloudSection: SectionHandler {
    public static let kind = "read-aloud"
    public static let summary = "Somebody reads a poem aloud, and everybody listens."

    public struct Settings: SectionSettings {
        public init() {}
    }

    public init() {}

    public func content(for audience: Audience, in section: SectionView<ReadAloudSection>) -> Content {
        [.paragraph("Sit back, and listen.")]
    }
}
