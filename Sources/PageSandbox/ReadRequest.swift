import PageReading

/// What the child is told beside a page's bytes.
struct ReadRequest: Codable, Equatable {
    var path: String
    var httpCharset: String?
    var areaCode: String?
    var baseURL: String?
}

/// What the child says of a page; exactly one of the two is set.
struct ReadAnswer: Codable, Equatable {
    var page: ReadPage?
    var error: PageReadingError?
}
