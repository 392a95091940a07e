// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "lectern-benchmarks",
    dependencies: [
        .package(name: "lectern", path: ".."),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        .target(name: "RawYAMLLoop", linkerSettings: [.linkedLibrary("yaml")]),
        .target(name: "Screens"),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "RawYAMLLoop", "Screens", .product(name: "LecternRooms", package: "lectern"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
