internal import Foundation

/// nginx with the nchan module (<https://nchan.io>), as many workers as there are processors, each with a listening
/// socket of its own, so that the screens spread over them evenly.
final class NchanServer: LiveServer {
    static let module = "/usr/lib/nginx/modules/ngx_nchan_module.so"
    static let program = "/usr/sbin/nginx"

    let name = "nginx with nchan"
    let server: ServerProcess
    let port: Int
    /// What is published, with a place for the marker.
    private let event: (before: String, after: String)

    init(folder: URL, event: (before: String, after: String)) throws {
        self.event = event
        let folder = folder.appendingPathComponent("nchan")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let port = try HTTP.freePort()
        let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        let text = """
            worker_processes \(ProcessInfo.processInfo.activeProcessorCount);
            \(getuid() == 0 ? "user root;" : "")
            pid \(folder.path)/pid;
            error_log \(folder.path)/errors.txt;
            load_module \(Self.module);
            daemon off;
            events { worker_connections 8192; }
            http {
              access_log off;
              \(places.map { "\($0)_temp_path \(folder.path)/\($0);" }.joined(separator: " "))
              keepalive_requests 1000000;
              client_body_buffer_size 256k;
              server {
                listen 127.0.0.1:\(port) reuseport backlog=1024;
                location = /live { nchan_subscriber eventsource; nchan_channel_id room; }
                location = /do { nchan_publisher; nchan_channel_id room; nchan_message_buffer_length 1; }
              }
            }

            """
        let file = folder.appendingPathComponent("nginx.conf")
        try Data(text.utf8).write(to: file)
        server = try ServerProcess(Self.program, ["-p", folder.path, "-c", file.path], folder: folder)
        self.port = port
        let asked = HTTP.get("/nothing", port: port) + "\r\n"
        _ = try wait(for: "nginx") { try? HTTP.fetch(asked, port: port) }
    }

    var following: (request: String, first: String) {
        (HTTP.get("/live", port: port) + "Accept: text/event-stream\r\n\r\n", ": hi")
    }

    func change(_ marker: String) -> String {
        HTTP.post("/do", port: port, type: "text/plain", body: event.before + marker + event.after)
    }
}
