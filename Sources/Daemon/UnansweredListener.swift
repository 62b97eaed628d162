/// Is told of each question that got no answer.
package struct UnansweredListener: Sendable {
    /// Called on an event loop, so it must be quick: the question without personal data, the language of the reply, and
    /// who asked.
    let hear: @Sendable (_ text: String, _ language: String, _ asker: Asker) -> Void

    package init(_ hear: @escaping @Sendable (_ text: String, _ language: String, _ asker: Asker) -> Void) { self.hear = hear }
}
