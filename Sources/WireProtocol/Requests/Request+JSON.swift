extension Request {
    private static let fields = [
        "id", "op", "question", "lang", "context", "top", "receipt", "channel", "conversation", "intents", "questions",
    ]

    static func json(_ line: String) -> Request {
        var object = JSONFields()
        do {
            var reader = JSONObjectReader(line)
            try reader.readObject(keeping: fields, into: &object)
        } catch {
            return .refused(Refusal(.json, .invalidJSON, id: id(object), detail: error.description))
        }
        let id = id(object)
        if id == nil, let id = object["id"], id != .null {
            return .refused(Refusal(.json, .invalidJSON, detail: "id: must be a string or a number"))
        }
        do {
            return try operation(object, id: id)
        } catch {
            return .refused(Refusal(.json, error.code, id: id, detail: error.detail))
        }
    }

    /// Nil where there is none, or what may not be one.
    private static func id(_ object: JSONFields) -> RequestID? {
        switch object["id"] {
        case .string(let string): .string(string)
        case .number(let spelling): .number(spelling)
        default: nil
        }
    }

    /// Why the fields of a well-formed object do not make a request.
    private struct Misuse: Error {
        var code: ErrorCode
        var detail: String
    }

    private static func operation(_ object: JSONFields, id: RequestID?) throws(Misuse) -> Request {
        let lang = try string("lang", object)
        switch try string("op", object) ?? "ask" {
        case "ask":
            let context = try string("context", object)
            let top = try top(object)
            let question = question(in: try string("question", object) ?? "")
            guard !question.isEmpty else {
                throw Misuse(code: .missingQuestion, detail: "question: must be a string that is not blank")
            }
            let ask = AskRequest(
                question: question, lang: lang, context: context, top: top, channel: try channel(object),
                conversation: try string("conversation", object))
            return .json(JSONRequest(id: id, operation: .ask(ask)))
        case "plan":
            let plan = PlanRequest(
                intents: try strings("intents", object), questions: try strings("questions", object).map(question(in:)),
                lang: lang, context: try string("context", object), channel: try channel(object))
            return .json(JSONRequest(id: id, operation: .plan(plan)))
        case "topics": return .json(JSONRequest(id: id, operation: .topics(lang: lang)))
        case "status": return .json(JSONRequest(id: id, operation: .status(lang: lang)))
        case "verify":
            guard let receipt = try string("receipt", object), !receipt.isEmpty else {
                throw Misuse(code: .invalidJSON, detail: "receipt: must be the receipt of an earlier reply")
            }
            return .json(JSONRequest(id: id, operation: .verify(receipt: receipt, lang: lang)))
        case "metrics": return .json(JSONRequest(id: id, operation: .metrics))
        case "ping": return .json(JSONRequest(id: id, operation: .ping))
        default:
            throw Misuse(code: .unknownOperation, detail: "op: must be ask, plan, topics, status, verify, metrics or ping")
        }
    }

    private static func string(_ field: String, _ object: JSONFields) throws(Misuse) -> String? {
        switch object[field] {
        case .string(let string): return string
        // Many encoders write null for what is not there.
        case nil, .null: return nil
        default: throw Misuse(code: .invalidJSON, detail: "\(field): must be a string")
        }
    }

    private static func strings(_ field: String, _ object: JSONFields) throws(Misuse) -> [String] {
        switch object[field] {
        case .strings(let strings) where strings.count <= WireLimits.planned: return strings
        case nil, .null: return []
        default:
            throw Misuse(code: .invalidJSON, detail: "\(field): must be an array of at most \(WireLimits.planned) strings")
        }
    }

    private static func channel(_ object: JSONFields) throws(Misuse) -> MessageChannel? {
        guard let name = try string("channel", object) else { return nil }
        guard let channel = MessageChannel(rawValue: name) else {
            let names = MessageChannel.allCases.map(\.rawValue).joined(separator: ", ")
            throw Misuse(code: .invalidJSON, detail: "channel: must be one of \(names)")
        }
        return channel
    }

    private static func top(_ object: JSONFields) throws(Misuse) -> Int? {
        switch object["top"] {
        case .number(let spelling):
            if let top = Int(spelling), WireLimits.top.contains(top) { return top }
        case nil, .null: return nil
        default: break
        }
        let range = "\(WireLimits.top.lowerBound) to \(WireLimits.top.upperBound)"
        throw Misuse(code: .invalidJSON, detail: "top: must be a whole number from \(range)")
    }
}
