import CAnthy
import Synchronization

/// Kana to the kanji that a native would write, by Anthy; the first candidate of each segment.
///
/// Anthy keeps global state: all calls go through one lock. It is given an empty personality and never told which
/// candidate was right, so it learns and writes nothing of what residents type.
package enum KanaKanjiConverter {
    /// The one context of this process. `@unchecked Sendable` is right: it is only reached through the lock.
    @safe private struct Context: @unchecked Sendable {
        let pointer: anthy_context_t
    }

    private static let context = Mutex<Context?>(open())
    /// Anthy's time grows faster than a text's length: 200 kana take a tenth of a second.
    private static let longest = 200

    private static func open() -> Context? {
        guard anthy_init() == 0 else { return nil }
        _ = unsafe anthy_set_personality("")
        guard let pointer = unsafe anthy_create_context() else { return nil }
        _ = unsafe anthy_context_set_encoding(pointer, ANTHY_UTF8_ENCODING)
        return unsafe Context(pointer: pointer)
    }

    /// The text itself where there is no dictionary, or it is too long.
    package static func converted(_ kana: String) -> String {
        guard !kana.isEmpty, kana.unicodeScalars.count <= longest else { return kana }
        return context.withLock { context in
            guard let pointer = unsafe context?.pointer else { return kana }
            guard unsafe anthy_set_string(pointer, kana) == 0 else { return kana }
            var status = anthy_conv_stat()
            guard unsafe anthy_get_stat(pointer, &status) == 0 else { return kana }
            var text = ""
            for segment in 0..<status.nr_segment {
                let length = unsafe anthy_get_segment(pointer, segment, 0, nil, 0)
                guard length > 0 else { return kana }
                var bytes = [CChar](repeating: 0, count: Int(length) + 1)
                guard unsafe anthy_get_segment(pointer, segment, 0, &bytes, Int32(bytes.count)) >= 0 else { return kana }
                text += String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            }
            return text
        }
    }
}
