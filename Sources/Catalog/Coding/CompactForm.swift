/// The form in which pages travel between the parser's process and its parent, and intents lie in the catalog file: fields one
/// behind the other, numbers as varints, texts and lists behind their length, without names or tags.
///
/// `Codable` with keys took as long as half of libxml2's parsing of a page, and of thousands of intents a third of a daemon's
/// start. Whoever reads must be of the version that wrote: both ends of the pipe are the same program, and the catalog file
/// names its format.
package struct CompactForm {
    private enum Purpose { case writing, reading, checking }

    /// What has been written.
    private var bytes: [UInt8] = []
    /// What is read.
    private var source = FixedBytes.empty
    private var position = 0
    private let purpose: Purpose
    private var isReading: Bool { purpose != .writing }

    package static func encode<Value: Carried>(_ value: Value) -> [UInt8] {
        var form = CompactForm(.writing)
        form.bytes.reserveCapacity(16 << 10)
        var value = value
        // Writing refuses nothing.
        _ = try? value.travel(in: &form)
        return form.bytes
    }

    /// Refuses what `encode` has not written, as far as it can be told; never reads past the bytes.
    package static func decode<Value: Carried>(_ type: Value.Type, from bytes: some Collection<UInt8>) throws(CompactFormError) -> Value {
        try decode(type, from: FixedBytes(copying: bytes))
    }

    /// The same without a copy: packed parts of the value share the bytes.
    package static func decode<Value: Carried>(_: Value.Type, from bytes: FixedBytes) throws(CompactFormError) -> Value {
        try taken(from: bytes, .reading)
    }

    /// Refuses what `decode` would, without keeping anything: several times as fast.
    package static func check<Value: Carried>(_: Value.Type, in bytes: FixedBytes) throws(CompactFormError) {
        let _: Value = try taken(from: bytes, .checking)
    }

    /// A value behind which others may follow, and how many bytes it takes.
    static func decodeFirst<Value: Carried>(_: Value.Type, from bytes: FixedBytes) throws(CompactFormError) -> (value: Value, count: Int) {
        try first(in: bytes, .reading)
    }

    private static func first<Value: Carried>(in bytes: FixedBytes, _ purpose: Purpose) throws(CompactFormError) -> (value: Value, count: Int) {
        var form = CompactForm(purpose)
        form.source = bytes
        var value = Value.blank
        try value.travel(in: &form)
        return (value, form.position)
    }

    private static func taken<Value: Carried>(from bytes: FixedBytes, _ purpose: Purpose) throws(CompactFormError) -> Value {
        let (value, count): (Value, Int) = try first(in: bytes, purpose)
        guard count == bytes.count else { throw CompactFormError(code: .leftOver, position: count) }
        return value
    }

    private init(_ purpose: Purpose) { self.purpose = purpose }

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
            if let own = try self.text(decides: false) { text = own }
        } else {
            write(UInt64(text.utf8.count))
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// The next text, behind its length; nil for a long one that is only checked.
    /// - Parameter decides: whether what follows hangs on it, so that it is read even where the rest is only checked.
    private mutating func text(decides: Bool) throws(CompactFormError) -> String? {
        let length = try length()
        let range = position..<position + length
        if isChecking, !decides, length > Self.short {
            guard source.isText(range) else { throw error(.notUTF8) }
            position += length
            return nil
        }
        guard let text = source.text(range) else { throw error(.notUTF8) }
        position += length
        return text
    }

    private mutating func decidingText() throws(CompactFormError) -> String { try text(decides: true) ?? "" }

    /// Texts of so many bytes need no memory of their own.
    private static let short = 15

    /// Texts that decide what follows: read even where the rest is only checked.
    mutating func carry(deciding texts: inout [String]) throws(CompactFormError) {
        guard isReading else { return try carry(&texts) }
        texts = []
        for _ in 0..<(try length()) { texts.append(try decidingText()) }
    }

    /// Bytes behind their length, which stay packed: whoever reads shares them.
    mutating func carry(_ packed: inout FixedBytes) throws(CompactFormError) {
        if isReading {
            let length = try length()
            packed = source[position..<position + length]
            position += length
        } else {
            write(UInt64(packed.count))
            unsafe packed.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        }
    }

    var isWriting: Bool { purpose == .writing }

    /// Whether what is read is only checked.
    var isChecking: Bool { purpose == .checking }

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
        if !isChecking { values.reserveCapacity(count) }
        for _ in 0..<count {
            var value = Value.blank
            try value.travel(in: &self)
            if !isChecking { values.append(value) }
        }
    }

    /// A case by its raw text.
    package mutating func carry<Value: RawRepresentable>(_ value: inout Value) throws(CompactFormError) where Value.RawValue == String {
        guard isReading else {
            var raw = value.rawValue
            return try carry(&raw)
        }
        guard let own = Value(rawValue: try decidingText()) else { throw error(.unknownCase) }
        value = own
    }

    /// Cases by their raw texts.
    package mutating func carry<Value: RawRepresentable>(_ values: inout [Value]) throws(CompactFormError) where Value.RawValue == String {
        var raws = values.map(\.rawValue)
        try carry(deciding: &raws)
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
        guard number <= UInt64(source.count - position) else { throw error(.cutShort) }
        return Int(number)
    }

    private mutating func varint() throws(CompactFormError) -> UInt64 {
        var (number, shift) = (UInt64(0), UInt64(0))
        while shift < 64 {
            guard position < source.count else { throw error(.cutShort) }
            let byte = source[position]
            position += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        throw error(.tooLong)
    }
}
