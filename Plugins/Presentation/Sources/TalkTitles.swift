public import SectionKit

extension PresentationSection: TitledSection {
    /// A talk is called as it was told today; its questions keep their number.
    public func title(ofPart id: String, in section: SectionView<PresentationSection>) -> Text? {
        Lineup(section).turns.first { String($0.number) == id }?.title
    }
}
