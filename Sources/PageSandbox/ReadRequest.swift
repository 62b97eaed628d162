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

    /// Whether what the page's parts refer to is there: a page that took its child over could else end its parent too.
    var isConsistent: Bool {
        guard let page else { return true }
        return page.sections.enumerated().allSatisfy { index, section in section.parent.map { (0..<index).contains($0) } ?? true }
            && page.facts.allSatisfy { fact in
                if case .counter(let counter) = fact.value, counter.names.isEmpty { return false }
                return page.sections.indices.contains(fact.section)
            }
    }
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
