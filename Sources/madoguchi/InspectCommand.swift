import ArgumentParser
import Catalog
import Foundation
import PageReading
import PageSandbox

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Show the outline and the facts that the parser sees in one page.")

    @Argument(help: "The page, an HTML file.") var page: String

    @Option(help: "The area code that the page leaves out of phone numbers.") var areaCode: String?

    @Option(help: "The address that the page's relative links start from.") var baseURL: String?

    @Option(help: "The charset that the server's Content-Type named; else from PAGE.html.content-type, where that is kept beside the page.") var charset: String?

    @Flag(help: "Print it as JSON.") var json = false

    func run() throws {
        if let oddity = PageFile.oddity(at: page) {
            StandardError.print("\(page): error: this is \(oddity), no file; give the path of an HTML page")
            throw ExitCode.failure
        }
        guard let bytes = FileManager.default.contents(atPath: page) else {
            StandardError.print("\(page): error: the file cannot be read; give the path of an HTML page")
            throw ExitCode.failure
        }
        let read: ReadPage
        do {
            read = try Start.child().read(
                [UInt8](bytes), path: page, httpCharset: charset ?? KeptContentType.charset(beside: page),
                by: PageReader(areaCode: areaCode, baseURL: baseURL))
        } catch {
            StandardError.print(error.diagnostic.description)
            throw ExitCode.failure
        }
        for diagnostic in read.diagnostics { StandardError.print(diagnostic.description) }
        let report = PageReport(read, path: page)
        try StandardOutput.print(json ? try report.json() : report.text, terminator: "")
    }
}
