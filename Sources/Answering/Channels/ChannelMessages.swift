import WireProtocol

/// A reply's text cut into messages for a channel. The first is useful alone: it answers, and has the phone to call.
struct ChannelMessages {
    private let budget: MessageBudget

    init(_ channel: MessageChannel) { budget = MessageBudget(channel: channel) }

    /// - Parameters:
    ///   - text: blocks divided by an empty line; a line and the indented ones below it belong together.
    ///   - head: the first line where it says nothing alone, but in which language what follows is.
    ///   - phone: the number to call first, as it stands in the text.
    ///   - sources: the addresses that the text names its sources by, each on a line of its own.
    func messages(_ text: String, head: String? = nil, phone: String?, sources: [String]) -> [String] {
        switch budget.channel {
        case .plain: text.isEmpty ? [] : [text]
        case .line: line(TextBlocks.blocks(of: text), phone)
        case .sms:
            short(TextBlocks.blocks(of: ShortMessageAlphabet.plain(linesOf: text)), head.map { ShortMessageAlphabet.plain($0) }, phone, sources)
        }
    }

    // MARK: LINE

    private func line(_ blocks: [String], _ phone: String?) -> [String] {
        var blocks = blocks
        if let phone, blocks.first?.contains(phone) == false, let index = blocks.firstIndex(where: { $0.contains(phone) }) {
            let joined = "\(blocks[0])\n\n\(blocks[index])"
            if budget.fits(joined) {
                blocks[0] = joined
                blocks.remove(at: index)
            } else {
                blocks.insert(blocks.remove(at: index), at: 0)
            }
        }
        let messages = blocks.flatMap { budget.fits($0) ? [$0] : packed(TextBlocks.items(of: $0)) }
        guard let most = budget.mostMessages, messages.count > most else { return messages }
        return Array(packed(messages, by: "\n\n").prefix(most))
    }

    // MARK: Short messages

    private func short(_ blocks: [String], _ head: String?, _ phone: String?, _ sources: [String]) -> [String] {
        let blocks = Self.withoutPaths(blocks, sources)
        guard let first = blocks.first else { return [] }
        var items = TextBlocks.items(of: first)
        let call = phone.flatMap { phone in first.contains(phone) ? nil : Self.callLine(phone, in: blocks) }
            .flatMap { budget.fits($0) ? $0 : nil }
        var opening = ""
        func isOpening(_ text: String) -> Bool { budget.fits([text, call].compactMap(\.self).joined(separator: "\n")) }
        while let item = items.first, isOpening(opening.isEmpty ? item : "\(opening)\n\(item)") {
            opening += opening.isEmpty ? item : "\n\(item)"
            items.removeFirst()
        }
        if opening.isEmpty, let item = items.first {
            // Not even the first sentence fits beside the phone: as much of it as does.
            let mark = ShortMessageAlphabet.septets(item) == nil ? "…" : "..."
            let cutter = TextCutter(longest: budget.longest) { isOpening(TextCutter.trimmed($0[...]) + mark) }
            if let head = cutter.head(of: item[...], leaving: TextCutter.shortestRest) {
                opening = TextCutter.trimmed(head) + mark
                items[0] = String(item[head.endIndex...].drop(while: \.isWhitespace))
            }
        }
        if opening == head || TextBlocks.isHeading(opening), let item = items.first {
            // With it as much of its first item as fits, which comes whole in the next message.
            let mark = ShortMessageAlphabet.septets(opening + item) == nil ? "…" : "..."
            let cutter = TextCutter(longest: budget.longest) { isOpening("\(opening)\n\(TextCutter.trimmed($0[...]))\(mark)") }
            if let head = cutter.head(of: item[...]) { opening += "\n\(TextCutter.trimmed(head))\(mark)" }
        }
        let beginning = [opening.isEmpty ? nil : opening, call].compactMap(\.self).joined(separator: "\n")
        let rest = packed(items.filter { !$0.isEmpty }) + blocks.dropFirst().flatMap { packed(TextBlocks.items(of: $0)) }
        return (beginning.isEmpty ? [] : [beginning]) + rest
    }

    /// The blocks with a source's addresses only, each address once: the path of headings costs more messages than it is
    /// worth, and the address leads to the same page.
    private static func withoutPaths(_ blocks: [String], _ sources: [String]) -> [String] {
        var told: [String] = []
        let kept = blocks.reversed().compactMap { block -> String? in
            let addresses = block.split(separator: "\n").map(String.init).filter(sources.contains)
            guard !addresses.isEmpty else { return block }
            let new = addresses.filter { !told.contains($0) }
            told += new
            return new.isEmpty ? nil : new.joined(separator: "\n")
        }
        return kept.reversed()
    }

    /// "Phone: 0120-0178-27", without what stands behind the number.
    private static func callLine(_ phone: String, in blocks: [String]) -> String? {
        for line in blocks.lazy.flatMap({ $0.split(separator: "\n") }) {
            if let range = line.firstRange(of: phone) { return String(line[..<range.upperBound].drop(while: \.isWhitespace)) }
        }
        return nil
    }

    /// Parts put together into as few messages as they fit; a part longer than a message is cut.
    private func packed(_ parts: [String], by separator: String = "\n") -> [String] {
        var messages: [String] = []
        var isOpen = false
        for part in parts {
            if isOpen, let last = messages.last, budget.fits("\(last)\(separator)\(part)") {
                messages[messages.count - 1] += "\(separator)\(part)"
            } else if budget.fits(part) {
                messages.append(part)
                isOpen = true
            } else {
                let lines = part.split(separator: "\n").map { String($0.drop(while: \.isWhitespace)) }
                if lines.count > 1 {
                    // What stands open goes on, so that no heading is a message of its own.
                    let open = isOpen ? messages.popLast() : nil
                    messages += packed([open].compactMap(\.self) + lines)
                } else {
                    messages += TextCutter(longest: budget.longest, fits: budget.fits).pieces(of: part)
                }
                isOpen = false
            }
        }
        return messages
    }
}
