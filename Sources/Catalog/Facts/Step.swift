/// One of several steps to be taken in order.
package struct Step: Codable, Sendable, Hashable {
    /// From 1, as the page numbers it or as it stands in an ordered list.
    package var number: Int
    /// As published, without its number.
    package var text: String

    package init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}
