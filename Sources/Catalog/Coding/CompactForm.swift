/// The form in which pages travel between the parser's process and its parent, and intents lie in the catalog file: fields one
/// behind the other, numbers as varints, texts and lists behind their length, without names or tags.
///
/// `Codable` with keys took as long as half of libxml2's parsing of a page, and of thousands of intents a third of a daemon's
/// start. Whoever reads must be of the version that wrote: both ends of the pipe are the same program, and the catalog file
/// names its format.
package struct CompactForm {
    private var bytes: [UInt8] = []
    private var position = 0
    private let isReading: Bool

    package static func encode<Value: Carried>(_ value: Value) -> [UInt8] {
        var form = CompactForm(isReading: false)
        form.bytes.reserveCapacity(16 << 10)
        var value = value
        // Writing refuses nothing.
        _ = try? value.travel(in: &form)
        return form.bytes
    }

    /// Refuses what `encode` has not written, as far as it can be told; never reads past the bytes.
    package static func decode<Value: Carried>(_ type: Value.Type, from bytes: [UInt8]) throws(CompactFormError) -> Value {
        var form = CompactForm(isReading: true)
        form.bytes = bytes
        var value = Value.blank
        try value.travel(in: &form)
        guard form.position == bytes.count else { throw form.error(.leftOver) }
        return value
    }

    private init(isReading: Bool) { self.isReading = isReading }

    package func error(_ code: CompactFormError.Code) -> CompactFormError { CompactFormError(code: code, position: position) }

    // MARK: Fields

    package mutating func carry<Value: Carried>(_ value: inout Value) throws(CompactFormError) { try value.travel(in: &self) }

    /// A value that is told by what went before; what it was when writing, nil when reading.
    package mutating func carried<Value: Carried>(_ own: () -> Value?) throws(CompactFormError) -> Value {
        var value = own() ?? .blank
        try carry(&value)
        return value
    }

    package mutating func carry(_ number: inout Int) throws(CompactFormError) {
        if isReading {
            let raw = try varint()
            number = Int(truncatingIfNeeded: Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
        } else {
            write(UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
        }
    }

    package mutating func carry(_ flag: inout Bool) throws(CompactFormError) {
        var number = flag ? 1 : 0
        try carry(&number)
        flag = number != 0
    }

    package mutating func carry(_ number: inout Double) throws(CompactFormError) {
        var pattern = Int(Int64(bitPattern: number.bitPattern))
        try carry(&pattern)
        number = Double(bitPattern: UInt64(bitPattern: Int64(pattern)))
    }

    package mutating func carry(_ text: inout String) throws(CompactFormError) {
        if isReading {
            let length = try length()
            guard let own = String(validating: bytes[position..<position + length], as: UTF8.self) else { throw error(.notUTF8) }
            text = own
            position += length
        } else {
            write(UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
    }

    package mutating func carry<Value: Carried>(_ value: inout Value?) throws(CompactFormError) {
        var isThere = value != nil
        try carry(&isThere)
        guard isThere else {
            value = nil
            return
        }
        var own = value ?? .blank
        try own.travel(in: &self)
        if isReading { value = own }
    }

    package mutating func carry<Value: Carried>(_ values: inout [Value]) throws(CompactFormError) {
        guard isReading else {
            write(UInt64(values.count))
            for var value in values { try value.travel(in: &self) }
            return
        }
        // Every value takes a byte or more.
        let count = try length()
        values = []
        values.reserveCapacity(count)
        for _ in 0..<count {
            var value = Value.blank
            try value.travel(in: &self)
            values.append(value)
        }
    }

    /// A case by its raw text.
    package mutating func carry<Value: RawRepresentable>(_ value: inout Value) throws(CompactFormError) where Value.RawValue == String {
        var raw = value.rawValue
        try carry(&raw)
        guard isReading else { return }
        guard let own = Value(rawValue: raw) else { throw error(.unknownCase) }
        value = own
    }

    /// Cases by their raw texts.
    package mutating func carry<Value: RawRepresentable>(_ values: inout [Value]) throws(CompactFormError) where Value.RawValue == String {
        var raws = values.map(\.rawValue)
        try carry(&raws)
        guard isReading else { return }
        values = []
        for raw in raws {
            guard let own = Value(rawValue: raw) else { throw error(.unknownCase) }
            values.append(own)
        }
    }

    // MARK: Bytes

    private mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A length that the bytes left can hold.
    private mutating func length() throws(CompactFormError) -> Int {
        let number = try varint()
        guard number <= UInt64(bytes.count - position) else { throw error(.cutShort) }
        return Int(number)
    }

    private mutating func varint() throws(CompactFormError) -> UInt64 {
        var (number, shift) = (UInt64(0), UInt64(0))
        while shift < 64 {
            guard position < bytes.count else { throw error(.cutShort) }
            let byte = bytes[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw error(.tooLong)
    }
}
