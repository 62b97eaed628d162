import Catalog
import Foundation
import Testing

@Suite struct DataNumbersTests {
    @Test func `numbers are read from bytes that lie anywhere, and what is left over is ignored`() {
        let bytes = Data([9, 1, 2, 0, 0, 3, 4, 0, 0, 5])
        #expect(bytes.dropFirst().words(UInt32.self) == [0x0201, 0x0403])
        #expect(bytes.dropFirst().words(Int8.self) == [1, 2, 0, 0, 3, 4, 0, 0, 5])
        #expect(Data().words(UInt64.self) == [])
        #expect(Data(floats: [0.5, -1]).floats == [0.5, -1])
    }
}
