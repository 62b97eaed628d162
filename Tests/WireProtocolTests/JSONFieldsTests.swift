import Testing

@testable import WireProtocol

@Suite struct JSONFieldsTests {
    @Test func `a field has the value that it was set to last, and what was not set has none`() {
        var fields = JSONFields()
        fields.set("op", .string("ask"))
        fields.set("top", .number("3"))
        fields.set("op", .null)
        #expect(fields["op"] == .null)
        #expect(fields["top"] == .number("3"))
        #expect(fields["id"] == nil)
    }
}
