internal import NIOCore

/// Who can reach the pages.
public enum Reach: Sendable {
    /// This machine alone.
    case machine
    /// The network that this machine is on, encrypted.
    case network(Identity)
    /// The network, where others can read along: what holds personal data stays shut for all but this machine.
    case plainNetwork

    /// Of a certificate that no authority vouches for: what others know this machine by.
    public var fingerprint: String? {
        if case .network(let identity) = self, identity.isOwn { identity.fingerprint } else { nil }
    }

    var isNetwork: Bool { if case .machine = self { false } else { true } }

    /// Whether a link to a personal page works on another machine.
    public var letsLinksOut: Bool { if case .plainNetwork = self { false } else { true } }

    /// What others than this machine begin its address with.
    var scheme: String { if case .network = self { "https" } else { "http" } }

    /// By which names this machine may be asked for.
    var hosts: HostNames {
        switch self {
        case .machine: HostNames(names: [], takesAddresses: false)
        case .network(let identity): HostNames(names: Set(identity.names), takesAddresses: true)
        case .plainNetwork: HostNames(names: [], takesAddresses: true)
        }
    }
}

/// The names by which this machine may be asked for; another name is somebody's page that means to reach it.
struct HostNames: Sendable {
    private let names: Set<String>
    /// Whether any address will do: no page of somebody else's can have one of this machine's, so it needs no list, and
    /// a laptop that gets another address from the network goes on being found.
    private let takesAddresses: Bool

    init(names: Set<String>, takesAddresses: Bool) {
        self.names = names.union(["localhost", "127.0.0.1", "[::1]"])
        self.takesAddresses = takesAddresses
    }

    /// One of the names, and a port or none.
    func mean(_ authority: String?) -> Bool {
        guard let authority = authority?.lowercased() else { return false }
        let end =
            authority.hasPrefix("[")
            ? authority.firstIndex(of: "]").map(authority.index(after:)) : authority.lastIndex(of: ":")
        let host = String(authority[..<(end ?? authority.endIndex)])
        let port = authority.dropFirst(host.count)
        guard port.isEmpty || port.first == ":" && port.dropFirst().allSatisfy({ ("0"..."9").contains($0) }) else {
            return false
        }
        if names.contains(host) { return true }
        let address = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        return takesAddresses && (try? SocketAddress(ipAddress: address, port: 0)) != nil
    }
}

/// The addresses that this machine has on networks.
public enum NetworkAddresses {
    /// IPv4, the likeliest network first; empty where there is none. It is asked anew each time: networks come and go.
    public static var now: [String] {
        let devices = (try? System.enumerateDevices()) ?? []
        let found = devices.compactMap { device -> (rank: Int, address: String)? in
            guard case .v4 = device.address, let address = device.address?.ipAddress else { return nil }
            // Of this machine alone, or given by itself where nobody else gave one.
            if address.hasPrefix("127.") || address.hasPrefix("169.254.") { return nil }
            return (rank(of: device.name), address)
        }
        return found.sorted { ($0.rank, $0.address) < ($1.rank, $1.address) }.map(\.address)
    }

    /// Cards that people plug in or switch on come before what programs set up for themselves (systemd's names, and the
    /// kernel's older ones).
    private static func rank(of device: String) -> Int {
        let order = ["wl", "en", "eth"]
        return order.firstIndex { device.hasPrefix($0) } ?? (isInner(device) ? order.count + 1 : order.count)
    }

    private static func isInner(_ device: String) -> Bool {
        ["docker", "br-", "veth", "virbr", "lxc", "vmnet"].contains { device.hasPrefix($0) }
    }
}
