internal import Journal
internal import Rendering
internal import Reports
internal import SectionKit
internal import Wording

/// The returns that were dropped in: who reported, which files cannot be used and why, and what can be published.
struct ReturnsView {
    let picture: ReturnPile.Picture
    let token: String
    let told: String?

    static let usualTitle = "What the regions said"

    var shell: PageShell {
        var body = EasyRead.line("Returns are confidential. They stay in this program's memory, on no disk.")
        body += EasyRead.line("They are gone when you drop them, or when this program ends.")
        body += OrganiserFrame.upload(
            "/organiser/files", name: "files", label: "Returns, and editions from other libraries", button: "Add them",
            token: token, several: true, accept: ".json,application/json")
        if let reason = picture.reason { body += OrganiserFrame.problem(reason) }
        body += reported + files + expected + publishing
        return OrganiserFrame.shell("Returns", told: told, body)
    }

    // MARK: Who reported

    private var reported: HTMLFragment {
        let regions = picture.gathered?.edition?.regions ?? []
        let missing =
            picture.gathered?.edition?.missing ?? picture.regions?.names ?? []
        guard !regions.isEmpty || !missing.isEmpty else { return HTMLFragment() }
        let rows =
            regions.map { [HTMLFragment(text: $0.name), HTMLFragment(text: "\($0.meetings)")] }
            + missing.map { [HTMLFragment(text: $0), HTMLFragment("b", [], HTMLFragment(text: "not yet"))] }
        return OrganiserFrame.heading("Who reported")
            + OrganiserFrame.table("Regions, and how many meetings", ["Region", "Meetings"], rows)
    }

    private var expected: HTMLFragment {
        let names = picture.regions?.names ?? []
        let words = names.isEmpty ? "Say who is expected" : "Change who is expected"
        let area = HTMLFragment(
            "label", [], HTMLFragment(text: "One region in each line"),
            HTMLFragment(
                "textarea", [HTMLAttribute("name", "names"), HTMLAttribute("rows", "6"), .freeText], .newline,
                HTMLFragment(text: picture.regions?.typed ?? "")))
        return HTMLFragment(
            "details", [.class("task")], HTMLFragment("summary", [], HTMLFragment(text: words)),
            OrganiserFrame.quiet("Returns of other regions are left out. With no list, every group counts."),
            OrganiserFrame.quiet(
                "Has a region several groups? Write them behind a colon: Wales: Cardiff group, Swansea group"),
            OrganiserFrame.form(
                "expect", token: token, [],
                area + HTMLFragment("button", [.class("button quiet-button")], HTMLFragment(text: "Keep this list"))),
            OrganiserFrame.upload(
                "/organiser/files", name: "regions", label: "Or a file with the list", button: "Take this file",
                token: token, accept: ".yaml,.yml")) + .newline
    }

    // MARK: Files

    private var files: HTMLFragment {
        guard !picture.files.isEmpty else { return HTMLFragment() }
        let all = (picture.gathered?.problems ?? []) + (picture.gathered?.notes ?? [])
        let isNamed = { (file: String, problem: RollUpProblem) in
            // What stands against each other is told of all its files at once.
            problem.file == file || problem.file.split(separator: ", ").contains { $0 == file }
        }
        let refused = Set((picture.gathered?.problems ?? []).map(\.file))
        let used = Dictionary(
            (picture.gathered?.used ?? []).map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        // What somebody has to look at stands first.
        let sorted =
            picture.files.filter { refused.contains($0.name) } + picture.files.filter { !refused.contains($0.name) }
        let rows = sorted.map { file -> [HTMLFragment] in
            let what: HTMLFragment
            let reasons = all.filter { isNamed(file.name, $0) }
            if !reasons.isEmpty {
                let lines = reasons.prefix(5).map { problem in
                    HTMLFragment("li", [.freeText], HTMLFragment(text: Self.words(problem)))
                }
                what =
                    HTMLFragment(
                        "b", [], HTMLFragment(text: refused.contains(file.name) ? "Cannot be used." : "Please note."))
                    + HTMLFragment("ul", [], children: lines)
            } else if let it = used[file.name] {
                what =
                    HTMLFragment(text: "Counts: ") + EasyRead.isolated(it.title)
                    + HTMLFragment(text: ", \(it.date), return \(it.revision).")
            } else {
                what = HTMLFragment(text: "An earlier edition. Its figures are taken as known.")
            }
            return [
                HTMLFragment(text: file.name), what,
                OrganiserFrame.form(
                    "take-out", token: token, [("file", file.name)],
                    PeoplePage.button("Take out", about: file.name)),
            ]
        }
        let refusal =
            refused.isEmpty
            ? HTMLFragment()
            : OrganiserFrame.problem(
                refused.count == 1 ? "1 file cannot be used." : "\(refused.count) files cannot be used.")
        return OrganiserFrame.heading("Files") + refusal
            + OrganiserFrame.table("Files that are here", ["File", "What it is", "Change"], rows)
            + OrganiserFrame.form("clear", token: token, [], PeoplePage.button("Drop all returns"))
    }

    /// With the line, and without the name, which stands beside it.
    private static func words(_ problem: RollUpProblem) -> String {
        guard let line = problem.line, let column = problem.column else {
            let begins = ["is ", "was ", "has ", "needs ", "cannot "].contains { problem.reason.hasPrefix($0) }
            return begins ? "It \(problem.reason)." : "\(problem.reason.capitalisedFirst)."
        }
        return "Line \(line), column \(column): \(problem.reason)."
    }

    // MARK: Publishing

    private var publishing: HTMLFragment {
        guard let edition = picture.gathered?.edition else { return HTMLFragment() }
        var body = OrganiserFrame.heading("Look, then publish")
        for notice in edition.notices { body += OrganiserFrame.problem(notice) }
        body += HTMLFragment(
            "div", [.class("doing")], OrganiserFrame.link("/organiser/preview", "See the public edition"), .newline,
            OrganiserFrame.link("/organiser/preview?for=briefing", "See the confidential briefing"))
        body += OrganiserFrame.form(
            "publish", token: token, [],
            OrganiserFrame.field("title", "What it is called", value: Self.usualTitle, longest: 200)
                + OrganiserFrame.quiet("What is published stays in this library. It protects the next edition.")
                + HTMLFragment(
                    "button", [.class("button")], HTMLFragment(text: "Publish edition \(edition.number)")))
        return body
    }
}

/// A publication before it is one, as its readers will see it.
struct RollUpPreviewView {
    let edition: RollUpEdition
    let isBriefing: Bool
    let now: Instant
    let token: String

    var shell: PageShell {
        let sheet = RollUpSheet(
            edition, for: isBriefing ? .briefing : .everybody, title: ReturnsView.usualTitle
        ).sheet
        var body = HTMLFragment()
        if isBriefing {
            body += OrganiserFrame.downloads(
                "briefing", [("html", "Save as HTML"), ("markdown", "Save as Markdown")], about: "the briefing",
                token: token, [])
        } else {
            body += EasyRead.line("Nothing is published yet. This is what everybody would read.")
        }
        body += HTMLFragment(
            "p", [.class("back")],
            HTMLFragment("a", [HTMLAttribute("href", "/organiser/returns")], HTMLFragment(text: "Back to the returns")))
        return OrganiserFrame.shell(
            isBriefing ? "Confidential briefing" : "Public edition \(edition.number), as it would be",
            body + OrganiserFrame.sheet(sheet, at: now))
    }
}

/// An edition that was published: its files, and the way to answer it.
struct EditionView {
    let kept: KeptEdition
    let now: Instant
    let token: String
    let told: String?

    var shell: PageShell {
        var body = HTMLFragment()
        if let edition = try? kept.read {
            body += OrganiserFrame.downloads(
                "edition",
                [
                    ("html", "Save as HTML"), ("markdown", "Save as Markdown"), ("csv", "Save as CSV"),
                    ("json", "Save as JSON"),
                ], about: "edition \(kept.number)", token: token, [("number", "\(kept.number)")])
            body += HTMLFragment(
                "p", [],
                OrganiserFrame.link(
                    "/organiser/answers?number=\(kept.number)", "Answer what people asked for", look: "button"))
            body += OrganiserFrame.sheet(
                RollUpSheet(edition, for: .everybody, title: kept.title).sheet, at: now)
        } else {
            body += OrganiserFrame.problem("This edition cannot be read any more.")
        }
        return OrganiserFrame.shell("Edition \(kept.number): \(kept.title)", told: told, body)
    }
}
