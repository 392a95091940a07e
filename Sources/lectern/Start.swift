internal import Commands

@main enum Start {
    static func main() async {
        await Lectern.main(with: [])
    }
}
