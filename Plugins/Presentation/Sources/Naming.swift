internal import SectionKit

/// The one place that decides by what words a presenter is known to whom. Without a choice, by none.
struct Naming {
    let told: PresentationSection.Presenter?
    let known: PresentationSection.KnownTalk?

    /// For screens, paper and the report: what they chose to be shown as.
    var shownAs: Text? {
        guard let told else { return known?.presenter.map { Text($0) } }
        switch told.show {
        case .name: return told.presenter.map(Text.init(typed:))
        case .member:
            let service = told.service.map(Text.init(typed:)) ?? told.listedService.map { Text($0) }
            return service.map { "a member of " + $0 }
        case .presenter: return nil
        }
    }

    /// For the chair to say: the name where it may be said, else their service where that may be shown.
    var saidAs: Text? {
        guard let told else { return known?.presenter.map { Text($0) } }
        if told.maySayName, let name = told.presenter { return Text(typed: name) }
        return told.show == .member ? shownAs : nil
    }

    /// An introduction belongs to the person who gave it: what was told replaces all that the agenda knew.
    var introduction: Text? {
        guard let told else { return known?.introduction.map { Text($0) } }
        return told.introduction.map(Text.init(typed:))
    }
}
