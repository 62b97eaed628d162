import Catalog
import Foundation
import Spelling
import Yams

/// A node of a YAML file that knows its file and line.
///
/// Scalars are read as text: YAML's own typing would turn `8:30` into 510 and `no` into false.
struct YAMLValue {
    let path: String
    let node: Node
    /// What a message calls it: "`facts`", "the file".
    let name: String

    /// The root of the file at `path`; `guide` is the page that shows how to write it.
    init(file path: String, guide: String = "docs/WRITING-INTENTS.md") throws(IntentFileError) {
        func refused(_ code: IntentFileError.Code, _ place: (line: Int, column: Int?)?, _ message: String, _ mend: String) -> IntentFileError {
            IntentFileError(
                code: code,
                diagnostic: Diagnostic(
                    .error, path: path, line: place?.line, column: place?.column, message: message, mend: mend))
        }
        guard let data = Self.content(path) else {
            var isFolder: ObjCBool = false
            guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw refused(.unreadable, nil, "there is no such file", "create it (\(guide))")
            }
            throw isFolder.boolValue
                ? refused(.unreadable, nil, "this is a folder, no file", "put the file there in its place (\(guide))")
                : refused(.unreadable, nil, "the file cannot be read", "make it readable for this user")
        }
        guard data.count <= Self.longest else {
            throw refused(.value, nil, "the file is longer than \(Self.longest) bytes", "divide what it holds: it would take minutes to read")
        }
        // Editors on Windows put a byte order mark before the first key.
        guard let text = String(validating: data.starts(with: [0xEF, 0xBB, 0xBF]) ? data.dropFirst(3) : data, as: UTF8.self) else {
            // No line end is part of a longer character, so each line can be asked by itself.
            let line = data.split(separator: 0x0A, omittingEmptySubsequences: false).firstIndex { String(validating: $0, as: UTF8.self) == nil }
            throw refused(
                .unreadable, line.map { ($0 + 1, nil) }, "the file is not UTF-8", "save it as UTF-8, not as Shift_JIS, “ANSI” or UTF-16")
        }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                throw refused(.type, nil, "the file is empty", "write its keys (\(guide))")
            }
            self.init(path: path, node: root, name: "the file")
        } catch let error as IntentFileError {
            throw error
        } catch YamlError.parser(_, let problem, let mark, _), YamlError.scanner(_, let problem, let mark, _) {
            throw refused(.syntax, (mark.line, mark.column), "not YAML: \(problem)", "mind indentation, quotes and `: `")
        } catch YamlError.composer(_, let problem, let mark, _) {
            throw refused(.syntax, (mark.line, mark.column), "not YAML: \(problem.trimmingPrefix("but "))", "write one document, without a second `---`; put texts that begin with `*` or `&` in quotes")
        } catch YamlError.reader(let problem, let offset, _, let text) {
            let line = offset.map { text.prefix($0).count(where: \.isNewline) + 1 }
            throw refused(.syntax, line.map { ($0, nil) }, "not YAML: \(problem)", "take out what cannot be seen there")
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
            throw refused(.key, (context.mark.line, context.mark.column), "\(keys) given twice", "keep one of them")
        } catch {
            throw refused(.syntax, nil, "not YAML: \(error)", "mind indentation, quotes and `: `")
        }
    }

    /// Bytes: seven times the longest file of the shipped topic. What takes the parser half a minute is a mistake.
    static let longest = 2 << 20

    /// What the file holds, at most a little more than is allowed; nil if it cannot be read.
    private static func content(_ path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        var data = Data()
        while data.count <= longest {
            let piece: Data?
            do { piece = try file.read(upToCount: longest + 1 - data.count) } catch { return nil }
            guard let piece, !piece.isEmpty else { break }
            data += piece
        }
        return data
    }

    private init(path: String, node: Node, name: String) {
        self.path = path
        self.node = node
        self.name = name
    }

    /// From 1.
    var line: Int? { node.mark?.line }

    func fault(_ code: IntentFileError.Code, _ message: String, mend: String) -> IntentFileError {
        IntentFileError(
            code: code,
            diagnostic: Diagnostic(
                .error, path: path, line: node.mark?.line, column: node.mark?.column, message: message, mend: mend))
    }

    /// The text of a scalar; refuses lists, mappings and nothing at all.
    func text() throws(IntentFileError) -> String {
        guard case .scalar(let scalar) = node else {
            throw fault(.type, "\(name) is not a text", mend: "write one value there, quoted if need be")
        }
        // YAML's own ways to write nothing: read as texts they would be shown.
        guard scalar.style != .plain || !["~", "null", "Null", "NULL"].contains(scalar.string) else {
            throw fault(.type, "\(name) is empty: `\(scalar.string)` is nothing", mend: "write a value, or leave the key out; in quotes it is a text")
        }
        guard !scalar.string.isEmpty else {
            throw fault(.type, "\(name) is empty", mend: "write a value, or leave the key out")
        }
        return scalar.string
    }

    /// Whether it is one value, neither list nor mapping.
    var isText: Bool { if case .scalar = node { true } else { false } }

    var isMapping: Bool { if case .mapping = node { true } else { false } }

    /// The texts of a list; `- a` lines or `[a, b]`.
    func texts() throws(IntentFileError) -> [String] {
        guard case .sequence = node else {
            throw fault(.type, "\(name) is not a list", mend: "write `- …` lines, or `[a, b]`")
        }
        return try items().map { (item) throws(IntentFileError) in try item.text() }
    }

    func items() throws(IntentFileError) -> [YAMLValue] {
        guard case .sequence(let sequence) = node else {
            throw fault(.type, "\(name) is not a list", mend: "write `- …` lines")
        }
        return sequence.map { YAMLValue(path: path, node: $0, name: "an item of \(name)") }
    }

    /// The keys and values of a mapping, in order.
    func entries() throws(IntentFileError) -> [(key: String, value: YAMLValue)] {
        guard case .mapping(let mapping) = node else {
            throw fault(.type, "\(name) is not a mapping", mend: "write `key: value` lines, indented below it")
        }
        var entries: [(key: String, value: YAMLValue)] = []
        for (key, value) in mapping {
            guard let text = key.string else {
                throw YAMLValue(path: path, node: key, name: "a key").fault(
                    .key, "a key of \(name) is not a text", mend: "write `key: value`")
            }
            entries.append((text, YAMLValue(path: path, node: value, name: "`\(text)`")))
        }
        return entries
    }

    /// The values of a mapping by key; refuses keys that are not among `known`.
    func values(known: [String]) throws(IntentFileError) -> [String: YAMLValue] {
        var values: [String: YAMLValue] = [:]
        for (key, value) in try entries() {
            guard known.contains(key) else { throw unknownKey(key, near: value, known: known) }
            values[key] = value
        }
        return values
    }

    /// The value of `key`, which must be there.
    func required(_ key: String, in values: [String: YAMLValue]) throws(IntentFileError) -> YAMLValue {
        guard let value = values[key] else {
            throw fault(.key, "`\(key)` is missing in \(name)", mend: "add `\(key): …`")
        }
        return value
    }

    func unknownKey(_ key: String, near value: YAMLValue, known: [String]) -> IntentFileError {
        let others = known.count <= 24 ? "use one of \(known.joined(separator: ", "))" : "take it out"
        let mend = SpellingSuggestion.nearest(to: key, among: known).map { "write `\($0)`" } ?? others
        return value.fault(.key, "unknown key `\(key)` in \(name)", mend: mend)
    }
}
