import Glibc

/// One pass over the bytes before libxml2 sees them: counts what is limited and notices a document cut short.
struct MarkupScan {
    /// Whether any element that HTML knows was seen.
    private(set) var knowsHTML = false
    /// Whether the bytes end inside a tag, a comment or a script, or with elements left open and no `</html>`.
    private(set) var isTruncated = false
    /// The lines of a page that is cut short; 1 for any other.
    private(set) var lines = 1
    /// Tags to blank out before parsing: formatting nested in itself for the n-th time, which editors pile up by the
    /// hundred until libxml2 drops the page's text.
    private(set) var needless: [Range<Int>] = []

    /// How often an element for formatting may stand within itself.
    private static let formattingDepth = 16

    /// A tag's name in small letters, packed: the first seven bytes as they are, the rest mixed in. Names that are not
    /// in the tables below need not be told apart from each other by more than that.
    private typealias Name = UInt64

    private struct Traits: OptionSet {
        let rawValue: UInt8

        static let formatting = Traits(rawValue: 1)
        static let void = Traits(rawValue: 2)
        /// Its end tag may be left out: such elements close each other, so an open one says nothing about depth.
        static let optionalEnd = Traits(rawValue: 4)
        /// Any of these makes a document HTML.
        static let known = Traits(rawValue: 8)
        /// What stands in it is text up to its end tag.
        static let raw = Traits(rawValue: 16)
    }

    private static let table: [(name: Name, traits: Traits)] = {
        var table: [Name: Traits] = [:]
        for (names, trait) in [
            ("b strong i em u s font span big small", Traits.formatting),
            ("area base br col embed hr img input link meta param source track wbr", .void),
            ("p li dt dd tr td th thead tbody tfoot option optgroup colgroup a html head body caption rt rp", .optionalEnd),
            ("html head body title p div span h1 h2 h3 h4 h5 h6 table tr td ul ol li dl dt dd a br main article section b strong font", .known),
            ("script style textarea title", .raw),
        ] {
            for name in names.split(separator: " ") { table[Self.name(name.utf8), default: []].insert(trait) }
        }
        // Open addressing: a quarter of the places is taken.
        var places: [(name: Name, traits: Traits)] = Array(repeating: (0, []), count: 256)
        for (name, traits) in table.sorted(by: { $0.key < $1.key }) {
            var place = Self.place(name)
            while places[place].name != 0 { place = (place + 1) & 255 }
            places[place] = (name, traits)
        }
        return places
    }()

    private static func place(_ name: Name) -> Int { Int((name &* 0x9E37_79B9_7F4A_7C15) >> 56) }

    private static func traits(of name: Name) -> Traits {
        var place = place(name)
        while table[place].name != 0 {
            if table[place].name == name { return table[place].traits }
            place = (place + 1) & 255
        }
        return []
    }

    private static func name(_ bytes: some Sequence<UInt8>) -> Name {
        var name: Name = 0
        for byte in bytes {
            let small = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            name = (name << 8 | name >> 56) ^ UInt64(small)
        }
        return name
    }

    private static let html = name("html".utf8)

    init(_ bytes: [UInt8]) throws(HTMLReadingError) {
        var at = 0
        var tags = 0
        var open: [Name] = []
        // Open elements for formatting that were blanked out; never in `open`, which so stays short.
        var needlessOpen: [Name: Int] = [:]
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

        func skip(to ending: [UInt8], from start: Int) -> Int? {
            var index = next(ending[0], from: start)
            while index + ending.count <= count {
                var matches = true
                for offset in ending.indices where bytes[index + offset] | (ending[offset] >= 0x61 ? 0x20 : 0) != ending[offset] {
                    matches = false
                    break
                }
                if matches { return index + ending.count }
                index = next(ending[0], from: index + 1)
            }
            return nil
        }

        while at < count {
            let byte = bytes[at]
            guard byte == 0x3C, at + 1 < count else {
                endsInside = byte == 0x3C
                at = next(0x3C, from: at + 1)
                continue
            }
            if bytes[at + 1] == 0x21 {
                if at + 3 < count, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D {
                    guard let after = skip(to: Array("-->".utf8), from: at + 4) else {
                        endsInside = true
                        break
                    }
                    at = after
                } else {
                    at += 2
                }
                continue
            }
            let closing = bytes[at + 1] == 0x2F
            var cursor = at + (closing ? 2 : 1)
            let nameStart = cursor
            while cursor < count, Self.isNameByte(bytes[cursor]), cursor - nameStart < 64 { cursor += 1 }
            guard cursor > nameStart, Self.isLetter(bytes[nameStart]) else {
                at += 1
                continue
            }
            let written = nameStart..<cursor
            let name = Self.name(bytes[written])
            let traits = Self.traits(of: name)
            let tagStart = at
            var attributes = 0
            var quote: UInt8 = 0
            var inWord = false
            var finished = false
            var selfClosed = false
            while cursor < count {
                let byte = bytes[cursor]
                cursor += 1
                if quote != 0 {
                    if byte == quote { quote = 0 }
                    continue
                }
                if byte == 0x3E {
                    finished = true
                    break
                }
                selfClosed = byte == 0x2F
                if (byte == 0x22 || byte == 0x27) && bytes[cursor - 2] == 0x3D {
                    quote = byte
                } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x2F {
                    inWord = false
                } else if !inWord {
                    inWord = true
                    attributes += 1
                }
            }
            endsInside = !finished
            at = cursor
            if closing {
                closedRoot = closedRoot || name == Self.html
                if !needlessOpen.isEmpty, let count = needlessOpen[name], count > 0 {
                    needless.append(tagStart..<cursor)
                    needlessOpen[name] = count - 1
                } else if let position = open.lastIndex(of: name) {
                    open.removeSubrange(position...)
                    if !traits.contains(.formatting) { needlessOpen = [:] }
                }
                continue
            }
            tags += 1
            sawRoot = sawRoot || name == Self.html
            knowsHTML = knowsHTML || traits.contains(.known)
            if tags > HTMLLimits.tags {
                throw HTMLReadingError(.tooManyTags, "more than \(HTMLLimits.tags) tags", line: line(at: tagStart))
            }
            if attributes > HTMLLimits.attributesPerTag {
                throw HTMLReadingError(
                    .tooManyAttributes, "<\(String(decoding: bytes[written], as: UTF8.self))> has more than \(HTMLLimits.attributesPerTag) attributes", line: line(at: tagStart))
            }
            if traits.contains(.raw) {
                let ending = Array("</".utf8) + bytes[written].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
                guard finished, let after = skip(to: ending, from: at) else {
                    endsInside = true
                    break
                }
                at = after
                continue
            }
            if !selfClosed, traits.isDisjoint(with: [.void, .optionalEnd]) {
                if traits.contains(.formatting), open.count >= Self.formattingDepth, open.count(where: { $0 == name }) >= Self.formattingDepth {
                    needless.append(tagStart..<cursor)
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

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x3A || byte == 0x5F
    }
}
