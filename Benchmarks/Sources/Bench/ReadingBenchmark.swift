internal import Agenda
internal import Foundation
internal import Modules
internal import RawYAMLLoop
internal import SectionKit
internal import YAMLTree

/// Reading and checking an agenda, against a C loop over libyaml's raw events on the same bytes.
enum ReadingBenchmark {
    static func run() throws {
        let catalog = ModuleCatalog.registered()
        let small = LargeAgenda.text(sections: 2_000)
        let large = LargeAgenda.text(sections: 20_000)
        let read = { (bytes: [UInt8]) in
            let reading = AgendaReading.read(bytes, name: "large.yaml", files: KeptFiles([]), catalog: catalog)
            precondition(
                reading.agenda != nil && reading.diagnostics.count < 100,
                "the benchmark's agenda has faults: \(reading.diagnostics.prefix(3))")
        }
        let times = bestOf(
            9,
            [
                { _ = large.withUnsafeBufferPointer { raw_yaml_loop($0.baseAddress, $0.count) } },
                { _ = YAML.parse(large) },
                { read(large) },
                { read(small) },
            ])
        report(
            "read and check 20,000 sections", times[2].seconds / times[0].seconds, atMost: 3,
            unit: "x a raw libyaml loop",
            "\(times[2].milliseconds) against \(times[0].milliseconds)")
        report(
            "of that, bytes to tree", times[1].seconds / times[0].seconds, atMost: 2, unit: "x a raw libyaml loop",
            times[1].milliseconds)
        report(
            "10 times the sections: time", times[2].seconds / times[3].seconds, atMost: 12, unit: "x",
            "\(times[2].milliseconds) against \(times[3].milliseconds)")
    }

    /// The worst files of 8 MiB that we know, each of which must be refused or read soon.
    static func hostile() {
        let clock = ContinuousClock()
        for (name, bytes) in HostileFiles.all {
            var tree = YAML.parse([])
            let time = clock.measure { tree = YAML.parse(bytes) }
            print(
                "\(name): \(time.milliseconds), \(tree.problems.count) problems, first \(tree.problems.first?.code.rawValue ?? "none")"
            )
        }
    }
}
