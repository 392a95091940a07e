internal import Foundation
internal import Pages

/// The machine's own certificate and its key, in a folder beside the library that only its owner can read.
struct IdentityFiles {
    private let folder: URL

    init(library: String) { folder = URL(fileURLWithPath: library + "-tls", isDirectory: true) }

    /// Browsers are led to one that ends sooner than this no more.
    private static let rest: TimeInterval = 30 * 86_400
    /// A laptop comes back to the places of its meetings; older addresses than these are forgotten.
    private static let remembered = 16

    /// Made at first use, and anew where it ends soon, or where the machine has an address that it is not for.
    func own() throws -> Identity {
        let now = Date()
        let addresses = ["127.0.0.1"] + NetworkAddresses.now
        let kept = try? Identity(certificate: read("certificate.pem"), key: read("key.pem"))
        if let kept, kept.validity.contains(now.addingTimeInterval(Self.rest)),
            addresses.allSatisfy(kept.names.contains)
        {
            return kept
        }
        let earlier = (kept?.names ?? []).filter { name in
            name.allSatisfy { $0.isNumber || $0 == "." } && !addresses.contains(name)
        }
        do {
            let made = try Identity.make(
                names: Self.names, addresses: addresses + earlier.suffix(Self.remembered), now: now)
            let identity = try Identity(certificate: made.certificate, key: made.key)
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try write(made.key, "key.pem")
            try write(made.certificate, "certificate.pem")
            return identity
        } catch {
            throw Failure(
                "There is no certificate for the pages, and none can be made in \(folder.path): \(error.localizedDescription) "
                    + "Give one with --tls, or leave out --lan.")
        }
    }

    /// - Throws: `Failure` with what is wrong with which file.
    static func given(certificate: String, key: String) throws -> Identity {
        let bytes = try [certificate, key].map { path in
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Failure("--tls: '\(path)' cannot be read.", status: 2)
            }
            return Array(data)
        }
        do {
            let identity = try Identity(certificate: bytes[0], key: bytes[1])
            guard identity.validity.contains(Date()) else {
                throw Failure("--tls: '\(certificate)' does not hold today: browsers would turn everybody away.")
            }
            return identity
        } catch let unusable as Identity.Unusable {
            throw Failure("--tls \(certificate) \(key): \(unusable.message)", status: 2)
        }
    }

    private static var names: [String] {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return ["localhost"] }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let host = String(decoding: bytes, as: UTF8.self).lowercased()
        let isName =
            !host.isEmpty
            && host.utf8.allSatisfy {
                $0 == 0x2D || $0 == 0x2E || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
            }
        guard isName, host != "localhost" else { return ["localhost"] }
        return [host] + (host.contains(".") ? [] : [host + ".local"]) + ["localhost"]
    }

    private func read(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try PrivateFile.replace(folder.appendingPathComponent(name), with: Data(bytes))
    }
}
