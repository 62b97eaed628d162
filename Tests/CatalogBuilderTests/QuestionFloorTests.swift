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

    @Test func `matching by words alone stays above its floors`() throws {
        let total = try Self.evaluation().total
        func share(_ part: Int, _ whole: Int) -> Double { Double(part) / Double(max(whole, 1)) }
        #expect(total.inScope > 1000 && total.outOfScope > 300)
        #expect(share(total.rankedFirst, total.inScope) >= 0.92)
        #expect(share(total.answeredRight + total.offered, total.inScope) >= 0.85)
        #expect(share(total.answeredWrong, total.inScope) <= 0.03)
        #expect(share(total.outOfScopeRefused, total.outOfScope) >= 0.85)
        #expect(share(total.rightLanguage, total.all) >= 0.98)
    }
}
