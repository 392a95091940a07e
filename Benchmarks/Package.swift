// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "yaml-benchmarks",
  dependencies: [.package(name: "lectern-yaml", path: "..")],
  targets: [
    .target(name: "RawYAMLLoop", linkerSettings: [.linkedLibrary("yaml")]),
    .executableTarget(
      name: "YAMLBench",
      dependencies: ["RawYAMLLoop", .product(name: "YAMLTree", package: "lectern-yaml")]),
  ]
)

for target in package.targets where target.name == "YAMLBench" {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
