/// A kind's handler, and those of its abilities that every section of an agenda is asked for.
///
/// Found out once for each kind: to look an ability up anew for each of thousands of sections is slow. A class, so that
/// each of those sections counts one reference.
@usableFromInline
final class HandlerAbilities<Handler: SectionHandler>: Sendable {
    typealias Timer = @Sendable (SectionOutline<Handler>) throws -> Timing
    typealias Checker = @Sendable (SectionOutline<Handler>) -> [SettingsProblem]

    let handler: Handler
    /// Nil where the kind is no `TimedSection`.
    let timing: Timer?
    /// Nil where the kind is no `CheckedSection`.
    let check: Checker?

    @usableFromInline
    init() {
        let handler = Handler()
        self.handler = handler
        // What is opened is the handler itself, so that the closures have the types they are cast to.
        timing = (handler as? any TimedSection).flatMap { Self.timer($0) as? Timer }
        check = (handler as? any CheckedSection).flatMap { Self.checker($0) as? Checker }
    }

    private static func timer<Timed: TimedSection>(_ timed: Timed) -> Any {
        let timer: @Sendable (SectionOutline<Timed>) throws -> Timing = { try timed.timing(of: $0) }
        return timer
    }

    private static func checker<Checked: CheckedSection>(_ checked: Checked) -> Any {
        let checker: @Sendable (SectionOutline<Checked>) -> [SettingsProblem] = { checked.check($0) }
        return checker
    }
}
