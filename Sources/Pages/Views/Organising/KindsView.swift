internal import Agenda
internal import Drafting
internal import Foundation
internal import Meeting
internal import Rendering
internal import SectionKit

/// Every kind of section, compiled or a recipe.
struct KindsView {
    let catalog: ModuleCatalog

    var shell: PageShell {
        var body = HTMLFragment()
        for problem in catalog.problems { body += OrganiserFrame.problem(problem) }
        let groups = [
            ("Kinds with a program of their own", catalog.modules.filter { !$0.isDeclared }),
            ("Recipes", catalog.modules.filter(\.isDeclared)),
        ]
        for (title, modules) in groups where !modules.isEmpty {
            body += OrganiserFrame.heading(title)
            let rows = modules.map { module in
                HTMLFragment(
                    "li", [],
                    OrganiserFrame.link("/organiser/kinds/\(module.kind)", module.title ?? module.kind, look: "plain")
                        + HTMLFragment(void: "br") + EasyRead.isolated(module.summary))
            }
            body += HTMLFragment("ul", [], children: rows) + .newline
        }
        return OrganiserFrame.shell("Kinds of sections", body)
    }
}

/// One kind: what its section shows to whom, and what one can write in it.
struct KindView {
    let module: Module
    let catalog: ModuleCatalog

    var shell: PageShell {
        var body = EasyRead.line(typed: module.summary)
        let tags = module.tags.map(\.rawValue).sorted()
        if !tags.isEmpty { body += OrganiserFrame.quiet("Counts as: \(tags.joined(separator: ", ")).") }
        body += OrganiserFrame.quiet("In an agenda: kind: \(module.kind)")
        body += OrganiserFrame.heading("How it looks")
        switch KindPreview.make(module, catalog) {
        case .success(let preview):
            body += OrganiserFrame.quiet("With a made-up group, as it begins by itself.")
            for step in preview.steps { body += html(of: step) }
        case .failure(let problem): body += OrganiserFrame.problem(problem.words)
        }
        let declarations = module.fields.declarations
        if !declarations.isEmpty {
            body += OrganiserFrame.heading("What one can write in it")
            body += OrganiserFrame.table(
                "Fields of its own", ["Field", "What it is", "Takes"],
                declarations.map { field in
                    [
                        HTMLFragment(text: field.name), HTMLFragment(text: field.help),
                        HTMLFragment(text: facts(field)),
                    ]
                })
        }
        return OrganiserFrame.shell(module.title ?? module.kind, body)
    }

    private func facts(_ field: FieldDeclaration) -> String {
        let shape: String =
            switch field.shape {
            case .group: "several fields"
            case .list: "a list"
            default: field.shape.words
            }
        return shape + (field.isRequired ? "; required" : "") + (field.defaultText.map { "; default \($0)" } ?? "")
    }

    private func html(of step: KindPreview.Step) -> HTMLFragment {
        let views = [
            ("The chairs say", step.chair), ("The room sees", step.room), ("Tables and people see", step.people),
        ]
        return HTMLFragment(
            "section", [.class("preview")],
            HTMLFragment("h3", [.freeText], HTMLFragment(text: step.title)),
            views.reduce(HTMLFragment()) { page, view in
                view.1.isEmpty
                    ? page : page + HTMLFragment("h4", [], HTMLFragment(text: view.0)) + .newline + view.1
            }) + .newline
    }
}

/// What a section of a kind shows, step by step, with a made-up group.
struct KindPreview {
    struct Step {
        var title: String
        var chair, room, people: HTMLFragment
    }

    var steps: [Step] = []

    /// More would be a page that nobody reads.
    private static let most = 10

    static func make(_ module: Module, _ catalog: ModuleCatalog) -> Result<KindPreview, OrganiserProblem> {
        let trial = TrialAgenda.whole(module)
        func read(_ minutes: Int) -> MeetingAgenda? {
            AgendaReading.read(
                Array(trial.text(minutes: minutes).utf8), name: "try.yaml", files: NoDraftFiles(), catalog: catalog
            ).agenda
        }
        // Once to learn how long it is.
        guard let long = read(600)?.sections.first?.length.ideal, let agenda = read(max(1, (long.count + 59) / 60))
        else {
            return .failure(OrganiserProblem("This kind needs more than a preview can make up."))
        }
        var preview = KindPreview()
        var run = MeetingRun(agenda: agenda)
        var words: [Words: String] = [:]
        var chance = Chance(SeededRandom(seed: 1))
        var now = agenda.start
        while preview.steps.count < most {
            let known = words
            guard
                let decision = try? run.decide(.next, at: now, names: { known[$0] }, chance: &chance),
                run.state.finished == nil
            else { break }
            run.take(decision.step)
            for typed in decision.words { words[typed.words] = typed.text }
            guard let running = run.state.running, run.state.finished == nil else { break }
            let picture = MeetingPicture(
                LiveMeeting.Answer(sequence: run.sequence, meeting: run, words: words, now: now))
            preview.steps.append(step(picture))
            now = max(now, running.partEnds)
        }
        return preview.steps.isEmpty
            ? .failure(OrganiserProblem("This kind shows nothing by itself.")) : .success(preview)
    }

    private static func step(_ picture: MeetingPicture) -> Step {
        let chair = picture.view(for: .chair)
        let html = { (view: StageView) in picture.html(view.content, view, heading: 5) }
        return Step(
            title: chair.partTitle ?? chair.section?.title ?? "",
            chair: picture.html(chair.spoken, chair, heading: 5) + html(chair),
            room: html(picture.view(for: .room)), people: html(picture.view(for: .participant)))
    }
}

/// A made-up agenda names no files.
private struct NoDraftFiles: AgendaFiles {
    func bytes(of path: String) throws -> [UInt8] { throw AgendaFileError("there is no file '\(path)'") }
}
