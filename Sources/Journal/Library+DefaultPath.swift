extension Library {
    /// Where the library is when nobody names a file.
    ///
    /// `LECTERN_LIBRARY`, else `$XDG_DATA_HOME/lectern/library.sqlite`, else
    /// `~/.local/share/lectern/library.sqlite`. Empty variables count as unset, and so does an
    /// `XDG_DATA_HOME` that is not absolute (https://specifications.freedesktop.org/basedir-spec/latest/).
    public static func defaultPath(environment: [String: String]) -> String {
        if let path = environment["LECTERN_LIBRARY"], !path.isEmpty { return path }
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/lectern/library.sqlite" }
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
        return home + "/.local/share/lectern/library.sqlite"
    }
}
