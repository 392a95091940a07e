internal import Crypto
internal import CryptoExtras
internal import Foundation
internal import SignUps

/// A library's own secret, in a private file beside it: without it, nothing that a library keeps of a withdraw code can
/// be tried against a list of words.
struct SecretKey: Sendable {
    private let bytes: SymmetricKey
    private let rounds: Int
    static let byteCount = 32

    static func path(ofLibrary path: String) -> String { path + "-key" }

    /// Copies the key's file as it is, to a private new one.
    ///
    /// - Returns: False where the library has no key yet.
    static func copy(ofLibrary path: String, to newPath: String) throws(LibraryError) -> Bool {
        let file = Self.path(ofLibrary: path)
        guard FileManager.default.fileExists(atPath: file) else { return false }
        guard let bytes = FileManager.default.contents(atPath: file) else {
            throw .cannotOpen(path: file, reason: "it may not be read")
        }
        try NewFile.make(at: newPath) { try bytes.write(to: URL(fileURLWithPath: $0)) }
        return true
    }

    /// Reads the key of a library; nil where it has none yet.
    ///
    /// - Parameter rounds: fewer only in tests, whose BoringSSL is not optimised.
    static func ofLibrary(at path: String, rounds: Int = rounds) throws(LibraryError) -> SecretKey? {
        let file = Self.path(ofLibrary: path)
        let kept: Data
        do {
            kept = try Data(contentsOf: URL(fileURLWithPath: file))
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            // One look tells whether it is there: between two, another process may make it.
            return nil
        } catch {
            throw .cannotOpen(path: file, reason: "it may not be read")
        }
        guard let key = Data(base64Encoded: kept), key.count == byteCount else {
            throw .cannotOpen(path: file, reason: "it is not the key of a library")
        }
        return SecretKey(bytes: SymmetricKey(data: key), rounds: rounds)
    }

    /// Reads the key of a library, or makes one.
    static func madeForLibrary(at path: String, rounds: Int = rounds) throws(LibraryError) -> SecretKey {
        let file = Self.path(ofLibrary: path)
        for _ in 0..<3 {
            if let kept = try ofLibrary(at: path, rounds: rounds) { return kept }
            let new = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
            do throws(LibraryError) {
                try NewFile.make(at: file) { try new.base64EncodedData().write(to: URL(fileURLWithPath: $0)) }
            } catch .fileExists {
                // Another process was quicker: its key is the key.
            }
        }
        throw .cannotOpen(path: file, reason: "it cannot be read")
    }

    /// By what a post is known again. The post itself is never kept, since its code follows from it.
    func mark(ofPost post: String) -> Data { Data(mac("post", post)) }

    /// Where the ballot box keeps one answer of a post. Who has the box and this key still needs the post, which is kept nowhere.
    func place(ofPost post: String, question: String) -> Data { Data(mac("ballot \(question)", post).prefix(16)) }

    /// The code of a post: the same each time, so that whoever posts a form twice is told one code.
    ///
    /// - Parameter attempt: from 0; the next one where another sign-up has that code already.
    func code(ofPost post: String, attempt: Int) -> WithdrawCode {
        let bits = mac("code \(attempt)", post).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return WithdrawCode(bits: bits)
    }

    /// What is kept of a code: scrypt (RFC 7914) with the key as its salt, so that a code finds its sign-up by equality.
    ///
    /// 0.3 ms and 128 kB a code, since a sign-up makes one, and a thousand a second must fit on two cores beside all else.
    /// Who has the library and its key needs some 30 days of one core for all codes; who has not the key cannot begin.
    func hash(_ code: WithdrawCode) throws(LibraryError) -> Data {
        do {
            let salt = bytes.withUnsafeBytes { Data($0) }
            return try KDF.Scrypt.deriveKey(
                from: Data(code.text.utf8), salt: salt, outputByteCount: 32, rounds: rounds,
                blockSize: Self.blockSize, parallelism: 1
            ).withUnsafeBytes { Data($0) }
        } catch {
            throw .failed(path: "a withdraw code", reason: "it cannot be hashed")
        }
    }
    static let rounds = 128
    static let blockSize = 8

    private func mac(_ use: String, _ text: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data("\(use)\u{0}\(text)".utf8), using: bytes)
    }

    /// Looks at every byte, however early two differ.
    static func isSame(_ left: Data, _ right: Data) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
