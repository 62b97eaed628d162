import Catalog
import Foundation
import Testing

@Suite struct Checksum64Tests {
    @Test func `it is CRC-64/XZ by its check value`() {
        #expect(Checksum64.hexadecimal(of: Data("123456789".utf8)) == "995dc9bbdf1939fa")
    }
}
