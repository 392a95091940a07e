/// A kind that seats people at tables.
///
/// Who sits best where is the host's to work out: it knows who is here, and looks for the best seats beside the running
/// meeting. The section says how its tables stand, and keeps what comes of it.
public protocol SeatedSection: LiveSection {
    func seating(in section: SectionView<Self>) -> SeatingGround
    /// What happens once people sit like this.
    ///
    /// - Throws: `Refusal` where the section is in no state for it.
    func seated(_ tables: SeatedTables, in section: SectionView<Self>) throws -> [Event]
}

/// An action on the tables of a section, which the host works out before anything is decided.
public protocol SeatingAction<Handler>: SectionAction where Handler: SeatedSection {
    /// What is asked of the tables.
    ///
    /// - Throws: `Refusal` with words for the person who asked.
    func order(in section: SectionView<Handler>) throws -> SeatingOrder
}

extension SeatingAction {
    /// What stands in the way is told; what does not, only a running meeting can do.
    public func decide(in section: SectionView<Handler>) throws -> [Handler.Event] {
        _ = try order(in: section)
        throw Refusal("Nobody is here to be seated. Open the meeting, and do it there.")
    }
}
