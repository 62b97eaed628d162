import Catalog
import PageReading

/// What the child is told beside a page's bytes.
struct ReadRequest: Equatable {
    var path: String
    var httpCharset: String?
    var areaCode: String?
    var baseURL: String?
}

/// What the child says of a page; exactly one of the two is set.
struct ReadAnswer: Equatable {
    var page: ReadPage?
    var error: PageReadingError?
}

extension ReadRequest: Carried {
    static var blank: ReadRequest { ReadRequest(path: "") }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&path)
        try form.carry(&httpCharset)
        try form.carry(&areaCode)
        try form.carry(&baseURL)
    }
}

extension ReadAnswer: Carried {
    static var blank: ReadAnswer { ReadAnswer() }

    mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&page)
        try form.carry(&error)
    }
}
