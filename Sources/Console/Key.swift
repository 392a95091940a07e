/// One press, as the terminal told of it.
package enum Key: Hashable, Sendable {
    /// A letter, or an accent that joins the letter before it.
    case letter(Character)
    /// A letter with Control, in lower case.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case left, right, up, down, home, end, pageUp, pageDown
    /// What was pasted in one piece; `cut` counts the letters of it that were too many to take.
    case pasted(String, cut: Int)
}
