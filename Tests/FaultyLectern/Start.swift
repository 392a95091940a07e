internal import Commands
internal import QuietReadingModule

/// Lectern with one kind more, whose module does what no module should. Only tests start it.
@main enum Start {
    static func main() async {
        await Lectern.main(with: [FaultySection.self, FaultyKindsSection.self, QuietReadingSection.self])
    }
}
