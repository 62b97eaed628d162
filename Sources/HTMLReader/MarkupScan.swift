import Glibc

/// One pass over the bytes before libxml2 sees them: counts what is limited, notices a document cut short, and finds what
/// the parser need not read.
struct MarkupScan {
    /// Whether any element that HTML knows was seen.
    private(set) var knowsHTML = false
    /// Whether the bytes end inside a tag, a comment or a script, or with elements left open and no `</html>`.
    private(set) var isTruncated = false
    /// The lines of a page that is cut short; 1 for any other.
    private(set) var lines = 1
    /// What to leave out before parsing, in order: scripts and styles, attributes that nobody asks for (together two fifths
    /// of a common page), and needless tags.
    private(set) var cuts: [Range<Int>] = []
    /// How many tags are left out: formatting nested in itself for the n-th time, which editors pile up by the hundred until
    /// libxml2 drops the page's text.
    private(set) var needless = 0

    /// How often an element for formatting may stand within itself.
    private static let formattingDepth = 16

    private struct Traits: OptionSet, Sendable {
        let rawValue: UInt8

        static let formatting = Traits(rawValue: 1)
        static let void = Traits(rawValue: 2)
        /// Its end tag may be left out: such elements close each other, so an open one says nothing about depth.
        static let optionalEnd = Traits(rawValue: 4)
        /// Any of these makes a document HTML.
        static let known = Traits(rawValue: 8)
        /// What stands in it is text up to its end tag.
        static let raw = Traits(rawValue: 16)
        /// What stands in it is for machines.
        static let unread = Traits(rawValue: 32)
    }

    private static let traits: NameTable<Traits> = {
        var table: [String: Traits] = [:]
        for (names, trait) in [
            ("b strong i em u s font span big small", Traits.formatting),
            ("area base br col embed hr img input link meta param source track wbr", .void),
            ("p li dt dd tr td th thead tbody tfoot option optgroup colgroup a html head body caption rt rp", .optionalEnd),
            ("html head body title p div span h1 h2 h3 h4 h5 h6 table tr td ul ol li dl dt dd a br main article section b strong font", .known),
            ("script style textarea title", .raw),
            ("script style", .unread),
        ] {
            for name in names.split(separator: " ") { table[String(name), default: []].insert(trait) }
        }
        return NameTable(table.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
    }()

    init(_ bytes: [UInt8]) throws(HTMLReadingError) {
        let (traits, attributeNames, html) = (Self.traits, HTMLAttribute.Name.byName, PackedName("html"))
        var at = 0
        var (tags, text) = (0, 0)
        var open: [PackedName] = []
        // Open elements for formatting that are left out; never in `open`, which so stays short.
        var needlessOpen: [PackedName: Int] = [:]
        var endsInside = false
        var sawRoot = false
        var closedRoot = false
        let count = bytes.count

        func line(at position: Int) -> Int { bytes[..<position].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

        func next(_ byte: UInt8, from start: Int) -> Int {
            guard start < count else { return count }
            return unsafe bytes.withUnsafeBytes { buffer in
                guard let base = buffer.baseAddress, let found = unsafe memchr(base + start, CInt(byte), count - start) else { return count }
                return unsafe found - UnsafeMutableRawPointer(mutating: base)
            }
        }

        /// Where an ending in small letters begins.
        func find(_ ending: [UInt8], from start: Int) -> Int? {
            var index = next(ending[0], from: start)
            while index + ending.count <= count {
                var matches = true
                for offset in ending.indices where bytes[index + offset] | (ending[offset] >= 0x61 ? 0x20 : 0) != ending[offset] {
                    matches = false
                    break
                }
                if matches { return index }
                index = next(ending[0], from: index + 1)
            }
            return nil
        }

        while at < count {
            let byte = bytes[at]
            guard byte == 0x3C, at + 1 < count else {
                endsInside = byte == 0x3C
                let end = next(0x3C, from: at + 1)
                text += end - at
                if text > HTMLLimits.text {
                    throw HTMLReadingError(.tooMuchText, "more than \(HTMLLimits.text) bytes of text", line: line(at: at))
                }
                at = end
                continue
            }
            if bytes[at + 1] == 0x21 {
                if at + 3 < count, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D {
                    guard let end = find(Array("-->".utf8), from: at + 4) else {
                        endsInside = true
                        break
                    }
                    at = end + 3
                } else {
                    at += 2
                }
                continue
            }
            let tagStart = at
            let closing = bytes[at + 1] == 0x2F
            var cursor = at + (closing ? 2 : 1)
            let nameStart = cursor
            var name = PackedName()
            while cursor < count, Self.isNameByte(bytes[cursor]), cursor - nameStart < 64 {
                name.append(bytes[cursor])
                cursor += 1
            }
            guard cursor > nameStart, Self.isLetter(bytes[nameStart]) else {
                at += 1
                continue
            }
            let written = nameStart..<cursor
            let own = traits[name] ?? []
            if closing {
                cursor = next(0x3E, from: cursor)
                endsInside = cursor == count
                at = min(count, cursor + 1)
                closedRoot = closedRoot || name == html
                if !needlessOpen.isEmpty, let count = needlessOpen[name], count > 0 {
                    leaveOut(tagStart..<at)
                    needlessOpen[name] = count - 1
                } else if let position = open.lastIndex(of: name) {
                    open.removeSubrange(position...)
                    if !own.contains(.formatting) { needlessOpen = [:] }
                }
                continue
            }
            // The attributes, as libxml2 tells them apart.
            var attributes = 0
            var finished = false
            var selfClosed = false
            let firstCut = cuts.count
            while cursor < count {
                let byte = bytes[cursor]
                if byte == 0x3E {
                    cursor += 1
                    finished = true
                    break
                }
                if Self.isBlank(byte) || byte == 0x2F {
                    selfClosed = byte == 0x2F
                    cursor += 1
                    continue
                }
                selfClosed = false
                attributes += 1
                let start = cursor
                guard Self.isNameByte(byte) else {
                    // No attribute: the parser skips it, too.
                    while cursor < count, !Self.isBlank(bytes[cursor]), bytes[cursor] != 0x3E { cursor += 1 }
                    continue
                }
                var attribute = PackedName()
                while cursor < count, Self.isNameByte(bytes[cursor]) {
                    attribute.append(bytes[cursor])
                    cursor += 1
                }
                var after = cursor
                while after < count, Self.isBlank(bytes[after]) { after += 1 }
                if after < count, bytes[after] == 0x3D {
                    cursor = after + 1
                    while cursor < count, Self.isBlank(bytes[cursor]) { cursor += 1 }
                    if cursor < count, bytes[cursor] == 0x22 || bytes[cursor] == 0x27 {
                        cursor = min(count, next(bytes[cursor], from: cursor + 1) + 1)
                    } else {
                        while cursor < count, !Self.isBlank(bytes[cursor]), bytes[cursor] != 0x3E { cursor += 1 }
                    }
                }
                if attributeNames[attribute] == nil { cuts.append(start..<cursor) }
            }
            endsInside = !finished
            at = cursor
            tags += 1
            sawRoot = sawRoot || name == html
            knowsHTML = knowsHTML || own.contains(.known)
            if tags > HTMLLimits.tags {
                throw HTMLReadingError(.tooManyTags, "more than \(HTMLLimits.tags) tags", line: line(at: tagStart))
            }
            if attributes > HTMLLimits.attributesPerTag {
                throw HTMLReadingError(
                    .tooManyAttributes, "<\(String(decoding: bytes[written], as: UTF8.self))> has more than \(HTMLLimits.attributesPerTag) attributes", line: line(at: tagStart))
            }
            if own.contains(.raw) {
                let ending = Array("</".utf8) + bytes[written].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                guard finished, let end = find(ending, from: at) else {
                    endsInside = true
                    break
                }
                if own.contains(.unread), end > at { cuts.append(at..<end) }
                at = end + ending.count
                continue
            }
            if !selfClosed, own.isDisjoint(with: [.void, .optionalEnd]) {
                if own.contains(.formatting), open.count >= Self.formattingDepth, open.count(where: { $0 == name }) >= Self.formattingDepth {
                    cuts.removeSubrange(firstCut...)
                    leaveOut(tagStart..<cursor)
                    needlessOpen[name, default: 0] += 1
                    continue
                }
                open.append(name)
                if open.count > HTMLLimits.depth {
                    throw HTMLReadingError(
                        .tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: line(at: tagStart))
                }
            }
        }
        isTruncated = !closedRoot && (endsInside || (sawRoot && !open.isEmpty))
        if isTruncated { lines = line(at: count) }
    }

    private mutating func leaveOut(_ tag: Range<Int>) {
        cuts.append(tag)
        needless += 1
    }

    /// The bytes that the parser is to read. All line ends are kept, so that lines keep their numbers.
    func kept(of bytes: [UInt8]) -> [UInt8] {
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var from = 0
        for cut in cuts {
            kept.append(contentsOf: bytes[from..<cut.lowerBound])
            for position in cut where bytes[position] == 0x0A { kept.append(0x0A) }
            from = cut.upperBound
        }
        kept.append(contentsOf: bytes[from...])
        return kept
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The blanks between attributes.
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x3A || byte == 0x5F
    }
}
