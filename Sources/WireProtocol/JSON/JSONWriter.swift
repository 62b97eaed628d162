/// Writes one JSON object after another as bytes of a single line: the same calls give the same bytes.
///
/// Fields keep the order of the calls; nil and empty arrays write nothing, so that no reply ever holds null.
struct JSONWriter {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init() {}

    /// Writes behind what `out` holds; ``giveBack(_:)`` puts it all back, without a copy.
    init(continuing out: inout [UInt8]) { swap(&bytes, &out) }

    mutating func giveBack(_ out: inout [UInt8]) { swap(&bytes, &out) }

    /// Fields written before, by a writer of their own.
    mutating func ready(_ fields: [UInt8]) {
        separate()
        bytes.append(contentsOf: fields)
        needsComma = true
    }

    mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        open("{")
        body(&self)
        close("}")
    }

    /// A text for a person: freed of what a terminal obeys and of what changes how its neighbours look.
    mutating func field(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(TerminalSafety.clean(value))
    }

    mutating func field(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        key(name)
        raw(value ? "true" : "false")
    }

    mutating func field(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        raw(String(value))
    }

    /// A confidence: kept within 0...1 and to four decimals; what is no number at all reads as 0.
    mutating func field(_ name: StaticString, confidence: Double) {
        key(name)
        let bounded = confidence.isNaN ? 0 : min(max(confidence, 0), 1)
        raw(((bounded * 10_000).rounded() / 10_000).description)
    }

    /// A field whose name is known only when it is written.
    mutating func field(named name: String, _ value: String) {
        separate()
        string(name)
        bytes.append(UInt8(ascii: ":"))
        string(value)
        needsComma = true
    }

    /// A number as it is; what is no number at all reads as 0. Whole ones have no point.
    mutating func field(_ name: StaticString, figure: Double) {
        key(name)
        raw(Int64(exactly: figure)?.description ?? (figure.isFinite ? figure.description : "0"))
    }

    mutating func field(_ name: StaticString, _ values: [String]) {
        array(name, values) { $0.element($1) }
    }

    mutating func field(_ name: StaticString, id: RequestID?) {
        switch id {
        case .string(let string):
            // The client's own mark comes back as it was sent.
            key(name)
            self.string(string)
        case .number(let spelling):
            key(name)
            raw(spelling)
        case nil: break
        }
    }

    mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        open("{")
        body(&self)
        close("}")
    }

    mutating func objects<Value>(_ name: StaticString, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void) {
        array(name, values) { writer, value in writer.object { body(&$0, value) } }
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(contentsOf run: Slice<UnsafeBufferPointer<UInt8>>) { unsafe bytes.append(contentsOf: run) }

    mutating func endLine() { bytes.append(0x0A) }

    private mutating func array<Value>(
        _ name: StaticString, _ values: [Value], _ body: (inout JSONWriter, Value) -> Void
    ) {
        guard !values.isEmpty else { return }
        key(name)
        open("[")
        for value in values { body(&self, value) }
        close("]")
    }

    private mutating func element(_ value: String) {
        separate()
        string(TerminalSafety.clean(value))
        needsComma = true
    }

    private mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        raw(name.description)
        bytes.append(contentsOf: "\":".utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func raw(_ ascii: String) { bytes.append(contentsOf: ascii.utf8) }
}
