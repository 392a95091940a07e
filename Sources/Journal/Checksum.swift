internal import Crypto

/// The SHA-256 of exported meetings and of names of locks; never of a secret.
enum Checksum {
    /// 64 small hexadecimal digits.
    static func hexDigest(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: Array(bytes)).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
