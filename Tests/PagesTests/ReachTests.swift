internal import Foundation
internal import Meeting
internal import Testing

@testable internal import Pages

/// Who may ask for what, by which name, and over which connection.
@Suite struct ReachTests {
    static let identity: Identity? = try? {
        let made = try Identity.make(names: ["Laptop.local"], addresses: ["192.168.1.20"], now: Date())
        return try Identity(certificate: made.certificate, key: made.key)
    }()

    @Test(arguments: ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "LOCALHOST", "[::1]", "[::1]:8080"])
    func thisMachineIsAlwaysMeant(authority: String) throws {
        let identity = try #require(Self.identity)
        for reach in [Reach.machine, .plainNetwork, .network(identity)] {
            #expect(reach.hosts.mean(authority), "\(authority)")
        }
    }

    @Test(arguments: ["192.168.1.20:8080", "10.0.0.7", "[fd00::7]:8080", "8.8.8.8"])
    func anyAddressIsMeantOnTheNetworkAndNoneOtherwise(authority: String) {
        // Nobody else's page can have this machine's address as its own.
        #expect(Reach.plainNetwork.hosts.mean(authority))
        #expect(!Reach.machine.hosts.mean(authority))
    }

    @Test(
        arguments: [
            nil, "", ":8080", "evil.example", "127.0.0.1.evil.example", "localhost:80x", "localhost:80:80", "[::1",
            "::1]",
            "[::1]x", "192.168.1.20@evil.example", "192.168.1.256", "lectern.example:8080",
        ])
    func otherNamesAreNot(authority: String?) {
        #expect(!Reach.plainNetwork.hosts.mean(authority))
        #expect(!Reach.machine.hosts.mean(authority))
    }

    @Test func theNamesOfTheCertificateAreMeant() throws {
        let reach = Reach.network(try #require(Self.identity))
        #expect(reach.hosts.mean("laptop.local:8080"))
        #expect(!reach.hosts.mean("other.local:8080"))
    }

    @Test(
        arguments: [
            "/console", "/chair", "/notes", "/kiosk", "/sign-up", "/sign-up/2", "/feedback", "/enter/x", "/enter",
            "/do",
            "/organiser", "/organiser/returns", "/meetings/one/console", "//console", "/Console", "/meetings//one/do",
        ])
    func whatHoldsPersonalDataIsKnownByItsAddress(path: String) { #expect(PageGuard.isPersonal(path)) }

    @Test(arguments: ["/", "/room", "/running-order", "/live", "/meetings/console/room", "/meetings/do/", "/consoles"])
    func whatIsForEverybodyIsToo(path: String) { #expect(!PageGuard.isPersonal(path)) }

    // MARK: Certificates

    @Test func aMadeCertificateIsForItsNamesAndForAYear() throws {
        let now = Date(timeIntervalSince1970: 1_796_083_200)
        let made = try Identity.make(
            names: ["laptop", "laptop.local"], addresses: ["127.0.0.1", "10.1.2.3"], now: now)
        let identity = try Identity(certificate: made.certificate, key: made.key)
        #expect(identity.names == ["laptop", "laptop.local", "127.0.0.1", "10.1.2.3"])
        #expect(identity.validity.contains(now))
        #expect(identity.validity.contains(now.addingTimeInterval(395 * 86_400)))
        // Browsers turn away what holds for longer than 398 days.
        #expect(identity.validity.upperBound.timeIntervalSince(identity.validity.lowerBound) <= 398 * 86_400)
        #expect(identity.fingerprint.split(separator: ":").count == 32)
    }

    @Test func noTwoAreAlike() throws {
        let two = try (0..<2).map { _ in
            let made = try Identity.make(names: ["a"], addresses: [], now: Date())
            return try Identity(certificate: made.certificate, key: made.key).fingerprint
        }
        #expect(two[0] != two[1])
    }

    @Test func whatIsNoCertificateOrAnothersKeySaysSo() throws {
        let one = try Identity.make(names: ["a"], addresses: [], now: Date())
        let other = try Identity.make(names: ["a"], addresses: [], now: Date())
        let wrong: [(certificate: [UInt8], key: [UInt8], words: String)] = [
            ([], one.key, "no certificate"), (one.key, one.key, "no certificate"),
            (Array("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n".utf8), one.key, "no certificate"),
            (one.certificate, [], "The key is none"), (one.certificate, one.certificate, "The key is none"),
            (one.certificate, other.key, "not this certificate's"),
        ]
        for (certificate, key, words) in wrong {
            let unusable = #expect(throws: Identity.Unusable.self) {
                _ = try Identity(certificate: certificate, key: key)
            }
            #expect(unusable?.message.contains(words) == true, "\(words)")
        }
    }

    // MARK: Roles

    @Test func onlyTheFacilitatorMovesTheMeetingAndTheNoteTakerWrites() throws {
        for role in Role.allCases {
            #expect(role.may(.next) == (role == .facilitator))
            #expect(role.may(.message("x")) == (role == .facilitator))
            #expect(role.may(.note("x")) == (role == .facilitator || role == .noteTaker))
            #expect(role.mayAct == (role == .facilitator || role == .noteTaker))
        }
    }
}
