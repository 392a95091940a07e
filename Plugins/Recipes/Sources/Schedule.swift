internal import SectionKit

/// Where the time of a recipe goes: each step as often as it comes.
struct Schedule {
    /// A stretch with a clock of its own.
    struct Slot {
        var step: Step
        var id: String
        var title: String
        /// Which of the step's times, from 1, and how many there are.
        var time: Int
        var times: Int
        var length = Elasticity.fixed(.zero)
    }

    /// More are too many to lead, or to look through.
    static let most = 120
    /// No step comes more often.
    static let mostTimes = 60

    private(set) var slots: [Slot] = []
    /// Least, ideal and most of the whole.
    private(set) var length = Elasticity.fixed(.zero)
    /// True where there would be more slots than anybody can lead.
    private(set) var isTooLong = false
    /// What the section has to have at least, for every step to have its time.
    private(set) var needed: Seconds = .zero
    /// The longest that its steps can fill.
    private(set) var fillable: Seconds = .zero

    init(_ section: SectionView<RecipesSection>) {
        self.init(section.settings.recipe, section.settings.values, minutes: section.minutes)
    }

    init(_ recipe: Recipe, _ values: Values, minutes: Minutes?) {
        for step in recipe.steps {
            let times = max(1, min(values.number(step.times) ?? 1, Self.mostTimes))
            for time in 1...times {
                for inner in step.inner ?? [step] {
                    guard slots.count < Self.most else {
                        isTooLong = true
                        continue
                    }
                    slots.append(
                        Slot(
                            step: inner, id: times == 1 ? inner.id : "\(inner.id)-\(time)",
                            title: times == 1 ? inner.title : "\(step.each.title) \(time): \(inner.title)", time: time,
                            times: times))
                }
            }
        }
        setFixedLengths(values)
        let shares = slots.reduce(0) { $0 + ($1.step.share ?? 0) }
        let fixed = Self.sum(slots.map(\.length))
        if shares == 0 {
            (needed, fillable) = (fixed.least, fixed.most)
            length = fixed
            if let minutes { stretch(to: minutes.seconds, fixed) }
        } else {
            let sharing = slots.count { $0.step.share != nil }
            needed = fixed.ideal + .minutes(1) * sharing
            fillable = .minutes(1_440)
            let total = (minutes ?? recipe.minutes)?.seconds ?? needed
            shareOut(total - fixed.ideal, among: shares)
            length = Elasticity(
                least: min(total, max(recipe.least?.seconds ?? total, fixed.least)), ideal: total,
                most: max(total, recipe.most?.seconds ?? total))
        }
    }

    private static func sum(_ lengths: [Elasticity]) -> Elasticity {
        lengths.reduce(.fixed(.zero)) {
            Elasticity(least: $0.least + $1.least, ideal: $0.ideal + $1.ideal, most: $0.most + $1.most)
        }
    }

    private mutating func setFixedLengths(_ values: Values) {
        for index in slots.indices {
            let step = slots[index].step
            guard let minutes = values.number(step.minutes) else { continue }
            let ideal = Seconds.minutes(max(0, min(minutes, 1_440)))
            slots[index].length = Elasticity(
                least: min(step.least?.seconds ?? ideal, ideal), ideal: ideal,
                most: max(step.most?.seconds ?? ideal, ideal))
        }
    }

    /// Gives each step with a share its part of what is left, to the second.
    private mutating func shareOut(_ left: Seconds, among shares: Int) {
        let left = max(0, left.count)
        var before = 0
        for index in slots.indices {
            guard let share = slots[index].step.share else { continue }
            let begins = left * before / shares
            before += share
            let ideal = Seconds(left * before / shares - begins)
            // How far they bend is the section's to say, as it is with its own `least` and `most`.
            slots[index].length = Elasticity(least: .zero, ideal: ideal, most: ideal * 2)
        }
    }

    /// Makes steps with limits of their own take what the agenda has for the whole.
    private mutating func stretch(to total: Seconds, _ fixed: Elasticity) {
        let total = max(fixed.least, min(total, fixed.most))
        let change = total.count - fixed.ideal.count
        let room = { (length: Elasticity) in
            change < 0 ? length.ideal.count - length.least.count : length.most.count - length.ideal.count
        }
        let whole = slots.reduce(0) { $0 + room($1.length) }
        if whole > 0 {
            var before = 0
            for index in slots.indices {
                let begins = abs(change) * before / whole
                before += room(slots[index].length)
                let own = abs(change) * before / whole - begins
                slots[index].length.ideal += .seconds(change < 0 ? -own : own)
            }
        }
        length = Elasticity(least: fixed.least, ideal: total, most: fixed.most)
    }
}
