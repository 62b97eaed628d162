import Glibc

/// The walk from tag to tag that a ``MarkupScan`` is made by: one pass, which copies no more than the names of tags, and
/// looks back at no more elements than a page may nest.
struct MarkupWalk {
    private let bytes: [UInt8]
    private let traits = Self.traits
    private let attributeNames = HTMLAttribute.Name.byName
    private let html = PackedName("html")
    private var found = MarkupScan()
    private var at = 0
    private var tags = 0
    private var text = 0
    private var open: [PackedName] = []
    /// Open elements for formatting that are left out; never in `open`, which so stays short.
    private var needlessOpen: [PackedName: Int] = [:]
    private var endsInside = false
    private var sawRoot = false
    private var closedRoot = false

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

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func scan() throws(HTMLReadingError) -> MarkupScan {
        while at < bytes.count {
            guard bytes[at] == 0x3C, at + 1 < bytes.count else {
                try passText()
                continue
            }
            if bytes[at + 1] == 0x21 {
                passDeclaration()
            } else if let tag = tag() {
                if tag.isClosing { passEnd(tag) } else { try passStart(tag) }
            } else {
                at += 1
            }
        }
        found.isTruncated = !closedRoot && (endsInside || (sawRoot && !open.isEmpty))
        if found.isTruncated { found.lines = line(at: bytes.count) }
        return found
    }

    // MARK: Between tags

    private mutating func passText() throws(HTMLReadingError) {
        endsInside = bytes[at] == 0x3C
        let end = next(0x3C, from: at + 1)
        text += end - at
        if text > HTMLLimits.text {
            throw HTMLReadingError(.tooMuchText, "more than \(HTMLLimits.text) bytes of text", line: line(at: at))
        }
        at = end
    }

    /// A comment; of any other declaration its beginning only, as what follows it is text to the scan.
    private mutating func passDeclaration() {
        guard at + 3 < bytes.count, bytes[at + 2] == 0x2D, bytes[at + 3] == 0x2D else {
            at += 2
            return
        }
        guard let end = find(Array("-->".utf8), from: at + 4) else { return endInside() }
        at = end + 3
    }

    private mutating func endInside() {
        endsInside = true
        at = bytes.count
    }

    // MARK: Tags

    private struct Tag {
        var isClosing: Bool
        var name: PackedName
        /// Where its name stands.
        var written: Range<Int>
    }

    /// The beginning of a tag, to the end of its name; nil where none begins.
    private func tag() -> Tag? {
        let isClosing = bytes[at + 1] == 0x2F
        let start = at + (isClosing ? 2 : 1)
        var cursor = start
        var name = PackedName()
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]), cursor - start < 64 {
            name.append(bytes[cursor])
            cursor += 1
        }
        guard cursor > start, Self.isLetter(bytes[start]) else { return nil }
        return Tag(isClosing: isClosing, name: name, written: start..<cursor)
    }

    private mutating func passEnd(_ tag: Tag) {
        let start = at
        let end = next(0x3E, from: tag.written.upperBound)
        endsInside = end == bytes.count
        at = min(bytes.count, end + 1)
        closedRoot = closedRoot || tag.name == html
        if !needlessOpen.isEmpty, let count = needlessOpen[tag.name], count > 0 {
            leaveOut(start..<at)
            needlessOpen[tag.name] = count - 1
        } else if let position = open.lastIndex(of: tag.name) {
            open.removeSubrange(position...)
            if traits[tag.name]?.contains(.formatting) != true { needlessOpen = [:] }
        }
    }

    private mutating func passStart(_ tag: Tag) throws(HTMLReadingError) {
        let (start, own, cuts) = (at, traits[tag.name] ?? [], found.cuts.count)
        at = tag.written.upperBound
        let attributes = passAttributes()
        endsInside = !attributes.isFinished
        tags += 1
        sawRoot = sawRoot || tag.name == html
        found.knowsHTML = found.knowsHTML || own.contains(.known)
        if tags > HTMLLimits.tags {
            throw HTMLReadingError(.tooManyTags, "more than \(HTMLLimits.tags) tags", line: line(at: start))
        }
        if attributes.count > HTMLLimits.attributesPerTag {
            throw HTMLReadingError(
                .tooManyAttributes, "<\(String(decoding: bytes[tag.written], as: UTF8.self))> has more than \(HTMLLimits.attributesPerTag) attributes",
                line: line(at: start))
        }
        if own.contains(.raw) {
            if attributes.isFinished { passRawText(of: tag, isUnread: own.contains(.unread)) } else { endInside() }
        } else if !attributes.isSelfClosed, own.isDisjoint(with: [.void, .optionalEnd]) {
            if own.contains(.formatting), isNeedless(tag) {
                // The whole tag in place of its attributes.
                found.cuts.removeSubrange(cuts...)
                leaveOut(start..<at)
                needlessOpen[tag.name, default: 0] += 1
            } else {
                try open(tag, at: start)
            }
        }
    }

    private func isNeedless(_ tag: Tag) -> Bool {
        open.count >= Self.formattingDepth && open.count { $0 == tag.name } >= Self.formattingDepth
    }

    private mutating func open(_ tag: Tag, at start: Int) throws(HTMLReadingError) {
        open.append(tag.name)
        if open.count > HTMLLimits.depth {
            throw HTMLReadingError(.tooDeep, "elements are nested more than \(HTMLLimits.depth) deep", line: line(at: start))
        }
    }

    /// What stands in such an element, and the beginning of its end tag.
    private mutating func passRawText(of tag: Tag, isUnread: Bool) {
        let ending = Array("</".utf8) + bytes[tag.written].map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        guard let end = find(ending, from: at) else { return endInside() }
        if isUnread, end > at { found.cuts.append(at..<end) }
        at = end + ending.count
    }

    private mutating func leaveOut(_ tag: Range<Int>) {
        found.cuts.append(tag)
        found.needless += 1
    }

    // MARK: Attributes

    private struct Attributes {
        var count = 0
        /// Whether the tag ends.
        var isFinished = false
        var isSelfClosed = false
    }

    /// To the end of the tag, as libxml2 tells attributes apart; those that nobody asks for are to be left out.
    private mutating func passAttributes() -> Attributes {
        var attributes = Attributes()
        var cursor = at
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == 0x3E {
                cursor += 1
                attributes.isFinished = true
                break
            }
            if Self.isBlank(byte) || byte == 0x2F {
                attributes.isSelfClosed = byte == 0x2F
                cursor += 1
                continue
            }
            attributes.isSelfClosed = false
            attributes.count += 1
            guard Self.isNameByte(byte) else {
                // No attribute: the parser skips it, too.
                cursor = endOfWord(from: cursor)
                continue
            }
            let start = cursor
            var name = PackedName()
            while cursor < bytes.count, Self.isNameByte(bytes[cursor]) {
                name.append(bytes[cursor])
                cursor += 1
            }
            cursor = endOfValue(behindName: cursor)
            if attributeNames[name] == nil { found.cuts.append(start..<cursor) }
        }
        at = cursor
        return attributes
    }

    /// Where an attribute's value ends; where its name does if it has none.
    @inline(__always)
    private func endOfValue(behindName end: Int) -> Int {
        let sign = endOfBlanks(from: end)
        guard sign < bytes.count, bytes[sign] == 0x3D else { return end }
        let start = endOfBlanks(from: sign + 1)
        guard start < bytes.count, bytes[start] == 0x22 || bytes[start] == 0x27 else { return endOfWord(from: start) }
        return min(bytes.count, next(bytes[start], from: start + 1) + 1)
    }

    @inline(__always)
    private func endOfBlanks(from start: Int) -> Int {
        var cursor = start
        while cursor < bytes.count, Self.isBlank(bytes[cursor]) { cursor += 1 }
        return cursor
    }

    @inline(__always)
    private func endOfWord(from start: Int) -> Int {
        var cursor = start
        while cursor < bytes.count, !Self.isBlank(bytes[cursor]), bytes[cursor] != 0x3E { cursor += 1 }
        return cursor
    }

    // MARK: Bytes

    private func line(at position: Int) -> Int { bytes[..<position].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) } }

    /// Where a byte comes next; the end of the bytes if it does not.
    private func next(_ byte: UInt8, from start: Int) -> Int {
        guard start < bytes.count else { return bytes.count }
        return unsafe bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = unsafe memchr(base + start, CInt(byte), buffer.count - start) else { return buffer.count }
            return unsafe found - UnsafeMutableRawPointer(mutating: base)
        }
    }

    /// Where an ending in small letters begins.
    private func find(_ ending: [UInt8], from start: Int) -> Int? {
        var index = next(ending[0], from: start)
        while index + ending.count <= bytes.count {
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

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

    /// The blanks between attributes.
    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D || byte == 0x3A || byte == 0x5F
    }
}
