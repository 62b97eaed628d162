extension Request {
    static func text(_ line: String) -> Request {
        let question = question(in: line)
        guard !question.isEmpty else { return .nothing }
        guard isCommand(question) else { return .question(AskRequest(question: question)) }
        let words = question.dropFirst().split(whereSeparator: \.isWhitespace)
        let argument = words.count > 1 ? words[1] : nil
        switch words[0].lowercased() {
        case "help": return .command(.help)
        // Without a language there is nothing to set, without a receipt nothing to look up: the help tells what can be typed.
        case "lang": return .command(argument.map { language($0, words.dropFirst()) } ?? .help)
        case "topics": return .command(.topics)
        case "status": return .command(.status)
        case "verify": return .command(argument.map { .verify(String($0)) } ?? .help)
        case "card": return .command(.card)
        // Digits of any script: people write १ and २ as well.
        case "plan": return .command(.plan(numbers(in: words.dropFirst())))
        case "quit": return .command(.quit)
        default:
            return .refused(
                Refusal(.text, .unknownOperation, detail: "/help /lang /topics /card /plan /status /verify /quit"))
        }
    }

    /// A language by its tag, or by its name, which may be several words.
    private static func language(_ first: Substring, _ words: some Collection<Substring>) -> TextCommand {
        .language(first.lowercased() == AskRequest.detected ? nil : words.joined(separator: " "))
    }

    /// Whole numbers of one or two digits, between blanks or commas of any kind.
    private static func numbers(in words: some Sequence<Substring>) -> [Int] {
        words.flatMap { $0.split { ",、，;；・".contains($0) } }.compactMap(number)
    }

    private static func number(_ word: Substring) -> Int? {
        let digits = word.map(\.wholeNumberValue)
        guard (1...2).contains(digits.count), !digits.contains(nil) else { return nil }
        return digits.reduce(0) { $0 * 10 + ($1 ?? 0) }
    }

    /// The question proper: every control character (C0, DEL, C1, line and paragraph separators) becomes a blank,
    /// blanks at the ends go.
    static func question(in raw: String) -> String {
        let clean: String
        if mayHoldControl(raw.utf8.span) {
            var scalars = String.UnicodeScalarView()
            for scalar in raw.unicodeScalars { scalars.append(isControl(scalar) ? " " : scalar) }
            clean = String(scalars)
        } else {
            clean = raw
        }
        let blanks: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = clean.unicodeScalars
        guard let first = scalars.firstIndex(where: { !blanks($0) }),
            let last = scalars.lastIndex(where: { !blanks($0) })
        else { return "" }
        return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
            ? clean : String(scalars[first...last])
    }

    private static func mayHoldControl(_ bytes: borrowing Span<UInt8>) -> Bool {
        for place in bytes.indices {
            switch bytes[place] {
            case 0..<0x20, 0x7F, 0xC2, 0xE2: return true
            default: break
            }
        }
        return false
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A slash alone, or before anything but an ASCII letter, belongs to a question.
    private static func isCommand(_ question: String) -> Bool {
        var bytes = question.utf8.makeIterator()
        guard bytes.next() == UInt8(ascii: "/"), let letter = bytes.next() else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
    }
}
