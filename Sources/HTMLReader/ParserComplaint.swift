/// What libxml2 says about a page.
struct ParserComplaint {
    var code: Int32
    var line: Int
    /// Its first line, 200 characters at most.
    var message: String

    /// On most pages, and nobody's business: unknown tags (801: all of HTML5), bare ampersands (23), stray end tags (76) and the like.
    static func isCommon(_ code: Int32) -> Bool {
        switch code {
        case 801, 23, 76, 68, 513, 800, 38, 39, 42: true
        default: false
        }
    }
}
