import Foundation

/// Puts texts and numbers one after another as bytes; ``PackedReader`` takes them out in the same order.
struct PackedWriter {
    private(set) var bytes = Data()

    mutating func number(_ value: Int) {
        var rest = UInt32(clamping: value)
        for _ in 0..<4 {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    mutating func text(_ value: String) {
        number(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func optional(_ value: String?) {
        number(value == nil ? 0 : 1)
        if let value { text(value) }
    }

    mutating func list<Value>(_ values: some Collection<Value>, _ write: (inout PackedWriter, Value) -> Void) {
        number(values.count)
        for value in values { write(&self, value) }
    }

    mutating func texts(_ values: [String]) { list(values) { $0.text($1) } }
}
