internal import Crypto
public import Foundation
internal import NIOSSL
internal import SwiftASN1
internal import X509

/// What proves to browsers that it is this machine they reach: a certificate, and its key.
public struct Identity: Sendable {
    /// Why there is none.
    public struct Unusable: Error, Sendable {
        public var message: String
    }

    let configuration: TLSConfiguration
    /// Whether it is signed by itself, so that browsers do not know it.
    let isOwn: Bool
    /// SHA-256 of the certificate, as browsers show it: "AB:CD:…", 32 bytes.
    public let fingerprint: String
    /// The names and addresses that the certificate is for, in small letters.
    public let names: [String]
    /// From when and until when it holds.
    public let validity: ClosedRange<Date>

    /// - Parameters:
    ///   - certificate: PEM, the machine's own certificate first, and then those that lead to a known authority.
    ///   - key: PEM.
    /// - Throws: `Unusable` with what is wrong, and how it is mended.
    public init(certificate: [UInt8], key: [UInt8]) throws {
        let chain: [NIOSSLCertificate]
        let own: Certificate
        do {
            chain = try NIOSSLCertificate.fromPEMBytes(certificate)
            guard let first = chain.first else { throw Unusable(message: "") }
            own = try Certificate(derEncoded: try first.toDERBytes())
        } catch {
            throw Unusable(message: "It holds no certificate as PEM, which begins with -----BEGIN CERTIFICATE-----.")
        }
        let secret: NIOSSLPrivateKey
        do { secret = try NIOSSLPrivateKey(bytes: key, format: .pem) } catch {
            throw Unusable(
                message:
                    "The key is none as PEM, or has a pass phrase. Take that off: openssl pkey -in KEY -out KEY.new")
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        do { _ = try NIOSSLContext(configuration: configuration) } catch {
            throw Unusable(message: "The key is not this certificate's.")
        }
        self.configuration = configuration
        isOwn = own.issuer == own.subject
        let digest = SHA256.hash(data: (try? chain.first?.toDERBytes()) ?? [])
        fingerprint = digest.map { String(format: "%02X", $0) }.joined(separator: ":")
        names = Self.names(of: own)
        validity = own.notValidBefore...max(own.notValidBefore, own.notValidAfter)
    }

    private static func names(of certificate: Certificate) -> [String] {
        let others = (try? certificate.extensions.subjectAlternativeNames) ?? nil
        return (others.map(Array.init) ?? []).compactMap { name in
            switch name {
            case .dnsName(let text): text.lowercased()
            case .ipAddress(let bytes) where bytes.bytes.count == 4:
                bytes.bytes.map(String.init).joined(separator: ".")
            default: nil
            }
        }
    }

    /// A certificate that this machine signs itself, and its key, as PEM.
    ///
    /// It holds for 397 days, the longest that browsers take, so that nobody renews one in the middle of a year's meetings.
    ///
    /// - Parameters:
    ///   - names: The names that it is for.
    ///   - addresses: The IPv4 addresses that it is for.
    ///   - now: From when it holds; a day earlier, in fact, for clocks that go after.
    public static func make(
        names: [String], addresses: [String], now: Date
    ) throws -> (certificate: [UInt8], key: [UInt8]) {
        let key = P256.Signing.PrivateKey()
        let name = try DistinguishedName { CommonName("Lectern on \(names.first ?? "this machine")") }
        let parts = { (address: String) in address.split(separator: ".").compactMap { UInt8($0) } }
        let alternatives =
            names.map { GeneralName.dnsName($0) }
            + addresses.map(parts).filter { $0.count == 4 }.map { .ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let certificate = try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: .init(key.publicKey),
            notValidBefore: now.addingTimeInterval(-86_400), notValidAfter: now.addingTimeInterval(396 * 86_400),
            issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(alternatives)
            }, issuerPrivateKey: .init(key))
        return (
            Array(try certificate.serializeAsPEM().pemString.utf8) + [0x0A], Array(key.pemRepresentation.utf8) + [0x0A]
        )
    }
}
