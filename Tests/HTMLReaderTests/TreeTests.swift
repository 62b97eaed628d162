import HTMLReader
import Testing

@Suite struct TreeTests {
    @Test func `Nodes lie in the order of the document and know their end`() throws {
        let page = try HTMLReader().read(Array("<html><body><ul><li>a<b>b</b></li><li>c</li></ul><p>d</p></body></html>".utf8))
        for (index, node) in page.nodes.enumerated() {
            #expect(node.end > index && node.end <= page.nodes.count)
            if node.parent >= 0 {
                #expect(node.parent < index)
                #expect(page[node.parent].end >= node.end)
            }
        }
        let list = try #require(page.first(.ul))
        #expect(page.children(of: list).map { page.text(of: $0) } == ["ab", "c"])
    }

    @Test func `Names and attributes are in small letters, entities are resolved`() throws {
        let page = try HTMLReader().read(Array("<P CLASS='A &amp; b' Role=\"&#x7A93;口\" OnClick='x()'>&lt;窓口&gt;&nbsp;</P>".utf8))
        let node = try #require(page.first(.p))
        #expect(page.attribute(.classes, of: node) == "A & b")
        #expect(page.attribute(.role, of: node) == "窓口")
        #expect(page.text(of: node) == "<窓口>\u{A0}")
    }

    @Test func `A text's line is that of its first character`() throws {
        let html = "<html>\n<body>\n<p>one\ntwo</p>\n<!-- a\ncomment -->\n<p>\n\n  three</p><script>\nvar a;\n</script><p>four</p>"
        let page = try HTMLReader().read(Array(html.utf8))
        let lines = page.nodes.indices.filter { page[$0].isText }.map { node in
            (page.text(of: node).filter { !$0.isWhitespace }, page[node].line)
        }.filter { !$0.0.isEmpty }
        // A script's text is left out; its lines are counted.
        #expect(lines.map(\.0) == ["onetwo", "three", "four"])
        #expect(lines.map(\.1) == [3, 9, 11])
    }

    @Test func `Lines beyond sixteen bits are still told`() throws {
        let html = "<html><body><p>" + String(repeating: "x\n", count: 70_000) + "</p>\n<p>last</p></body></html>"
        let page = try HTMLReader().read(Array(html.utf8))
        #expect(page.nodes.indices.last { page.text(of: $0) == "last" }.map { page[$0].line } == 70_002)
    }

    @Test func `Scripts are no text`() throws {
        let page = try HTMLReader().read(Array("<p>a<script>b</script><style>c</style>d</p>".utf8))
        #expect(page.text(of: 0) == "ad")
    }

    @Test func `An external entity is never fetched`() throws {
        let html = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><body><p>a&x;b</p></body></html>"
        let page = try HTMLReader().read(Array(html.utf8))
        #expect(page.text(of: 0).contains("a&x;b"))
    }

    @Test func `What nobody reads is left out before parsing, and the lines keep their numbers`() throws {
        let html = """
            <html>
            <body>
            <script type="text/javascript" async>
            var a = '<p>no</p>';
            </script>
            <p onclick="a
            b" title='x > y' class=k data-x = "1">one</p><style>
            p { color: red }
            </style>
            <p>two
            """
        let page = try HTMLReader().read(Array(html.utf8))
        let paragraphs = page.nodes.indices.filter { page[$0].name == .p }
        #expect(paragraphs.map { page.text(of: $0) } == ["one", "two"])
        #expect(paragraphs.map { page[$0 + 1].line } == [7, 10])
        #expect(page.attribute(.classes, of: paragraphs[0]) == "k")
    }

    @Test(arguments: [
        "<p title=\"a\"class=k>t</p>", "<p title=a/class=k>t</p>", "<p title = 'a' class = k>t</p>", "<p @click=\"a\" class=k>t</p>",
        "<p title class=k>t</p>", "<p title=\"a > b\" class=k>t</p>", "<p \"\" class=k>t</p>", "<P TITLE=a CLASS=k>t</p>",
    ])
    func `An attribute that is left out takes nothing else with it`(html: String) throws {
        let page = try HTMLReader().read(Array(html.utf8))
        let paragraph = try #require(page.first(.p))
        #expect(page.text(of: paragraph) == "t")
    }
}
