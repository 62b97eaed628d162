extension AnswerTemplate {
    /// What is wrong with a template: the line in it, from 1, what, and the mend.
    package struct Fault: Error, Equatable {
        package var line: Int
        package var message: String
        package var mend: String
    }

    /// Reads a template as written in an intent file. Throws a `Fault` for an unknown placeholder or an open brace.
    package init(parsing source: String) throws(Fault) {
        lines = []
        for (offset, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy(\.isWhitespace) { continue }
            lines.append(try Self.line(line, number: offset + 1))
        }
    }

    private static func line(_ source: Substring, number: Int) throws(Fault) -> Line {
        var line = Line(pieces: [])
        var text = ""
        var rest = source
        while let character = rest.first {
            guard character == "{" else {
                if character == "}" {
                    throw Fault(line: number, message: "`}` without `{`", mend: "write a placeholder as `{fee}`")
                }
                text.append(character)
                rest = rest.dropFirst()
                continue
            }
            guard let close = rest.firstIndex(of: "}") else {
                throw Fault(line: number, message: "`{` is never closed", mend: "write a placeholder as `{fee}`")
            }
            let words = rest[rest.index(after: rest.startIndex)..<close].split(separator: " ").map(String.init)
            rest = rest[rest.index(after: close)...]
            if words.count == 2, words[0] == "if" {
                guard line.condition == nil, line.pieces.isEmpty, text.isEmpty else {
                    throw Fault(
                        line: number, message: "`{if \(words[1])}` inside a line",
                        mend: "put it at the start of a line of its own")
                }
                line.condition = ConceptID(words[1])
                continue
            }
            guard let placeholder = Placeholder(words: words) else {
                throw Fault(
                    line: number, message: "unknown placeholder `{\(words.joined(separator: " "))}`",
                    mend: "use one of \(Placeholder.names)")
            }
            if !text.isEmpty { line.pieces.append(.text(text)) }
            text = ""
            line.pieces.append(.placeholder(placeholder))
        }
        if !text.isEmpty { line.pieces.append(.text(text)) }
        let shown = line.pieces.filter { if case .text(let text) = $0 { !text.allSatisfy(\.isWhitespace) } else { true } }
        if shown.count > 1, let list = line.pieces.lazy.compactMap(\.list).first {
            let name = list.words.joined(separator: " ")
            throw Fault(line: number, message: "`{\(name)}` beside something else: it is a list, one item a line", mend: "give `{\(name)}` a line of its own")
        }
        return line
    }
}

extension AnswerTemplate.Piece {
    /// The placeholder, if it shows one item a line.
    fileprivate var list: AnswerTemplate.Placeholder? {
        guard case .placeholder(let placeholder) = self else { return nil }
        return [.bring, .steps, .cautions, .counters, .links].contains(placeholder) ? placeholder : nil
    }
}

extension AnswerTemplate.Placeholder {
    /// The spellings, for messages.
    static let names =
        "{fee} {duration} {deadline} {due-date} {validity} {size} {digits} {address} {email} {bring} {steps} {cautions} {counters} {links} {list GROUP} {term CONCEPT} {city}"

    init?(words: [String]) {
        switch words {
        case ["fee"]: self = .fee
        case ["duration"]: self = .duration
        case ["deadline"]: self = .deadline
        case ["due-date"]: self = .dueDate
        case ["validity"]: self = .validity
        case ["size"]: self = .size
        case ["digits"]: self = .digits
        case ["address"]: self = .address
        case ["email"]: self = .email
        case ["bring"]: self = .bring
        case ["steps"]: self = .steps
        case ["cautions"]: self = .cautions
        case ["counters"]: self = .counters
        case ["links"]: self = .links
        case ["city"]: self = .city
        default:
            guard words.count == 2 else { return nil }
            switch words[0] {
            case "list": self = .list(group: words[1])
            case "term": self = .term(ConceptID(words[1]))
            default: return nil
            }
        }
    }

    /// What stands between the braces; `init(words:)` reads it back.
    var words: [String] {
        switch self {
        case .fee: ["fee"]
        case .duration: ["duration"]
        case .deadline: ["deadline"]
        case .dueDate: ["due-date"]
        case .validity: ["validity"]
        case .size: ["size"]
        case .digits: ["digits"]
        case .address: ["address"]
        case .email: ["email"]
        case .bring: ["bring"]
        case .steps: ["steps"]
        case .cautions: ["cautions"]
        case .counters: ["counters"]
        case .links: ["links"]
        case .city: ["city"]
        case .list(let group): ["list", group]
        case .term(let concept): ["term", concept.name]
        }
    }
}
