internal import Glibc
internal import RawYAMLLoop
internal import YAMLTree

let rounds = 9

func best(_ body: () -> Int) -> (milliseconds: Double, answer: Int) {
  let clock = ContinuousClock()
  var least = Duration.seconds(1_000)
  var answer = 0
  for _ in 0..<rounds {
    least = min(least, clock.measure { answer = body() })
  }
  return (least / .milliseconds(1), answer)
}

func rounded(_ value: Double) -> Double { Double(Int(value * 100 + 0.5)) / 100 }

// With "hostile": the worst files of 8 MiB that we know, each of which must be refused or read soon.
if CommandLine.arguments.dropFirst().first == "hostile" {
  for (name, bytes) in HostileFiles.all {
    let clock = ContinuousClock()
    var tree = YAML.parse([])
    let time = clock.measure { tree = YAML.parse(bytes) }
    print(
      name, bytes.count, "bytes:", rounded(time / .milliseconds(1)), "ms,",
      tree.problems.count, "problems, first:", tree.problems.first?.code.rawValue ?? "none")
  }
  exit(0)
}

var small = 0.0
for sections in [20_000, 200_000] {
  let bytes = LargeAgenda.text(sections: sections)
  var limits = YAMLLimits()
  limits.bytes = 64 << 20
  limits.nodes = 10_000_000
  let raw = best { bytes.withUnsafeBufferPointer { raw_yaml_loop($0.baseAddress, $0.count) } }
  let tree = best { YAML.parse(bytes, limits: limits).root?["sections"]?.count ?? -1 }
  print(
    "\(sections) sections, \(bytes.count) bytes, \(raw.answer) events, \(tree.answer) read:",
    "raw loop \(rounded(raw.milliseconds)) ms, YAML.parse \(rounded(tree.milliseconds)) ms,",
    "ratio \(rounded(tree.milliseconds / raw.milliseconds))")
  if small > 0 { print("10 times the sections: \(rounded(tree.milliseconds / small)) times the time") }
  small = tree.milliseconds
}
