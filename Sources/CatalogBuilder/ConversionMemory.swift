import Synchronization
import TextNormalizing

/// What the dictionary says of kana, each asked for once: in a build's phrases the same ones come again and again.
final class ConversionMemory: Sendable {
    private let known = Mutex<[String: String]>([:])

    func converted(_ kana: String) -> String {
        if let text = known.withLock({ $0[kana] }) { return text }
        let text = KanaKanjiConverter.converted(kana)
        known.withLock { $0[kana] = text }
        return text
    }
}
