import WireProtocol

/// A reply's text cut into messages for a channel. The first is useful alone: it answers, and has the phone to call.
struct ChannelMessages {
    private let budget: MessageBudget

    init(_ channel: MessageChannel) { budget = MessageBudget(channel: channel) }

    /// - Parameters:
    ///   - text: blocks divided by an empty line; a line and the indented ones below it belong together.
    ///   - phone: the number to call first, as it stands in the text.
    ///   - source: the address that the text names its source by.
    func messages(_ text: String, phone: String?, source: String?) -> [String] {
        switch budget.channel {
        case .plain: text.isEmpty ? [] : [text]
        case .line: line(Self.blocks(of: text), phone)
        case .sms: short(Self.blocks(of: ShortMessageAlphabet.plain(linesOf: text)), phone, source)
        }
    }

    private static func blocks(of text: String) -> [String] {
        text.split(separator: "\n\n").map { TextCutter.trimmed($0) }.filter { !$0.isEmpty }
    }

    /// A list item or a contact with what stands indented below it.
    private static func items(of block: String) -> [String] {
        var items: [String] = []
        for line in block.split(separator: "\n") {
            if line.hasPrefix("  "), let last = items.indices.last { items[last] += "\n\(line)" } else { items.append(String(line)) }
        }
        return items
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
        let messages = blocks.flatMap { budget.fits($0) ? [$0] : packed(Self.items(of: $0)) }
        guard let most = budget.mostMessages, messages.count > most else { return messages }
        return Array(packed(messages, by: "\n\n").prefix(most))
    }

    // MARK: Short messages

    private func short(_ blocks: [String], _ phone: String?, _ source: String?) -> [String] {
        var blocks = blocks
        // The path of headings costs more messages than it is worth; the address leads to the same page.
        if let source, let last = blocks.last, last.contains(source) { blocks[blocks.count - 1] = source }
        guard let first = blocks.first else { return [] }
        var items = Self.items(of: first)
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
            if let head = cutter.head(of: item[...]) {
                opening = TextCutter.trimmed(head) + mark
                items[0] = String(item[head.endIndex...].drop(while: \.isWhitespace))
            }
        }
        if opening.hasSuffix(":") || opening.hasSuffix("："), let item = items.first {
            // A heading says nothing alone: with it as much of its first item as fits, which comes whole in the next message.
            let mark = ShortMessageAlphabet.septets(opening + item) == nil ? "…" : "..."
            let cutter = TextCutter(longest: budget.longest) { isOpening("\(opening)\n\(TextCutter.trimmed($0[...]))\(mark)") }
            if let head = cutter.head(of: item[...]) { opening += "\n\(TextCutter.trimmed(head))\(mark)" }
        }
        let beginning = [opening.isEmpty ? nil : opening, call].compactMap(\.self).joined(separator: "\n")
        let rest = packed(items.filter { !$0.isEmpty }) + blocks.dropFirst().flatMap { packed(Self.items(of: $0)) }
        return (beginning.isEmpty ? [] : [beginning]) + rest
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
