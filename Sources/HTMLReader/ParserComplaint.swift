/// What libxml2 says about a page.
struct ParserComplaint {
    var code: Int32
    var line: Int
    /// Its first line, 200 characters at most.
    var message: String
}
