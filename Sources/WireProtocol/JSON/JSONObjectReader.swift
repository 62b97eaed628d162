/// Reads one JSON object (RFC 8259) of a request line; strict, and bounded in depth by ``WireLimits/jsonDepth``.
///
/// By hand because Foundation's reader would make a Double of each number, so that a great id came back changed, and
/// because the daemon does without Foundation on this path.
struct JSONObjectReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ line: String) { bytes = Array(line.utf8) }

    /// The wanted fields, few of them; of a field written twice the last counts. Unknown ones are checked and forgotten.
    ///
    /// - Parameter fields: takes those that stand before a fault as well: a client wants to know which request was wrong.
    mutating func readObject(keeping wanted: [String], into fields: inout JSONFields) throws(JSONSyntaxError) {
        skipBlanks()
        try members(depth: 1) { (reader, name) throws(JSONSyntaxError) in
            let value = try reader.value(depth: 1)
            reader.skipBlanks()
            // A value that goes on otherwise was not the client's: of `01` only the 0 was read.
            let isWhole = reader.peek == UInt8(ascii: ",") || reader.peek == UInt8(ascii: "}")
            if isWhole, wanted.contains(name) { fields.set(name, value) }
        }
        skipBlanks()
        guard index == bytes.count else { throw failure("nothing may follow the object") }
    }

    private mutating func members(
        depth: Int, _ body: (inout JSONObjectReader, String) throws(JSONSyntaxError) -> Void
    ) throws(JSONSyntaxError) {
        try take("{")
        skipBlanks()
        if takeIf("}") { return }
        repeat {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw failure("a field's name in quotes") }
            let name = try string()
            skipBlanks()
            try take(":")
            try body(&self, name)
            skipBlanks()
        } while takeIf(",")
        try take("}")
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONScalar {
        skipBlanks()
        switch peek {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean)
        case UInt8(ascii: "f"): return try word("false", .boolean)
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard depth < WireLimits.jsonDepth else {
                throw failure("values may nest \(WireLimits.jsonDepth) deep")
            }
            if peek == UInt8(ascii: "{") {
                try members(depth: depth + 1) { (reader, _) throws(JSONSyntaxError) in
                    _ = try reader.value(depth: depth + 1)
                }
                return .nested
            }
            return try elements(depth: depth + 1)
        default: return .number(try number())
        }
    }

    private mutating func elements(depth: Int) throws(JSONSyntaxError) -> JSONScalar {
        try take("[")
        skipBlanks()
        if takeIf("]") { return .strings([]) }
        var strings: [String]? = []
        repeat {
            if case .string(let string) = try value(depth: depth) { strings?.append(string) } else { strings = nil }
            skipBlanks()
        } while takeIf(",")
        try take("]")
        return strings.map(JSONScalar.strings) ?? .nested
    }

    private mutating func word(_ word: String, _ value: JSONScalar) throws(JSONSyntaxError) -> JSONScalar {
        guard bytes[index...].starts(with: word.utf8) else { throw failure("a value") }
        index += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = index
        _ = takeIf("-")
        if !takeIf("0") { try digits("a value") }
        if takeIf(".") { try digits("a digit") }
        if takeIf("e") || takeIf("E") {
            if !takeIf("+") { _ = takeIf("-") }
            try digits("a digit")
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits(_ expected: String) throws(JSONSyntaxError) {
        let start = index
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        if index == start { throw failure(expected) }
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        try take("\"")
        // What is escaped, and before it what is not; mostly there is nothing of it.
        var text: [UInt8] = []
        var start = index
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                let rest = bytes[start..<index - 1]
                // Escapes only ever add whole scalars, and the line was UTF-8: nothing is repaired here.
                return text.isEmpty ? String(decoding: rest, as: UTF8.self) : String(decoding: text + rest, as: UTF8.self)
            case UInt8(ascii: "\\"):
                text.append(contentsOf: bytes[start..<index])
                index += 1
                text.append(contentsOf: Array(String(try escape()).utf8))
                start = index
            case 0..<0x20: throw failure("control characters must be escaped")
            default: index += 1
            }
        }
        throw failure("a closing quote")
    }

    private mutating func escape() throws(JSONSyntaxError) -> Unicode.Scalar {
        guard let byte = peek else { throw failure("a closing quote") }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw failure("an escape that JSON knows")
        }
        let high = try hexadecimal()
        guard (0xD800..<0xDC00).contains(high) else {
            guard let scalar = Unicode.Scalar(high) else { throw failure("the first half of a surrogate pair") }
            return scalar
        }
        guard takeIf("\\"), takeIf("u") else { throw failure("the second half of a surrogate pair") }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw failure("the second half of a surrogate pair") }
        return scalar
    }

    private mutating func hexadecimal() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure("four hexadecimal digits")
            }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { index += 1 }
    }

    private mutating func takeIf(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        index += 1
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) throws(JSONSyntaxError) {
        guard takeIf(character) else { throw failure("`\(character)` expected") }
    }

    private func failure(_ expected: String) -> JSONSyntaxError { JSONSyntaxError(offset: index, expected: expected) }
}
