import EncoderSource
import SentenceEncoder
import Testing

@Suite struct ServerAddressTests {
    @Test(arguments: [
        "http://127.0.0.1:11434/v1#multilingual-e5-small", "http://[::1]:8080/v1/#m", "http+unix:/run/encoder.sock#m",
        "http://gpu.example/api/v1?prefix=#intfloat/multilingual-e5-base",
    ])
    func `an address with a model is a server`(argument: String) throws {
        guard case .server = try EncoderSource(argument, besideCatalog: "x.catalog") else {
            Issue.record("\(argument) is no server")
            return
        }
    }

    @Test(arguments: [
        ("http://127.0.0.1:1/v1", "names no model"), ("https://host/v1#m", "is https"), ("http+unix:sock#m", "no absolute path"),
        ("ftp://x#m", "neither a folder nor a server"), ("HTTP://x/v1#m", "neither a folder nor a server"),
        ("http://host/v1?pre=x#m", "other than `prefix=`"), ("http:///v1#m", "is no address"),
    ])
    func `what cannot be an address says why`(argument: String, words: String) {
        let error = #expect(throws: EncoderError.self) { try EncoderSource(argument, besideCatalog: "x.catalog") }
        #expect(error?.message.contains(words) == true, "\(String(describing: error))")
    }

    @Test func `a folder, none, and what lies beside the catalog`() throws {
        #expect(try EncoderSource("var/encoder", besideCatalog: "/a/x.catalog") == .folder("var/encoder", isStandard: false))
        #expect(try EncoderSource("none", besideCatalog: "/a/x.catalog") == .none)
        #expect(try EncoderSource(nil, besideCatalog: "/a/x.catalog") == .folder("/a/encoder", isStandard: true))
    }

    @Test func `another encoder than the catalog's is refused by name`() throws {
        let source = try EncoderSource("http://127.0.0.1:1/v1#other", besideCatalog: "x")
        let error = #expect(throws: EncoderError.self) { try source.open(builtWith: "openai model 384 “”", dimension: 384) }
        #expect(error?.code == .mismatch)
        #expect(error?.message.contains("openai model 384") == true && error?.message.contains("openai other 384") == true)
        #expect(try source.open(builtWith: nil, dimension: 0) == nil)
    }
}
