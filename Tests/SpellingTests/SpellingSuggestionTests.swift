import Spelling
import Testing

@Suite struct SpellingSuggestionTests {
    private static let known = ["listen", "threads", "max-connections", "id"]

    @Test(arguments: [
        ("listne", "listen"), ("thread", "threads"), ("MAX_CONECTIONS", "max-connections"), ("ids", "id"),
    ])
    func `finds what was meant`(typed: String, meant: String) {
        #expect(SpellingSuggestion.nearest(to: typed, among: Self.known) == meant)
    }

    @Test(arguments: ["colour", "xy", ""]) func `suggests nothing where nothing is near`(typed: String) {
        #expect(SpellingSuggestion.nearest(to: typed, among: Self.known) == nil)
        #expect(SpellingSuggestion.nearest(to: typed, among: []) == nil)
    }
}
