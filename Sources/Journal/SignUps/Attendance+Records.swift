public import SignUps

extension Attendance {
    /// Of those who are ticked as here.
    public init(of people: [SignUpRecord]) {
        let here = people.filter { $0.arrived != nil && $0.standing != .withdrawn }
        let services = here.compactMap { record -> String? in
            switch record.answers.service {
            case .listed(let name), .another(let name): name
            case .notSaid: nil
            }
        }
        self.init(
            Dictionary(here.map { ($0.answers.role, 1) }, uniquingKeysWith: +), services: Set(services).count)
    }
}
