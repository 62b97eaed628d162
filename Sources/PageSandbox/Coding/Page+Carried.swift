package import Catalog
package import HTMLReader
package import PageReading

extension ReadPage: Carried {
    package static var blank: ReadPage { ReadPage(title: "", encoding: .blank, breadcrumb: [], sections: [], facts: [], diagnostics: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&title)
        try form.carry(&language)
        try form.carry(&updatedOn)
        try form.carry(&encoding)
        try form.carry(&breadcrumb)
        try form.carry(&sections)
        try form.carry(&facts)
        try form.carry(&diagnostics)
    }
}

extension EncodingDecision: Carried {
    package static var blank: EncodingDecision { EncodingDecision(used: .utf8, reason: .validUTF8) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&used)
        try form.carry(&reason)
        try form.carry(&http)
        try form.carry(&meta)
        try form.carry(&replaced)
    }
}

extension Section: Carried {
    package static var blank: Section { Section(page: "", parent: nil, heading: "", region: .body, line: 0, paragraphs: []) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&page)
        try form.carry(&parent)
        try form.carry(&heading)
        try form.carry(&region)
        try form.carry(&line)
        try form.carry(&language)
        try form.carry(&paragraphs)
    }
}

extension Fact: Carried {
    package static var blank: Fact { Fact(section: 0, line: 0, quote: "", value: .blank) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&section)
        try form.carry(&line)
        try form.carry(&quote)
        try form.carry(&value)
    }
}

extension Diagnostic: Carried {
    package static var blank: Diagnostic { Diagnostic(.note, path: "", message: "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&severity)
        try form.carry(&path)
        try form.carry(&line)
        try form.carry(&column)
        try form.carry(&message)
        try form.carry(&mend)
    }
}

extension PageReadingError: Carried {
    package static var blank: PageReadingError { PageReadingError(code: .unreadable, path: "", line: nil, message: "", mend: "", cause: nil) }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&code)
        try form.carry(&path)
        try form.carry(&line)
        try form.carry(&message)
        try form.carry(&mend)
        try form.carry(&cause)
    }
}

extension HTMLReadingError: Carried {
    package static var blank: HTMLReadingError { HTMLReadingError(.empty, "") }

    package mutating func travel(in form: inout CompactForm) throws(CompactFormError) {
        try form.carry(&code)
        try form.carry(&line)
        try form.carry(&message)
        try form.carry(&cause)
    }
}
