import Catalog
import Testing

@Suite struct AnswerTemplateTests {
    @Test func `a template is read line by line`() throws {
        let template = try AnswerTemplate(parsing: "Costs {fee}.\n\n{if property.back}On the back.\n{list field}\n")
        #expect(
            template.lines == [
                .init(pieces: [.text("Costs "), .placeholder(.fee), .text(".")]),
                .init(condition: ConceptID("property.back"), pieces: [.text("On the back.")]),
                .init(pieces: [.placeholder(.list(group: "field"))]),
            ])
    }

    @Test(arguments: ["{bring}", "  {links} ", "{if a.b}{cautions}", "{list field} and {fee}"])
    func `a list stands alone on its line, with blanks or a condition at most`(source: String) throws {
        #expect(try AnswerTemplate(parsing: source).lines.count == 1)
    }

    @Test(arguments: [
        ("a\n{price}", 2), ("{fee", 1), ("fee}", 1), ("x {if a.b} y", 1), ("{list}", 1),
        ("Please x {bring} y.", 1), ("a\n{steps}{links}", 2), ("{counters} {city}", 1), ("{if a.b}Heed: {cautions}", 1),
    ])
    func `a fault names its line`(source: String, line: Int) {
        let fault = #expect(throws: AnswerTemplate.Fault.self) { try AnswerTemplate(parsing: source) }
        #expect(fault?.line == line)
    }
}
