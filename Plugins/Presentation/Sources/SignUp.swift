internal import SectionKit

/// How the places are given to those who sign up.
enum Offer: String, ChoiceValue {
    case firstCome = "first-come"
    case draw

    var help: String {
        switch self {
        case .firstCome: "Whoever signs up first has the place."
        case .draw: "Places are drawn once sign-up has closed."
        }
    }
}

/// How the first on the waiting list gets a place that has come free.
enum MoveUp: String, ChoiceValue {
    case atOnce = "at-once"
    case ask

    var help: String {
        switch self {
        case .atOnce: "They have it at once."
        case .ask: "They are asked, and have some time to answer."
        }
    }
}
