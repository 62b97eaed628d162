extension Reply {
    /// The reply as one line of JSON with its LF; the same reply gives the same bytes, fields in the order of
    /// docs/PROTOCOL.md.
    package func jsonLine(id: RequestID? = nil) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("id", id: id)
            switch self {
            case .ask(let reply): reply.write(to: &json)
            case .plan(let reply): reply.write(to: &json)
            case .topics(let reply): reply.write(to: &json)
            case .status(let reply): reply.write(to: &json)
            case .verify(let reply): reply.write(to: &json)
            case .metrics(let reply): reply.write(to: &json)
            case .pong: json.field("type", "pong")
            case .error(let reply):
                json.field("type", "error")
                json.field("code", reply.code.rawValue)
                json.field("message", reply.message)
            case .message(let text):
                json.field("type", "message")
                json.field("text", text)
            }
        }
        json.endLine()
        return json.bytes
    }
}

extension AskReply {
    fileprivate func write(to json: inout JSONWriter) {
        writeHead(to: &json)
        writeConfidence(to: &json)
        writeBody(to: &json)
        writeContext(to: &json)
    }

    func writeHead(to json: inout JSONWriter) {
        json.field("type", kind.rawValue)
        json.field("lang", lang)
        json.field("intent", intent)
        json.field("title", title)
    }

    /// As sure as the question was understood: of a reply's fields it changes most often.
    func writeConfidence(to json: inout JSONWriter) {
        if let confidence { json.field("confidence", confidence: confidence) }
    }

    func writeBody(to json: inout JSONWriter) {
        json.field("text", text)
        json.field("summary", summary)
        json.field("bring", bring)
        json.field("steps", steps)
        json.field("fees", fees)
        json.field("durations", durations)
        json.field("cautions", cautions)
        json.objects("counters", counters) { $1.write(to: &$0) }
        json.objects("contacts", contacts) { $1.write(to: &$0) }
        json.objects("links", links) { $1.write(to: &$0) }
        if let source { json.object("source") { source.write(to: &$0) } }
        if let card { json.object("card") { card.write(to: &$0) } }
        json.objects("alternatives", alternatives) { $1.write(to: &$0) }
        json.objects("suggestions", suggestions) { $1.write(to: &$0) }
        json.objects("also", also) { $1.write(to: &$0) }
        json.field("messages", messages)
        json.objects("quickReplies", quickReplies) { $1.write(to: &$0) }
        json.field("notice", notice)
        json.field("catalog", catalog)
        json.field("receipt", receipt)
    }

    /// Where the talk stands: differs from talk to talk.
    func writeContext(to json: inout JSONWriter) { json.field("context", context) }
}

extension TopicsReply {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("type", "topics")
        json.field("lang", lang)
        json.field("text", text)
        json.objects("topics", topics) { json, topic in
            json.field("topic", topic.topic)
            json.field("title", topic.title)
            json.objects("intents", topic.intents) { json, intent in
                json.field("intent", intent.intent)
                json.field("title", intent.title)
                json.field("question", intent.question)
            }
        }
        json.field("catalog", catalog)
    }
}

extension StatusReply {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("type", "status")
        json.field("lang", lang)
        json.field("text", text)
        json.field("catalog", catalog)
        json.field("site", site)
        json.field("pages", pages)
        json.field("intents", intents)
        json.field("languages", languages)
        json.field("read", read)
        json.field("uptime", uptime)
        json.field("connections", connections)
    }
}

extension MetricsReply {
    fileprivate func write(to json: inout JSONWriter) {
        json.field("type", "metrics")
        json.objects("metrics", samples) { json, sample in
            json.field("name", sample.name)
            if !sample.labels.isEmpty {
                json.object("labels") { json in
                    for label in sample.labels { json.field(named: label.name, label.value) }
                }
            }
            json.field("value", figure: sample.value)
        }
    }
}
