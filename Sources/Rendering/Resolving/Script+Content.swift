package import SectionKit

extension Script {
    /// What it says, where nobody in particular says it and nothing is filled in.
    package var content: Content { Content(MarkdownReader(values: []).blocks(in: Array(markdown.utf8))) }
}
