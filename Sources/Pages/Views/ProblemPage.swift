internal import Rendering

/// What went wrong, in plain words, with a way on.
struct ProblemPage {
    let status: Int
    let words: String?

    var shell: PageShell {
        let title = status == 404 ? "This page is not here" : "That did not work"
        let way = HTMLFragment(
            "a", [.class("button"), HTMLAttribute("href", "/")], HTMLFragment(text: "Go to the front page"))
        return PageShell(
            title: title,
            body: HTMLFragment(
                "main", [], HTMLFragment("h1", [], HTMLFragment(text: title)), .newline,
                HTMLFragment("p", [], HTMLFragment(text: words ?? usual)), .newline, HTMLFragment("p", [], way)))
    }

    private var usual: String {
        switch status {
        case 404: "Look at the address once more, or begin at the front page."
        case 413: "That was too long. Make it shorter, and send it again."
        default: "Nothing was changed. Go back, and try again."
        }
    }
}
