import Answering
import Catalog
import CatalogBuilder
import Foundation
import Testing

/// The labelled questions of writers who read no intent (Tests/Questions), answered by the words alone: floors a little
/// under what was measured when they were last set, so that a change that makes matching worse is seen.
@Suite struct QuestionFloorTests {
    private static func evaluation() throws -> Evaluation {
        let build = SamplePages.shipped
        let catalog = try #require(build.catalog, "\(build.diagnostics)")
        let noon = try Date("2026-11-24T12:00:00+09:00", strategy: .iso8601)
        let desk = CatalogDesk(try CatalogFile(decoding: CatalogFile.encode(catalog)), now: { noon })
        let folder = "\(SamplePages.repository)/Tests/Questions"
        let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
        let questions = try files.filter { $0.hasSuffix(".tsv") }.sorted().flatMap { file in
            try LabelledQuestion.read(String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8), path: file)
        }
        return Evaluation(questions, by: desk)
    }

    private static func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }

    @Test func `matching by words alone stays above its floors`() throws {
        let evaluation = try Self.evaluation()
        let total = evaluation.total
        #expect(total.inScope > 1500 && total.outOfScope > 500)
        #expect(Self.share(total.rankedFirst, total.inScope) >= 0.95)
        #expect(Self.share(total.answeredRight + total.offered, total.inScope) >= 0.93)
        #expect(Self.share(total.answeredWrong, total.inScope) <= 0.03)
        #expect(Self.share(total.refused, total.inScope) <= 0.05)
        #expect(Self.share(total.nearRefused, total.near) >= 0.88)
        #expect(Self.share(total.farRefused, total.far) >= 0.84)
        #expect(Self.share(total.rightLanguage, total.all) >= 0.98)
        for (language, tally) in evaluation.byLanguage {
            #expect(Self.share(tally.rankedFirst, tally.inScope) >= 0.9, "\(language)")
            #expect(Self.share(tally.answeredRight + tally.offered, tally.inScope) >= 0.85, "\(language)")
        }
        let sure = try #require(evaluation.calibration.first)
        #expect(Self.share(sure.right, sure.answers) >= 0.95)
    }
}
