// Written by scripts/modules from the folders of Plugins/. Do not edit; run `make modules`.
// swift-format-ignore-file

internal import BreakModule
internal import FeedbackModule
internal import LunchModule
internal import PresentationModule
internal import RecipesModule
internal import SmallGroupsModule
internal import TalkModule
public import SectionKit

extension ModuleCatalog {
    /// Every kind that is compiled in, in the order of their folders.
    public static let compiled: [any SectionHandler.Type] = [
        BreakSection.self,
        FeedbackSection.self,
        LunchSection.self,
        PresentationSection.self,
        RecipesSection.self,
        SmallGroupsSection.self,
        TalkSection.self,
    ]
}
