// swift-tools-version: 6.2
import PackageDescription

// Each folder of Plugins/ is one target, `Plugins/Lunch` the target `LunchModule`; scripts/modules writes the lists.
// modules:begin
// swift-format-ignore
let modules: [String] = [
    "Break",
    "Feedback",
    "Lunch",
    "Presentation",
    "Recipes",
    "SmallGroups",
    "Talk",
]
// swift-format-ignore
let modulesWithTests: [String] = [
    "Break",
    "Feedback",
    "Lunch",
    "Presentation",
    "Recipes",
    "SmallGroups",
    "Talk",
]
// modules:end

/// With `LECTERN_ROOMS=core` there is no program and no server: what the thread sanitizer looks at is the live meeting and
/// its journal, and building all else for it takes longer than all the tests.
let isCore = Context.environment["LECTERN_ROOMS"] == "core"
let outer: Set = [
    "Commands", "CommandsTests", "CrashTests", "Disclosure", "DisclosureTests", "faulty-lectern",
    "frame-cost",
    "lectern",
    "Pages", "PagesTests", "ProgramTests", "random-publications", "Reports", "ReportsTests",
    "Returns", "ReturnsTests",
    "Terminal",
]
/// What scripts/new-module writes under another name: built, tested and run as any module, and in no shipped program.
let template = "scripts/module-template"
let server: [Package.Dependency] =
    isCore
    ? []
    : [
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1",
            traits: ["FullFoundation"]),
        .package(url: "https://github.com/apple/swift-certificates", exact: "1.21.1"),
    ]

/// Targets written in C take no Swift flags.
let cTargets = ["CFieldContext", "CPlatform", "CSpawn", "CStart", "CSyncCounter"]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
// For NIO's embedded channels, which come with it.
let hummingbirdTesting = Target.Dependency.product(
    name: "HummingbirdTesting", package: "hummingbird")
let tls = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
// BoringSSL, for the slow hash of withdraw codes; it comes with Hummingbird and swift-certificates anyway.
let crypto = [
    Target.Dependency.product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
]
let certificates = Target.Dependency.product(name: "X509", package: "swift-certificates")
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

/// The code of the tutorial's steps, each a module.
let tutorial = (1...4).map { "TutorialStep\($0)" }

// Lists with a type of their own: in one expression with the package, the compiler takes half a minute over them.
let rooms: [Target] = [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CNCurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(
        name: "CQRCodeGen", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc", path: "Tests/CMalloc"),
    .target(name: "CPlatform"),
    .target(name: "CStart"),
    .target(name: "YAMLTree", dependencies: ["CLibYAML"]),
    .target(name: "YAMLEditing", dependencies: ["YAMLTree"]),
    .target(name: "CFieldContext"),
    // Its documentation is made by docc (`make docs`), and is no part of a build.
    .target(name: "SectionKit", dependencies: ["CFieldContext"], exclude: ["SectionKit.docc"]),
    .target(name: "Agenda", dependencies: ["SectionKit", "YAMLTree"]),
    .target(name: "Drafting", dependencies: ["Agenda", "SectionKit", "YAMLEditing", "YAMLTree"]),
    .target(name: "Wording"),
    .target(name: "Planner", dependencies: ["Agenda", "SectionKit"]),
    .target(name: "Seating"),
    .target(name: "Disclosure"),
    .target(name: "Returns", dependencies: ["Disclosure"] + crypto.prefix(1)),
    .target(name: "Meeting", dependencies: ["Agenda", "Planner", "SectionKit", "SignUps", "Wording"]),
    .target(name: "SignUps", dependencies: ["SectionKit"]),
    .target(
        name: "Journal",
        dependencies: [
            "Agenda", "CPlatform", "Meeting", "Planner", "SectionKit", "SignUps", "Wording", grdb,
        ]
            + crypto),
    .target(
        name: "Modules",
        dependencies: ["Agenda", "SectionKit"] + modules.map { .target(name: "\($0)Module") }),
    .target(
        name: "Rendering",
        dependencies: ["Agenda", "CCMark", "CQRCodeGen", "Meeting", "SectionKit", "Wording"]),
    .target(
        name: "Reports",
        dependencies: [
            "Agenda", "Disclosure", "Meeting", "Planner", "Rendering", "Returns", "SectionKit", "SignUps",
            "YAMLEditing", "YAMLTree",
        ] + crypto.prefix(1)),
    .target(
        name: "Console",
        dependencies: ["Agenda", "Meeting", "Planner", "Rendering", "SectionKit", "Wording"]),
    .target(name: "Terminal", dependencies: ["CNCurses", "Console", "CPlatform", "Rendering"]),
    .target(
        name: "Pages",
        dependencies: [
            "Agenda", "CPlatform", "CZlib", "Disclosure", "Drafting", "Journal", "Meeting", "Planner", "Rendering",
            "Reports", "SectionKit", "SignUps", "Wording", "YAMLEditing", certificates, hummingbird, tls,
        ],
        resources: [
            .embedInCode("Web/style.css"), .embedInCode("Web/live.js"), .embedInCode("Web/console.js"),
            .embedInCode("Web/room.js"), .embedInCode("Web/notes.js"), .embedInCode("Web/drafts.js"),
            .embedInCode("Web/tally.js"),
            .embedInCode("Web/everybody.css"),
            .embedInCode("Web/sign-up.css"), .embedInCode("Web/sign-up.js"),
            .embedInCode("Web/people.js"),
            .embedInCode("Web/presenter.js"), .embedInCode("Web/tables.css"),
            .embedInCode("Web/tables.js"),
            .embedInCode("Web/organiser.css"), .embedInCode("Web/organiser.js"),
        ]),
    .target(
        name: "SectionKitTesting",
        dependencies: ["Agenda", "Meeting", "Planner", "Rendering", "SectionKit"]),
    .executableTarget(name: "lectern", dependencies: ["Commands"]),
    .target(
        name: "Commands",
        dependencies: [
            "Agenda", "Console", "CPlatform", "CStart", "Disclosure", "Drafting", "Journal", "Meeting",
            "Modules",
            "Pages", "Planner", "Rendering", "Reports", "Returns", "Seating", "SectionKit", "SignUps",
            "Terminal", "Wording", "YAMLEditing", argumentParser,
        ]),
]
let tests: [Target] = [
    .target(name: "CSyncCounter", path: "Tests/CSyncCounter"),
    .executableTarget(
        name: "JournalTestHelper", dependencies: ["CSyncCounter", "Journal", "SectionKit", "SignUps"],
        path: "Tests/JournalTestHelper"),
    .testTarget(
        name: "JournalTests",
        dependencies: [
            "CPlatform", "Journal", "JournalTestHelper", "Meeting", "SectionKit", "SignUps", grdb,
        ]),
    .target(name: "CSpawn", path: "Tests/CSpawn"),
    .target(name: "ProgramSupport", dependencies: ["CSpawn"], path: "Tests/ProgramSupport"),
    .executableTarget(
        name: "faulty-lectern", dependencies: ["Commands", "QuietReadingModule", "SectionKit"],
        path: "Tests/FaultyLectern"),
    .target(name: "QuietReadingModule", dependencies: ["SectionKit"], path: "\(template)/Sources"),
    .testTarget(
        name: "QuietReadingModuleTests",
        dependencies: ["QuietReadingModule", "SectionKit", "SectionKitTesting"],
        path: "\(template)/Tests"),
    .executableTarget(
        name: "frame-cost",
        dependencies: ["Agenda", "Console", "CStart", "Meeting", "Modules", "SectionKit"],
        path: "Tests/FrameCost"),
    .testTarget(
        name: "ProgramTests", dependencies: ["faulty-lectern", "lectern", "ProgramSupport"],
        exclude: ["Golden", "SyncLog"]),
    .testTarget(name: "CrashTests", dependencies: ["lectern", "ProgramSupport"]),
    .testTarget(
        name: "CommandsTests",
        dependencies: [
            "Agenda", "Commands", "Console", "Disclosure", "Journal", "lectern", "Meeting", "Planner",
            "ProgramSupport", "Reports", "Returns", "SectionKit", "SectionKitTesting", "SignUps", "Wording",
        ]),
    .testTarget(name: "SectionKitTests", dependencies: ["SectionKit"]),
    .testTarget(
        name: "SectionKitTestingTests", dependencies: ["SectionKit", "SectionKitTesting"],
        exclude: ["Sloppy"]),
    .testTarget(name: "AgendaTests", dependencies: ["Agenda", "Modules", "Rendering", "SectionKit"]),
    .testTarget(name: "PlannerTests", dependencies: ["Agenda", "Modules", "Planner", "SectionKit"]),
    .testTarget(name: "SeatingTests", dependencies: ["Seating"]),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure"]),
    .testTarget(name: "ReturnsTests", dependencies: ["Disclosure", "Returns"]),
    .testTarget(
        name: "ReportsTests",
        dependencies: [
            "Agenda", "Disclosure", "Meeting", "Modules", "Rendering", "Reports", "Returns", "SectionKit",
            "SignUps",
        ]),
    .executableTarget(
        name: "random-publications", dependencies: ["Disclosure"], path: "Tests/Disclosure/Publications"
    ),
    .testTarget(
        name: "MeetingTests",
        dependencies: [
            "Agenda", "Meeting", "Modules", "Planner", "SectionKit", "SectionKitTesting", "Wording",
        ]),
    .testTarget(
        name: "ConsoleTests",
        dependencies: [
            "Agenda", "Console", "Meeting", "Modules", "Planner", "Rendering", "SectionKit", "Wording",
        ]),
    .testTarget(
        name: "PagesTests",
        dependencies: [
            "Agenda", "Journal", "Meeting", "Modules", "Pages", "Rendering", "SectionKit", "SignUps",
            "Wording",
            hummingbirdTesting,
        ]),
    .testTarget(name: "SignUpsTests", dependencies: ["SectionKit", "SignUps"]),
    .testTarget(name: "WordingTests", dependencies: ["Wording"]),
    .testTarget(name: "ModulesTests", dependencies: ["Agenda", "Modules", "SectionKit"]),
    .testTarget(
        name: "RenderingTests", dependencies: ["Rendering", "SectionKit"], exclude: ["Golden"]),
    .testTarget(name: "DraftingTests", dependencies: ["Agenda", "Drafting", "Modules", "SectionKit"]),
    .testTarget(name: "YAMLEditingTests", dependencies: ["SectionKit", "YAMLEditing", "YAMLTree"]),
    .testTarget(name: "YAMLTreeTests", dependencies: ["CMalloc", "YAMLTree"]),
]
let plugins: [Target] = modules.map {
    .target(name: "\($0)Module", dependencies: ["SectionKit"], path: "Plugins/\($0)/Sources")
}
let pluginTests: [Target] = modulesWithTests.map {
    .testTarget(
        name: "\($0)ModuleTests",
        dependencies: [.target(name: "\($0)Module"), "SectionKit", "SectionKitTesting"],
        path: "Plugins/\($0)/Tests")
}

let package = Package(
    name: "lectern",
    products: [
        .executable(name: "lectern", targets: ["lectern"]),
        // For Benchmarks/, which is a package of its own.
        .library(
            name: "LecternRooms",
            targets: [
                "YAMLTree", "SectionKit", "Agenda", "Planner", "Meeting", "SignUps", "Journal", "Modules",
                "Seating",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ] + server,
    targets: rooms + tests + plugins + pluginTests,
    swiftLanguageModes: [.v6]
)

package.targets += tutorial.map {
    .target(
        name: $0, dependencies: ["SectionKit"], path: "Tests/Tutorial/\($0.dropFirst("Tutorial".count))"
    )
}
package.targets.append(
    .testTarget(
        name: "TutorialTests",
        dependencies: tutorial.map { .target(name: $0) } + ["SectionKit", "SectionKitTesting"]))

if isCore {
    package.targets.removeAll { outer.contains($0.name) }
    package.products.removeAll { $0.name == "lectern" }
}

for target in package.targets
where ![.system, .plugin].contains(target.type) && !cTargets.contains(target.name) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            // A module at once, also in debug: a whole build takes a third less time than in batches of files.
            .unsafeFlags(
                ["-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug)),
        ]
}
