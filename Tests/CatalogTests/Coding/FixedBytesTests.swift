import Catalog
import Foundation
import Testing

@Suite struct FixedBytesTests {
    private let bytes = FixedBytes(copying: [1, 2, 3, 4])

    @Test func dataTakenOfThemIsACopyThatMayBeChanged() {
        var data = bytes[1..<3].data
        #expect(Array(data) == [2, 3])
        data[0] = 9
        #expect(bytes == FixedBytes(copying: [1, 2, 3, 4]))
    }

    @Test func dataLentForACallIsCopiedWhenItIsChanged() {
        let changed = bytes.withData { lent in
            var data = lent
            data[0] = 9
            return Array(data)
        }
        #expect(changed == [9, 2, 3, 4])
        #expect(bytes == FixedBytes(copying: [1, 2, 3, 4]))
    }

    @Test func noBytesAreEmptyData() {
        #expect(FixedBytes.empty.data.isEmpty)
        #expect(FixedBytes.empty.withData { $0.isEmpty })
    }

    @Test func `bytes are equal when all of them are, wherever they lie`() {
        #expect(bytes[1..<3] == FixedBytes(copying: [2, 3]) && bytes[4..<4] == .empty)
        #expect(bytes[1..<3] != FixedBytes(copying: [2, 4]) && bytes[0..<3] != bytes && bytes != .empty)
    }
}
