import WireProtocol

/// What a channel carries: how long a message may be, and how many there may be.
struct MessageBudget {
    let channel: MessageChannel

    /// LINE Messaging API, "Text message": 5,000 characters, counted in UTF-16 units; "Send reply message": five objects.
    static let lineUnits = 5000
    static let lineMessages = 5
    /// LINE Messaging API, "Quick reply": 13 items; "Message action": a label of 20 characters, a text of 300.
    static let quickReplies = 13
    static let labelUnits = 20
    static let textUnits = 300
    /// A short message of one part (3GPP TS 23.040): 140 octets, so 160 septets or 70 units of UCS-2. Messages are sent
    /// one by one: a concatenated one would hold 153 or 67 in each part, and come whole or not at all.
    static let septets = 160
    static let units = 70

    var mostMessages: Int? { channel == .line ? Self.lineMessages : nil }

    /// No message is longer, in UTF-16 units: one septet is one unit at least.
    var longest: Int {
        switch channel {
        case .plain, .line: Self.lineUnits
        case .sms: Self.septets
        }
    }

    func fits(_ text: String) -> Bool {
        switch channel {
        case .plain: true
        case .line: text.utf16.count <= Self.lineUnits
        case .sms: ShortMessageAlphabet.septets(text).map { $0 <= Self.septets } ?? (text.utf16.count <= Self.units)
        }
    }
}
