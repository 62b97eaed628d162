import Answering
import Foundation
import Testing

@Suite struct ComparisonTests {
    private static let shared = Result { try Desks.desk() }

    private static func evaluation(_ lines: String...) throws -> Evaluation {
        Evaluation(try LabelledQuestion.read((["lang\tlabel\tquestion"] + lines).joined(separator: "\n"), path: "x"), by: try shared.get())
    }

    private static let right = "en\tindividual-number.what\twhat is an individual number"
    private static let missed = "en\tindividual-number.use\tI lost my card"
    private static let far = "en\toos-far\thow deep is the lake"

    @Test func `only what both runs asked is compared, and the rest is named`() throws {
        // The ids are the lines' numbers: each means another question in the two runs.
        let (earlier, now) = (try Self.evaluation(Self.missed, Self.right), try Self.evaluation(Self.right, Self.far))
        let text = now.comparison(with: try JSONDecoder().decode(Evaluation.self, from: JSONEncoder().encode(earlier)))
        #expect(text.contains("asked in both runs: 1") && text.contains("mended: 0\nbroken: 0\n"), "\(text)")
        #expect(text.contains("answered +0.0 points"), "\(text)")
        #expect(text.contains("asked in this run only: 1\n2\toos-far\thow deep is the lake"), "\(text)")
        #expect(text.contains("asked in the earlier run only: 1\n1\tindividual-number.use\tI lost my card"), "\(text)")
    }

    @Test func `the same questions leave nothing to name`() throws {
        let run = try Self.evaluation(Self.missed, Self.right)
        #expect(run.misses.map(\.id) == ["1"])
        #expect(run.comparison(with: run) == "ranked first +0.0 points, answered +0.0 points, wrong +0.0 points, out of scope refused +0.0 points\nmended: 0\nbroken: 0")
    }
}
