import Testing

@testable import WireProtocol

@Suite struct AskReplyTests {
    @Test func `a copy that is changed leaves the reply as it was`() {
        let reply = ReplyJSONTests.full
        var copy = reply
        #expect(copy == reply)
        copy.text += "!"
        copy.contacts = []
        copy.confidence = nil
        (copy.lang, copy.offered, copy.receipt) = ("vi", copy.offered + 1, "other")
        #expect(copy != reply)
        #expect(reply == ReplyJSONTests.full)
        (copy.text, copy.contacts, copy.confidence) = (reply.text, reply.contacts, reply.confidence)
        (copy.lang, copy.offered, copy.receipt) = (reply.lang, reply.offered, reply.receipt)
        #expect(copy == reply)
    }
}
