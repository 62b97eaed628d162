/// The form of an Individual Number (マイナンバー).
package enum IndividualNumber {
    /// Whether the last of twelve digits is the check digit of the others (Ordinance of the Ministry of Internal Affairs
    /// and Communications no. 85 of 2014, article 5).
    package static func isValid(_ digits: [Int]) -> Bool {
        guard digits.count == 12 else { return false }
        var sum = 0
        for position in 1...11 { sum += digits[11 - position] * (position <= 6 ? position + 1 : position - 5) }
        let remainder = sum % 11
        return digits[11] == (remainder <= 1 ? 0 : 11 - remainder)
    }
}
