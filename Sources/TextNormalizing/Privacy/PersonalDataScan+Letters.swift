/// What begins with or holds letters.
extension PersonalDataScan {
    mutating func findEmails(published: Set<String>) {
        for at in scalars.indices where scalars[at] == "@" && isOpen(at) {
            // Somebody may set the sign apart.
            let left = at > 0 && Self.isBlank(scalars[at - 1]) ? at - 1 : at
            let right = at + 1 < scalars.count && Self.isBlank(scalars[at + 1]) ? at + 2 : at + 1
            var start = left
            while start > 0, Self.isLocal(scalars[start - 1]) { start -= 1 }
            var end = right
            while end < scalars.count, Self.isDomain(scalars[end]) { end += 1 }
            while end > right, scalars[end - 1] == "." || scalars[end - 1] == "-" { end -= 1 }
            let domain = Self.text(scalars[min(right, end)..<end])
            let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
            guard start < left, labels.count > 1, !labels.contains(""), let last = labels.last, last.count > 1 else { continue }
            let address = "\(Self.text(scalars[start..<left]))@\(domain)".lowercased()
            if published.contains(address) { keep(start..<end) } else { remove(start..<end, as: .email) }
        }
    }

    /// Two letters, eight digits, two letters, as on the card's upper right.
    mutating func findResidenceCards() {
        var index = 0
        while index + 12 <= scalars.count {
            if let end = residenceCard(from: index) {
                remove(index..<end, as: .residenceCard)
                index = end
            } else {
                index += 1
            }
        }
    }

    private func residenceCard(from start: Int) -> Int? {
        func isWord(_ index: Int) -> Bool {
            scalars.indices.contains(index) && (Self.isLetter(scalars[index]) || (0x30...0x39).contains(scalars[index].value))
        }
        guard isOpen(start), !isWord(start - 1), Self.isLetter(scalars[start]), Self.isLetter(scalars[start + 1]) else { return nil }
        var hasBlank = false
        var index = start + 2
        func skip() {
            var most = 2
            while most > 0, index < scalars.count, Self.isSeparator(scalars[index]) {
                hasBlank = hasBlank || Self.isBlank(scalars[index])
                index += 1
                most -= 1
            }
        }
        var digits: [Int] = []
        while digits.count < 8 {
            skip()
            guard index < scalars.count, let digit = Self.digit(scalars[index]) else { return nil }
            digits.append(digit)
            index += 1
        }
        skip()
        guard index + 1 < scalars.count, Self.isLetter(scalars[index]), Self.isLetter(scalars[index + 1]), !isWord(index + 2) else { return nil }
        if hasBlank {
            // "on 20261124 at": words around a day are no card.
            let letters = [scalars[start], scalars[start + 1], scalars[index], scalars[index + 1]]
            guard letters.allSatisfy({ (0x41...0x5A).contains($0.value) }), !DigitGroups.isDate(digits) else { return nil }
        }
        return index + 2
    }

    /// `+`, a country code and a number: 8 to 15 digits (ITU-T E.164).
    mutating func findInternationalPhones(published: Set<String>) {
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "+", isOpen(index) else {
                index += 1
                continue
            }
            var digits = ""
            var (end, next, gap) = (index + 1, index + 1, 0)
            while next < scalars.count, digits.count < 15, gap <= 2 {
                if let digit = Self.digit(scalars[next]) {
                    digits += String(digit)
                    end = next + 1
                    gap = 0
                } else if Self.isSeparator(scalars[next]) {
                    gap += 1
                } else {
                    break
                }
                next += 1
            }
            // "+81 (0)90 …": the zero of the national form.
            let plain = digits.hasPrefix("810") ? "81" + digits.dropFirst(3) : digits
            if published.contains(plain) { keep(index..<end) } else if digits.count >= 8 { remove(index..<end, as: .phone) }
            index = max(end, index + 1)
        }
    }

    private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || (0x30...0x39).contains(scalar.value) || [".", "_", "%", "+", "-", "'"].contains(scalar)
    }

    private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || (0x30...0x39).contains(scalar.value) || scalar == "." || scalar == "-"
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
