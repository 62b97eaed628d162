import NIOCore
import Spelling
import WireTransport

/// How a setting's value is spelled.
struct SettingKind<Value> {
    /// The value, or why the spelling is none.
    var read: (String) throws(Misspelling) -> Value
    var spell: (Value) -> String
}

extension SettingKind {
    /// The same, or nil where the setting is switched off.
    var orNone: SettingKind<Value?> {
        SettingKind<Value?>(
            read: { spelling throws(Misspelling) in Setting.isNone(spelling) ? nil : try read(spelling) },
            spell: { $0.map(spell) ?? "none" })
    }
}

extension SettingKind<String> {
    static var path: Self { path { _ in nil } }

    /// - Parameter fault: what is wrong with a path or what stands for one, as a clause that ends in the mend; nil if nothing is.
    static func path(_ fault: @escaping (String) -> String?) -> Self {
        Self(
            read: { spelling throws(Misspelling) in
                guard !spelling.isEmpty, !spelling.utf8.contains(0) else { throw Misspelling("a path is missing; give one") }
                if let fault = fault(spelling) { throw Misspelling(fault) }
                return spelling
            }, spell: { $0 })
    }
}

extension SettingKind<Address> {
    static var address: Self {
        Self(
            read: { spelling throws(Misspelling) in
                do throws(TransportError) {
                    return try Address(spelling)
                } catch {
                    throw Misspelling(error.description)
                }
            }, spell: \.description)
    }
}

extension SettingKind<Address> {
    /// HOST:PORT of this machine: what stands there is for the machine's own watchers.
    static var loopback: Self {
        Self(
            read: { spelling throws(Misspelling) in
                let address = try Self.address.read(spelling)
                if case .tcp(let host, _) = address, host == "localhost" || Network.isLoopback(host) { return address }
                throw Misspelling("“\(spelling)” is not on this machine; write it like 127.0.0.1:9636")
            }, spell: \.description)
    }
}

extension SettingKind where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words.
    static func word() -> Self {
        Self(
            read: { spelling throws(Misspelling) in
                if let value = Value(rawValue: spelling) { return value }
                let words = Value.allCases.map(\.rawValue)
                let nearest = SpellingSuggestion.nearest(to: spelling, among: words).map { "; did you mean “\($0)”?" }
                throw Misspelling("“\(spelling)” is none of \(words.joined(separator: ", "))\(nearest ?? "")")
            }, spell: \.rawValue)
    }
}

extension SettingKind<Network> {
    static var network: Self {
        Self(
            read: { spelling throws(Misspelling) in
                do throws(TransportError) {
                    return try Network(spelling)
                } catch {
                    throw Misspelling(error.description)
                }
            }, spell: \.description)
    }
}

extension SettingKind<Int> {
    /// `67108864`, `64K`, `64M`, `1G`, in units of 1,024.
    static func size(_ range: ClosedRange<Int>) -> Self {
        let units: [(name: String, bytes: Int)] = [("", 1), ("K", 1 << 10), ("M", 1 << 20), ("G", 1 << 30)]
        func spell(_ size: Int) -> String {
            let unit = units.last { size >= $0.bytes && size % $0.bytes == 0 } ?? ("", 1)
            return "\(size / unit.bytes)\(unit.name)"
        }
        return Self(
            read: { spelling throws(Misspelling) in
                let digits = spelling.prefix { $0.isASCII && $0.isNumber }
                let unit = units.first { $0.name == spelling.dropFirst(digits.count).drop { $0 == " " } }
                guard let unit, let count = Int(digits), count <= 1 << 30, range.contains(count * unit.bytes) else {
                    throw Misspelling(
                        "“\(spelling)” is no size from \(spell(range.lowerBound)) to \(spell(range.upperBound)); "
                            + "write it like 512K, 64M or 1G")
                }
                return count * unit.bytes
            }, spell: spell)
    }

    /// `90`, `90 days`.
    static func days(_ range: ClosedRange<Int>) -> Self {
        Self(
            read: { spelling throws(Misspelling) in
                let digits = spelling.prefix { $0.isASCII && $0.isNumber }
                let unit = spelling.dropFirst(digits.count).drop { $0 == " " }
                guard ["", "d", "day", "days"].contains(unit), let count = Int(digits), range.contains(count) else {
                    throw Misspelling(
                        "“\(spelling)” is no number of days from \(range.lowerBound) to \(range.upperBound); write it like 90 days")
                }
                return count
            }, spell: { "\($0) days" })
    }

    static func count(_ range: ClosedRange<Int>) -> Self {
        Self(
            read: { spelling throws(Misspelling) in
                guard let count = Int(spelling), range.contains(count) else {
                    throw Misspelling(
                        "“\(spelling)” is no whole number from \(range.lowerBound) to \(range.upperBound); write one")
                }
                return count
            }, spell: String.init)
    }
}

extension SettingKind<TimeAmount> {
    /// `300`, `300s`, `500 ms`, `5 min`, `1 h`: without a unit it is seconds, as in a unit of systemd.
    static func time(_ range: ClosedRange<TimeAmount>) -> Self {
        Self(
            read: { spelling throws(Misspelling) in
                guard let time = TimeAmount(spelled: spelling), range.contains(time) else {
                    throw Misspelling(
                        "“\(spelling)” is no time from \(range.lowerBound.spelled) to \(range.upperBound.spelled); "
                            + "write it like 500ms, 30s, 5min or 1h")
                }
                return time
            }, spell: \.spelled)
    }
}

extension TimeAmount {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("min", 60_000), ("h", 3_600_000),
    ]

    fileprivate init?(spelled text: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        let factor = unit.isEmpty ? 1000 : Self.units.first { $0.name == unit }?.milliseconds
        guard let count = Int64(digits), count <= 1_000_000_000, let factor else { return nil }
        self = .milliseconds(count * factor)
    }

    fileprivate var spelled: String {
        let milliseconds = nanoseconds / 1_000_000
        let unit = Self.units.last { milliseconds >= $0.milliseconds && milliseconds % $0.milliseconds == 0 }
        return unit.map { "\(milliseconds / $0.milliseconds)\($0.name)" } ?? "0s"
    }
}
