internal import Foundation

/// The shipped program with a real meeting, which a facilitator runs from the console.
final class LecternServer: LiveServer {
    let name = "lectern"
    let server: ServerProcess
    let port: Int
    let cookie: String
    private let token: String
    private var keys = 0

    init(program: String, folder: URL) throws {
        let folder = folder.appendingPathComponent("lectern")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let agenda = URL(fileURLWithPath: FileManager.default.currentDirectoryPath + "/agendas")
        try FileManager.default.copyItem(at: agenda, to: folder.appendingPathComponent("agendas"))
        let server = try ServerProcess(
            program,
            ["run", "agendas/regional-meeting.yaml", "--rehearse", "1", "--json", "--port", "\(try HTTP.freePort())"],
            folder: folder,
            environment: [
                "PATH": "/usr/bin:/bin", "HOME": folder.path, "LECTERN_LIBRARY": folder.path + "/library.sqlite",
            ])
        self.server = server
        let link = try wait(for: "the link to the console", 20) {
            server.errors.firstMatch(of: /console, once: http:\/\/127\.0\.0\.1:(\d+)\/enter\/(\w+)/)
        }
        guard let port = Int(link.1) else { throw Obstacle("no port in \(link.0)") }
        self.port = port
        let enter = HTTP.post(
            "/enter", port: port, type: "application/x-www-form-urlencoded", body: "secret=\(link.2)")
        guard let cookie = try HTTP.fetch(enter, port: port).answer.firstMatch(of: /(?i)set-cookie: ([^;]+)/)?.1 else {
            throw Obstacle("the link opens nothing")
        }
        self.cookie = String(cookie)
        let page = try HTTP.fetch(HTTP.get("/console", port: port, cookie: self.cookie) + "\r\n", port: port).answer
        guard let token = page.firstMatch(of: /name="token" value="(\w+)"/)?.1 else {
            throw Obstacle("the console has no token")
        }
        self.token = String(token)
        try server.write("next")
    }

    var following: (request: String, first: String) {
        (HTTP.get("/live?for=room", port: port) + "Accept: text/event-stream\r\n\r\n", "event: page")
    }

    func command(_ fields: String) -> String {
        keys += 1
        return HTTP.post(
            "/do", port: port, type: "application/x-www-form-urlencoded",
            body: "token=\(token)&key=bench-\(keys)-key&\(fields)", cookie: cookie)
    }

    func change(_ marker: String) -> String { command("do=message&text=\(marker)") }
}
