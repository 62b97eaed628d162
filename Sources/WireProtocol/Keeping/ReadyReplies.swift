import Synchronization

/// The bytes of recent replies to questions, so that none is written anew while it stays the same: until a line opens or
/// closes, or the day is over.
///
/// A reply gets the bytes of one that is equal to it in every field that they depend on, never of one that merely goes by
/// the same name; so nobody needs to say when they are out of date. Bounded in bytes.
package final class ReadyReplies: Sendable {
    /// Tells replies apart well enough that equal ones meet and others seldom do.
    private struct Key: Hashable {
        var intent: String
        var lang: String
        var length: Int

        init(_ reply: AskReply) {
            intent = reply.intent ?? reply.kind.rawValue
            lang = reply.lang
            length = reply.text.utf8.count
        }
    }

    private struct Written {
        var reply: AskReply
        /// The fields before and after the confidence.
        var head: [UInt8]
        var body: [UInt8]
    }

    private struct Framed {
        var text: String
        var bytes: [UInt8]
    }

    private struct Kept {
        var written: RecentValues<Key, Written>
        var framed: RecentValues<Key, Framed>
    }

    private let kept: Mutex<Kept>

    /// - Parameter most: how many bytes each of the two forms may keep.
    package init(most: Int = 16 << 20) {
        kept = Mutex(Kept(written: RecentValues(most: most), framed: RecentValues(most: most)))
    }

    /// Appends what ``Reply/jsonLine(id:)`` gives for the reply.
    package func appendJSON(_ reply: AskReply, id: RequestID?, to out: inout [UInt8]) {
        // Their alternatives' confidences hardly come again.
        guard reply.alternatives.isEmpty, reply.also.isEmpty, reply.quickReplies.isEmpty else {
            return out.append(contentsOf: Reply.ask(reply).jsonLine(id: id))
        }
        let written = written(reply)
        var json = JSONWriter(continuing: &out)
        json.object { json in
            json.field("id", id: id)
            json.ready(written.head)
            reply.writeConfidence(to: &json)
            json.ready(written.body)
            reply.writeContext(to: &json)
        }
        json.endLine()
        json.giveBack(&out)
    }

    private func written(_ reply: AskReply) -> Written {
        var stable = reply
        // A question, above all, is never kept.
        (stable.confidence, stable.context, stable.unanswered, stable.staysWith) = (nil, nil, nil, nil)
        let key = Key(reply)
        if let known = kept.withLock({ $0.written[key] }), known.reply == stable { return known }
        var (head, body) = (JSONWriter(), JSONWriter())
        stable.writeHead(to: &head)
        stable.writeBody(to: &body)
        let written = Written(reply: stable, head: Self.exact(head.bytes), body: Self.exact(body.bytes))
        kept.withLock { $0.written.keep(written, as: key, weight: head.bytes.count + body.bytes.count) }
        return written
    }

    /// The same bytes without the room left behind them while they were written: up to as much again.
    private static func exact(_ bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        kept.append(contentsOf: bytes)
        return kept
    }

    /// Appends what ``Reply/textLines()`` gives for the reply.
    package func appendText(_ reply: AskReply, to out: inout [UInt8]) {
        let key = Key(reply)
        if let known = kept.withLock({ $0.framed[key] }), known.text == reply.text { return out.append(contentsOf: known.bytes) }
        let framed = Framed(text: reply.text, bytes: DotFraming.frame(reply.text))
        kept.withLock { $0.framed.keep(framed, as: key, weight: framed.bytes.count) }
        out.append(contentsOf: framed.bytes)
    }
}
