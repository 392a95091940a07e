package import SectionKit

/// A stretch of a sheet under a heading of its own, such as one section of the agenda.
///
/// Renderers give the title their own heading level, and headings inside the content the level below.
package struct Chapter: Hashable, Sendable {
    package var title: Text
    /// May be empty: then the title stands alone, and paper keeps it with what is before it.
    package var content: Content

    package init(_ title: Text, _ content: Content = []) {
        self.title = title
        self.content = content
    }
}

extension HTMLRenderer {
    /// One `section` a chapter.
    package func render(_ chapters: [Chapter]) -> HTMLFragment {
        var inner = self
        inner.headingLevel += 1
        return chapters.reduce(into: HTMLFragment()) { page, chapter in
            let content = inner.render(chapter.content)
            let name = content.isEmpty ? "chapter brief" : "chapter"
            page +=
                HTMLFragment("section", [.class(name)], .newline, render([.heading(chapter.title)]), content) + .newline
        }
    }
}

extension MarkdownRenderer {
    /// The chapters with a blank line between them, ended by a line feed; empty where there are none.
    package func render(_ chapters: [Chapter]) -> String {
        var inner = self
        inner.headingLevel += 1
        return chapters.flatMap { [render([.heading($0.title)]), inner.render($0.content)] }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}

extension PlainTextRenderer {
    /// The chapters with two blank lines between them, each line ended by a line feed; empty where there are none.
    package func render(_ chapters: [Chapter]) -> String {
        var inner = self
        inner.headingLevel += 1
        return chapters.map { chapter in
            [render([.heading(chapter.title)]), inner.render(chapter.content)].filter { !$0.isEmpty }.joined(
                separator: "\n")
        }.joined(separator: "\n\n")
    }
}
