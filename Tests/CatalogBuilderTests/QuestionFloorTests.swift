import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing

/// The labelled questions of writers who read no intent (Tests/Questions), answered by the words alone: floors a little
/// under what was measured when they were last set, so that a change that makes matching worse is seen.
@Suite struct QuestionFloorTests {
    /// Shares of all questions of a kind, and of each language's.
    struct Floors: Sendable {
        var folders: [String]
        var rankedFirst: Double
        var answeredOrOffered: Double
        /// At most.
        var wrong: Double
        /// At most, of what the pages answer.
        var refused: Double
        var near: Double
        var far: Double
        var rankedFirstInEach: Double
        var answeredOrOfferedInEach: Double
        /// Of answers with a confidence of 0.9 or more.
        var rightWhereSure: Double
        /// Answers with a phone or counter of another matter, at most.
        var wrongContacts: Int
    }

    private static let floors = [
        Floors(
            folders: ["a", "b", "c", "follow-ups"], rankedFirst: 0.95, answeredOrOffered: 0.95, wrong: 0.02, refused: 0.03, near: 0.92, far: 0.93,
            rankedFirstInEach: 0.91, answeredOrOfferedInEach: 0.93, rightWhereSure: 0.98, wrongContacts: 12),
        // Locked: not read one by one by anybody who works on matching (Tests/Questions/README.md).
        Floors(
            folders: ["d", "e", "f", "g"], rankedFirst: 0.94, answeredOrOffered: 0.95, wrong: 0.02, refused: 0.03, near: 0.86, far: 0.91,
            rankedFirstInEach: 0.92, answeredOrOfferedInEach: 0.92, rightWhereSure: 0.98, wrongContacts: 16),
    ]

    private static let desk = Result {
        let build = SamplePages.shipped
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        return CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
    }

    private static func questions(in folder: String) throws -> [LabelledQuestion] {
        let path = "\(SamplePages.repository)/Tests/Questions/\(folder)"
        let files = try #require(FileManager.default.enumerator(atPath: path)).compactMap { $0 as? String }
        return try files.filter { $0.hasSuffix(".tsv") }.sorted().flatMap { file in
            try LabelledQuestion.read(String(contentsOfFile: "\(path)/\(file)", encoding: .utf8), path: file)
        }
    }

    private static func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }

    @Test(arguments: floors) func `matching by words alone stays above its floors`(_ floors: Floors) throws {
        let evaluation = Evaluation(try floors.folders.flatMap(Self.questions), by: try Self.desk.get())
        let total = evaluation.total
        #expect(total.inScope > 500 && total.outOfScope > 150)
        #expect(Self.share(total.rankedFirst, total.inScope) >= floors.rankedFirst)
        #expect(Self.share(total.answeredRight + total.offered, total.inScope) >= floors.answeredOrOffered)
        #expect(Self.share(total.answeredWrong, total.inScope) <= floors.wrong)
        #expect(Self.share(total.refused, total.inScope) <= floors.refused)
        #expect(Self.share(total.nearRefused, total.near) >= floors.near)
        #expect(Self.share(total.farRefused, total.far) >= floors.far)
        #expect(Self.share(total.rightLanguage, total.all) >= 0.98)
        #expect(total.wrongContact <= floors.wrongContacts)
        for (language, tally) in evaluation.byLanguage {
            #expect(Self.share(tally.rankedFirst, tally.inScope) >= floors.rankedFirstInEach, "\(language)")
            #expect(
                Self.share(tally.answeredRight + tally.offered, tally.inScope) >= floors.answeredOrOfferedInEach, "\(language)")
        }
        let sure = try #require(evaluation.calibration.first)
        #expect(Self.share(sure.right, sure.answers) >= floors.rightWhereSure)
    }
}
