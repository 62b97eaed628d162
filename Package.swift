// swift-tools-version: 6.2
import PackageDescription

/// The settings every Swift target of the house shares.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// For the rooms that read pages and catalogs, train, normalize, write thousands of phrases and resolve hours: unoptimised, a
/// build of the catalog in the tests, or the proof over every hour of two years, would take minutes.
let optimised: [SwiftSetting] = house + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A room of the house: one module under `Sources/`.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: house)
}

/// The tests of a room, under `Tests/<name>Tests/`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: "\(name)Tests", dependencies: dependencies, swiftSettings: house)
}

let package = Package(
    name: "madoguchi",
    products: [
        .executable(name: "madoguchid", targets: ["madoguchid"]),
        .executable(name: "madoguchi", targets: ["madoguchi"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // No traits: JSON and YAML files are not read through it.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        .systemLibrary(name: "CAnthy", pkgConfig: "anthy", providers: [.apt(["libanthy-dev"])]),

        .systemLibrary(name: "CMemoryFile"),
        .target(name: "Catalog", dependencies: ["CMemoryFile"], swiftSettings: optimised),
        room("SentenceEncoder"),
        room("EncoderSource", ["SentenceEncoder", nioCore, nioPosix, nioHTTP1]),
        .target(name: "TextNormalizing", dependencies: ["CAnthy"], swiftSettings: optimised),
        .target(name: "HTMLReader", dependencies: ["CLibXML2"], swiftSettings: optimised),
        .target(name: "PageReading", dependencies: ["HTMLReader", "Catalog", "TextNormalizing"], swiftSettings: optimised),
        .systemLibrary(name: "CLinuxProcess"),
        .systemLibrary(name: "CAllocator"),
        room("PageSandbox", ["CLinuxProcess", "PageReading", "HTMLReader", "Catalog"]),
        room("Spelling"),
        room("IntentFiles", ["Catalog", "Spelling", yams]),
        .target(name: "Matching", dependencies: ["Catalog", "Spelling", "TextNormalizing"], swiftSettings: optimised),
        room(
            "CatalogBuilder",
            ["Catalog", "TextNormalizing", "HTMLReader", "PageReading", "IntentFiles", "Matching", "SentenceEncoder", "Spelling"]),
        .target(
            name: "Answering", dependencies: ["Catalog", "TextNormalizing", "Matching", "SentenceEncoder", "WireProtocol"],
            swiftSettings: optimised),
        room("WireProtocol"),
        room("WireTransport", ["WireProtocol", nioCore, nioPosix]),
        room("LoadGenerator", ["WireProtocol", "WireTransport", nioCore, nioPosix, histogram]),
        room("SystemdSupport"),
        room("Unanswered", ["TextNormalizing", "SentenceEncoder", grdb]),
        room(
            "Daemon",
            [
                "WireProtocol", "WireTransport", "SystemdSupport", "CAllocator", "Spelling",
                nioCore, nioPosix, serviceLifecycle, unixSignals, logging, configuration, metrics, nioHTTP1,
            ]),
        .executableTarget(
            name: "madoguchid",
            dependencies: [
                "Answering", "Catalog", "Daemon", "EncoderSource", "SentenceEncoder", "SystemdSupport", "Unanswered", "WireProtocol", "WireTransport", argumentParser, logging,
            ],
            swiftSettings: house),
        .executableTarget(
            name: "madoguchi",
            dependencies: [
                "Catalog", "Answering", "CatalogBuilder", "IntentFiles", "PageReading", "PageSandbox", "HTMLReader",
                "EncoderSource", "LoadGenerator", "SentenceEncoder", "Unanswered", "WireProtocol",
                "WireTransport", argumentParser,
            ],
            swiftSettings: house),

        .executableTarget(
            name: "PageBenchmark", dependencies: ["PageSandbox", "PageReading", "HTMLReader", "CLibXML2"], path: "Benchmarks/PageBenchmark",
            swiftSettings: optimised),
        .executableTarget(name: "EchoServer", dependencies: [nioCore, nioPosix], path: "Benchmarks/EchoServer", swiftSettings: house),
        .target(name: "SyntheticText", dependencies: ["Catalog", "Matching"], path: "Benchmarks/SyntheticText", swiftSettings: optimised),
        .executableTarget(
            name: "ServerBenchmark",
            dependencies: ["Catalog", "LoadGenerator", "Matching", "SyntheticText", "TextNormalizing", "WireTransport", argumentParser],
            path: "Benchmarks/ServerBenchmark", swiftSettings: optimised),
        .executableTarget(
            name: "MatchingBenchmark", dependencies: ["Answering", "Matching", "SyntheticText", "Catalog", "SentenceEncoder", "TextNormalizing"],
            path: "Benchmarks/MatchingBenchmark", swiftSettings: optimised),
        .executableTarget(
            name: "AnsweringBenchmark", dependencies: ["Answering", "Catalog", "WireProtocol"], path: "Benchmarks/AnsweringBenchmark",
            swiftSettings: optimised),
        .executableTarget(
            name: "PageFuzz", dependencies: ["PageReading", "Catalog"], path: "Benchmarks/PageFuzz", swiftSettings: optimised),
        .executableTarget(
            name: "RequestFuzz", dependencies: ["Answering", "Catalog", "WireProtocol"], path: "Benchmarks/RequestFuzz",
            swiftSettings: optimised),

        tests("HTMLReader", ["HTMLReader"]),
        tests("PageReading", ["PageReading", "HTMLReader", "Catalog"]),
        tests("PageSandbox", ["PageSandbox", "PageReading", "HTMLReader", "Catalog"]),
        tests("WireProtocol", ["WireProtocol"]),
        tests("WireTransport", ["WireTransport", "WireProtocol", nioCore, nioPosix]),
        tests("LoadGenerator", ["LoadGenerator", "WireProtocol", "WireTransport", nioCore, nioPosix]),
        tests("Unanswered", ["Unanswered", "SentenceEncoder", grdb]),
        tests("SystemdSupport", ["SystemdSupport"]),
        tests("Daemon", ["Daemon", "WireProtocol", "WireTransport", "SystemdSupport", nioCore, nioHTTP1, logging, metrics, subprocess]),
        tests("Catalog", ["Catalog"]),
        tests("Spelling", ["Spelling"]),
        tests("TextNormalizing", ["TextNormalizing"]),
        tests("IntentFiles", ["IntentFiles", "Catalog"]),
        tests("Matching", ["Matching", "Catalog", "TextNormalizing"]),
        tests("SentenceEncoder", ["SentenceEncoder"]),
        tests(
            "EncoderSource",
            ["EncoderSource", "SentenceEncoder", "Answering", "Catalog", "CatalogBuilder", "WireProtocol", nioCore, nioPosix, nioHTTP1]),
        .testTarget(
            name: "AnsweringTests", dependencies: ["Answering", "Catalog", "CatalogBuilder", "Matching", "SentenceEncoder", "WireProtocol"],
            swiftSettings: optimised),
        tests("CatalogBuilder", ["CatalogBuilder", "Answering", "Catalog", "IntentFiles", "Matching", "SentenceEncoder", "WireProtocol"]),
        tests("House"),
        tests("EndToEnd", ["madoguchi", "madoguchid", "Unanswered"]),
    ],
    swiftLanguageModes: [.v6]
)
