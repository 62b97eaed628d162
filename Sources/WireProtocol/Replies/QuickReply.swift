/// A button below a message: what it shows, and what it sends when it is pressed.
package struct QuickReply: Sendable, Equatable {
    /// At most 20 UTF-16 units.
    package var label: String
    /// At most 300 UTF-16 units.
    package var text: String

    package init(label: String, text: String) {
        self.label = label
        self.text = text
    }

    func write(to json: inout JSONWriter) {
        json.field("label", label)
        json.field("text", text)
    }
}
