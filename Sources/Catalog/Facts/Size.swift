/// The measures of something to hand in, such as a photo, in centimetres.
package struct Size: Codable, Sendable, Hashable {
    package var height: Double
    package var width: Double

    package init(height: Double, width: Double) {
        self.height = height
        self.width = width
    }
}
