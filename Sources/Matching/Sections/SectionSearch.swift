import Catalog
import TextNormalizing

/// Finds the sections that stand for themselves, of pages that no written intent speaks of, by the words that a
/// question shares with them and, where the question has a vector, by its nearness to theirs. Too few to train on, they
/// are searched.
struct SectionSearch: Sendable {
    struct Hit: Sendable {
        var intent: String
        /// How much of what the question says the section says too, 0–1.
        var score: Double
    }

    /// A section that holds a feature.
    private struct Posting {
        var section: Int32
        var isInHeading: Bool
    }

    private let intents: [String]
    /// What the features of each section's heading weigh together.
    private let headings: [Double]
    private let rows: HashIndex
    /// How telling each feature is.
    private let weights: [Double]
    /// Where each feature's postings begin; one more tells where the last ends.
    private let starts: [Int]
    /// Feature by feature, ascending by section.
    private let postings: [Posting]
    /// For each section the vectors of its headings and of its text; empty without an encoder.
    private let vectors: [[EncodedVector]]
    private let mean: [Float]
    /// How telling a feature is; one that no example phrase ever used tells the most.
    private let weight: @Sendable (UInt64) -> Double
    /// What the section's headings add when the question names them.
    private static let headingBonus = 0.5
    /// Below this, shared words are chance.
    private static let least = 0.3
    /// Of many sections, what more than one in so many holds tells nothing, and is not asked.
    private static let commonShare = 64
    /// What so few sections hold is asked however many there are: a page repeats its own words in dozens.
    private static let few = 64
    /// Without their mean, vectors of unrelated texts lie below this cosine: measured on questions of thirteen languages
    /// about garbage and allowances, which lie at 0.3 to 0.6 from their section.
    private static let unrelated = 0.22
    /// What a cosine above that is worth.
    private static let nearness = 2.2

    init(_ catalog: Catalog, forming: TextForming, weight: @escaping @Sendable (UInt64) -> Double) {
        self.weight = weight
        var (intents, headings, rows) = ([String](), [Double](), HashIndex())
        var found: [[Posting]] = []
        var weights: [Double] = []
        for intent in catalog.intents {
            guard let section = SearchedSection(intent, in: catalog) else { continue }
            // What the dictionary says of them lies in the catalog: to ask it took seconds of a start.
            func features(_ text: String) -> [UInt64] {
                forming.features(of: forming.forms(of: text, in: section.language, asksDictionary: false)).hashes
            }
            let heading = Set(features(section.heading))
            var all = heading
            for text in section.texts { all.formUnion(features(text)) }
            // In order, so that the sum is the same each time.
            headings.append(heading.sorted().reduce(0) { $0 + weight($1) })
            for hash in all {
                let row = rows.insert(hash, found.count) ?? found.count
                if row == found.count {
                    found.append([])
                    weights.append(weight(hash))
                }
                found[row].append(Posting(section: Int32(intents.count), isInHeading: heading.contains(hash)))
            }
            intents.append(intent.id)
        }
        var starts = [0]
        for row in found { starts.append(starts[starts.count - 1] + row.count) }
        (self.intents, self.headings, self.rows, self.weights) = (intents, headings, rows, weights)
        self.starts = starts
        postings = Array(found.joined())
        let mean = catalog.encoderModel?.mean.floats ?? []
        let encoded = Dictionary(
            (catalog.encoderModel?.sections ?? []).map { ($0.intent, $0) }, uniquingKeysWith: { first, _ in first })
        self.mean = mean
        vectors = intents.map { intent in
            encoded[intent].map { [$0.headings, $0.text].map { EncodedVector($0.floats, mean: mean) } } ?? []
        }
    }

    /// Best first; empty if no section is near enough.
    ///
    /// - Parameter vector: the question's, where there is one.
    func hits(for question: QuestionFeatures, vector: [Float]?) -> [Hit] {
        guard !intents.isEmpty else { return [] }
        var scores = scoresByWords(of: question)
        if let meaning = vector.map({ EncodedVector($0, mean: mean) }) {
            var all = [Double](repeating: 0, count: intents.count)
            for (section, score) in scores { all[section] = score }
            for section in vectors.indices { all[section] += nearness(of: section, to: meaning) }
            scores = all.enumerated().map { ($0.offset, $0.element) }
        }
        return scores.filter { $0.score >= Self.least }.map { Hit(intent: intents[$0.section], score: min($0.score, 1)) }
            .sorted { ($0.score, $1.intent) > ($1.score, $0.intent) }
    }

    private func nearness(of section: Int, to meaning: EncodedVector) -> Double {
        let cosines = vectors[section].map { vector in
            Double(zip(vector.values, meaning.values).reduce(0) { $0 + $1.0 * $1.1 })
        }
        return max(0, ((cosines.max() ?? 0) - Self.unrelated) * Self.nearness)
    }

    /// How much of the question the sections' words say, for the sections that say enough to matter.
    private func scoresByWords(of question: QuestionFeatures) -> [(section: Int, score: Double)] {
        var asked = 0.0
        var known: [(weight: Double, postings: Range<Int>)] = []
        for hash in question.hashes {
            let row = rows[hash]
            let places = row.map { starts[$0]..<starts[$0 + 1] } ?? 0..<0
            guard places.count <= max(Self.few, intents.count / Self.commonShare) else { continue }
            let weight = row.map { weights[$0] } ?? weight(hash)
            asked += weight
            if !places.isEmpty { known.append((weight, places)) }
        }
        guard asked > 0 else { return [] }
        // A section that shares less than this is no hit whatever its heading adds: features that many sections hold are
        // left for later, and asked only of the sections that the rarer ones found.
        let least = Self.least / (1 + Self.headingBonus) * asked
        known.sort { $0.postings.count < $1.postings.count }
        var late = known.reduce(0) { $0 + $1.weight }
        var shares = [Share](repeating: Share(), count: intents.count)
        var found: [Int] = []
        for (weight, places) in known {
            let isEarly = late >= least
            late -= weight
            if isEarly {
                for place in places {
                    let posting = postings[place]
                    let section = Int(posting.section)
                    if shares[section].all == 0 { found.append(section) }
                    shares[section].add(weight, isInHeading: posting.isInHeading)
                }
            } else {
                found.removeAll { shares[$0].all + late + weight < least }
                for place in places where shares[Int(postings[place].section)].all > 0 {
                    shares[Int(postings[place].section)].add(weight, isInHeading: postings[place].isInHeading)
                }
            }
        }
        return found.compactMap { section in
            guard shares[section].all >= least else { return nil }
            let heading = headings[section] > 0 ? shares[section].inHeading / headings[section] : 0
            return (section, shares[section].all / asked * (1 + Self.headingBonus * heading))
        }
    }

    /// What a question shares with a section, by how telling it is.
    private struct Share {
        var all = 0.0
        var inHeading = 0.0

        mutating func add(_ weight: Double, isInHeading: Bool) {
            all += weight
            if isInHeading { inHeading += weight }
        }
    }
}

extension MatchResult {
    /// Gives the sections found their part: what the trained intents leave open, or more where the section shares more
    /// with the question than the likeliest intent does (`support`, 0–1).
    mutating func add(_ hits: [SectionSearch.Hit], againstSupport support: Double) {
        guard let best = hits.first else { return }
        let open = 1 - candidates.reduce(0) { $0 + $1.probability }
        let ahead = Self.sharpened(best.score) / (Self.sharpened(best.score) + Self.sharpened(support))
        let part = best.score * max(open, ahead)
        for index in candidates.indices { candidates[index].probability *= 1 - part }
        none *= 1 - part
        smalltalk?.probability *= 1 - part
        let sum = hits.reduce(0) { $0 + Self.sharpened($1.score) }
        candidates += hits.map { Candidate(intent: $0.intent, probability: part * Self.sharpened($0.score) / sum) }
        knownShare = max(knownShare, best.score)
    }

    /// The fourth power: what is clearly ahead takes nearly all.
    private static func sharpened(_ score: Double) -> Double { (score * score) * (score * score) }
}
