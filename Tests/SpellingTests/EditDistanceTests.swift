import Spelling
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abxc", 1), ("abc", "ac", 1), ("abc", "axc", 1),
        ("abc", "acb", 1), ("abcd", "badc", 2), ("ca", "abc", 3), ("residense", "residence", 1), ("certficate", "certificate", 1),
    ]) func `counts letters put in, left out, replaced and swapped, from either side`(one: String, other: String, distance: Int) {
        #expect(EditDistance.between(Array(one), Array(other)) == distance)
        #expect(EditDistance.between(Array(other.unicodeScalars), Array(one.unicodeScalars)) == distance)
    }
}
