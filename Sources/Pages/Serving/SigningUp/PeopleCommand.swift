internal import SectionKit
internal import SignUps

/// What those who run the meeting may do with its sign-ups, as a form of theirs asks for it.
enum PeopleCommand: Hashable {
    case arrive(SignUpID, isHere: Bool)
    /// They have read what the form carries.
    case read(SignUpID, title: String?, introduction: String?)
    case champion(SignUpID, Bool)
    case withdraw(SignUpID)
    /// Three new words for somebody who lost theirs.
    case newWords(SignUpID)
    /// Gives them the first free place, or this one.
    case put(SignUpID, section: String, slot: Int?)
    /// Takes them out of their place; they wait at the end of the list.
    case wait(SignUpID, section: String)
    case gate(section: String, SlotGate)
    case draw(section: String, seed: UInt64)

    /// - Throws: `FormProblem` where the form asks for nothing that there is.
    init(_ form: PageForm) throws(FormProblem) {
        func id() throws(FormProblem) -> SignUpID {
            guard let id = form["id"].flatMap(SignUpID.init) else { throw FormProblem("Nobody of that name is here.") }
            return id
        }
        let section = form["section"] ?? ""
        switch form["do"] {
        case "arrive": self = .arrive(try id(), isHere: form["here"] == "yes")
        case "read": self = .read(try id(), title: form["title"], introduction: form["introduction"])
        case "champion": self = .champion(try id(), form["is"] == "yes")
        case "withdraw": self = .withdraw(try id())
        case "words": self = .newWords(try id())
        case "put":
            let typed = form.text("slot")
            let slot = typed.flatMap { Int($0) }
            if typed != nil, slot == nil { throw FormProblem("Write the number of the place.") }
            self = .put(try id(), section: section, slot: slot)
        case "wait": self = .wait(try id(), section: section)
        case "gate":
            guard let gate = form["gate"].flatMap(SlotGate.init(rawValue:)) else {
                throw FormProblem("Choose whether sign-up is open.")
            }
            self = .gate(section: section, gate)
        case "draw":
            guard let seed = form["seed"].flatMap({ UInt64($0) }) else {
                throw FormProblem("The number of the draw is missing. Load the page anew.")
            }
            self = .draw(section: section, seed: seed)
        default: throw FormProblem("This page does not know what that asks for. Load it anew.")
        }
    }
}
