internal import ArgumentParser
internal import Pages

/// Where the pages are, and who can reach them.
struct WebOptions: ParsableArguments {
    @Option(help: "The port of the pages for browsers; where it is taken, the next one that is free.")
    var port = 8080
    @Flag(help: "Let others on the network that this machine is on reach the pages, encrypted.")
    var lan = false
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "With --lan: a certificate and its key, as PEM files, in place of the one that Lectern makes.",
            valueName: "certificate> <key"))
    var tls: [String] = []
    @Flag(help: "With --lan: without encryption. Pages with personal data then open on this machine alone.")
    var plain = false

    @Option(
        help: ArgumentHelp(
            "After how many minutes a shared tablet asks whether anybody is still there. Default: what the agenda says, else 3.",
            valueName: "minutes"))
    var kioskIdle: Int?

    func validate() throws {
        if let kioskIdle, !(1...60).contains(kioskIdle) { throw ValidationError("--kiosk-idle takes 1 to 60 minutes.") }
        if !(1...65_535).contains(port) { throw ValidationError("--port takes a number from 1 to 65535.") }
        if !tls.isEmpty, tls.count != 2 {
            throw ValidationError(
                "--tls takes two files, the certificate and its key, and stands behind the agenda: "
                    + "lectern run agenda.yaml --lan --tls certificate.pem key.pem")
        }
        if !lan, !tls.isEmpty || plain {
            throw ValidationError(
                "\(plain ? "--plain" : "--tls") goes with --lan; without it nobody else reaches the pages.")
        }
        if plain, !tls.isEmpty { throw ValidationError("--plain and --tls exclude each other.") }
    }

    /// - Parameter library: The library's file; what Lectern makes for itself lies beside it.
    /// - Throws: `Failure` where a certificate cannot be used.
    func reach(library: String) throws -> Reach {
        guard lan else { return .machine }
        if plain { return .plainNetwork }
        if let certificate = tls.first, let key = tls.last {
            return .network(try IdentityFiles.given(certificate: certificate, key: key))
        }
        return .network(try IdentityFiles(library: library).own())
    }
}
