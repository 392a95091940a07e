internal import CStart

/// What was typed after the program's name.
enum Arguments {
    /// The process's arguments, also where /proc is not mounted.
    static var ofProcess: [String] {
        (1..<max(1, lectern_argument_count())).compactMap { index in
            lectern_argument(index).map { String(cString: $0) }
        }
    }
}
