internal import Foundation
internal import Journal
internal import Testing

@Suite struct FullDiskTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// No file of the process may grow past a size: what was acknowledged before is there afterwards.
    @Test func aLimitOfTheSystemLosesNothing() throws {
        let result = try Helper.run("limited", folder.library, "300000")
        let words = result.output.split(separator: " ", maxSplits: 1)
        let acknowledged = try #require(words.first.flatMap { Int($0) }, "\(result.output)")
        #expect(acknowledged > 10 && acknowledged < 300)
        #expect(result.output.contains("Nothing was saved"))
        let library = try Library.open(at: folder.library)
        #expect(try library.journal(of: .init(id: "m", date: "2026-12-08")).events().count == acknowledged)
    }

    /// A disk that is really full: everything acknowledged stays, and it goes on once there is room.
    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
    func aFullDiskLosesNothingAndGoesOnWhenThereIsRoom() async throws {
        let disk = try SmallDisk(at: folder.file("disk"), size: "1m")
        defer { disk.remove() }
        let ballast = URL(fileURLWithPath: folder.file("disk/ballast"))
        try Data(repeating: 1, count: 300_000).write(to: ballast)
        let path = folder.file("disk/library.sqlite")
        let journal = try Library.open(at: path).create(.sample())
        let body = [UInt8](repeating: 7, count: 2_000)
        var seq = 0
        var failure: LibraryError?
        while failure == nil, seq < 5_000 {
            do throws(LibraryError) {
                seq = try await journal.append(.init(afterSeq: seq, events: [.init(at: 0, body: body)]))
            } catch {
                failure = error
            }
        }
        #expect(failure == .full(path: path))
        #expect(seq > 20)
        #expect(try journal.events().count == seq)
        #expect(throws: LibraryError.self) { try journal.library.backUp(to: folder.file("disk/copy.sqlite")) }
        try FileManager.default.removeItem(at: ballast)
        #expect(try await journal.append(.init(afterSeq: seq, events: [.init(at: 0, body: body)])) == seq + 1)
        try journal.library.close()
        #expect(try Library.open(at: path).journal(of: .winter).events().count == seq + 1)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root can mount a small disk"))
    func aNewLibraryOnAFullDiskIsToldOf() throws {
        let disk = try SmallDisk(at: folder.file("disk"), size: "64k")
        defer { disk.remove() }
        // As much as fits.
        let ballast = FileHandle(forWritingAtPath: folder.file("disk/ballast").makingFile())
        for _ in 0..<16 { try? ballast?.write(contentsOf: Data(repeating: 1, count: 4_096)) }
        let path = folder.file("disk/library.sqlite")
        #expect(throws: LibraryError.full(path: path)) { try Library.open(at: path) }
    }
}

/// A file system in memory with little room.
struct SmallDisk {
    let path: String

    static var isPossible: Bool {
        guard getuid() == 0, let folder = try? TemporaryFolder() else { return false }
        guard let disk = try? SmallDisk(at: folder.file("disk"), size: "64k") else { return false }
        disk.remove()
        return true
    }

    init(at path: String, size: String) throws {
        self.path = path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(size)") == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func remove() { umount2(path, 2) }
}

extension String {
    /// Makes an empty file there.
    func makingFile() -> String {
        _ = FileManager.default.createFile(atPath: self, contents: nil)
        return self
    }
}
