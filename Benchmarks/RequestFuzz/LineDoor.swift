import WireProtocol

/// A client's bytes, cut into reads in two ways: the first byte of the input is the seed of the cuts.
enum LineDoor {
    static func take(_ bytes: [UInt8]) {
        let stream = bytes.dropFirst()
        let whole = lines(of: [Array(stream)])
        let cut = lines(of: pieces(of: Array(stream), seed: bytes[0]))
        precondition(whole == cut, "the cuts of the reads change what is read")
        for line in whole {
            if case .line(let text) = line { precondition(text.utf8.count <= WireLimits.requestLine) }
            check(Request(line))
        }
    }

    /// What every request promises the desk.
    static func check(_ request: Request) {
        switch request {
        case .question(let ask): check(ask)
        case .json(let json):
            if case .ask(let ask) = json.operation { check(ask) }
            // An identifier comes back as it was sent, and the reply is one line.
            let reply = Reply.pong.jsonLine(id: json.id)
            precondition(reply.last == 0x0A && reply.dropLast().allSatisfy { $0 >= 0x20 })
        case .nothing, .command, .refused: break
        }
    }

    private static func check(_ ask: AskRequest) {
        precondition(!ask.question.isEmpty)
        precondition(ask.question.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        precondition(ask.top.map { (1...50).contains($0) } ?? true)
    }

    private static func lines(of pieces: [[UInt8]]) -> [ReceivedLine] {
        var splitter = LineSplitter()
        var lines: [ReceivedLine] = []
        for piece in pieces {
            var rest = piece[...]
            while !rest.isEmpty {
                let step = unsafe splitter.next(in: rest.span.bytes)
                precondition(step.consumed > 0 && step.consumed <= rest.count)
                rest = rest.dropFirst(step.consumed)
                if let line = step.line { lines.append(line) }
            }
        }
        if let last = splitter.finish() { lines.append(last) }
        return lines
    }

    private static func pieces(of bytes: [UInt8], seed: UInt8) -> [[UInt8]] {
        var state = UInt64(seed) &+ 1
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Mostly short reads, now and then one long enough for the limits.
            let length = state >> 63 == 0 ? Int(state >> 40 & 15) + 1 : Int(state >> 40 & 8191) + 1
            pieces.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return pieces
    }
}
