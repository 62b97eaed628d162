internal import CLibXML2

/// Collects what libxml2 says about one page; lives as long as that page's parser context.
final class ParserComplaints {
    struct Complaint {
        var code: Int32
        var level: UInt32
        var line: Int
        var message: String
    }

    /// The first hundred; libxml2 can complain about every tag of a page.
    private(set) var complaints: [Complaint] = []

    /// The callback that libxml2 calls with the parser context, in whose `_private` the collector hangs.
    static let callback: xmlStructuredErrorFunc = { context, error in
        guard let context = unsafe context, let error = unsafe error,
            let own = unsafe context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
        else { return }
        let sink = unsafe Unmanaged<ParserComplaints>.fromOpaque(own).takeUnretainedValue()
        guard sink.complaints.count < 100 else { return }
        let record = unsafe error.pointee
        let message = unsafe record.message.map { unsafe String(cString: $0) } ?? ""
        sink.complaints.append(
            Complaint(
                code: unsafe record.code, level: unsafe record.level.rawValue, line: Int(unsafe record.line),
                message: String(message.prefix(200)).split(separator: "\n").first.map(String.init) ?? ""))
    }
}
