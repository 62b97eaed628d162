/// An attribute of an element; the name is in lower case.
package struct HTMLAttribute: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
