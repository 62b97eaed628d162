/// The beginning of a topic about a cluster: `intents.yaml` and a file for each language, in which comments marked TODO
/// stand where only a person knows what to write. `madoguchi check` refuses it until they are replaced.
package struct IntentDraft: Sendable {
    package struct File: Sendable {
        package var name: String
        package var text: String
    }

    package let topic: String
    package let files: [File]

    /// - Parameters:
    ///   - languages: the codes of all in which it must be written.
    ///   - examples: how many examples each language needs.
    package init(_ cluster: UnansweredCluster, topic: String, languages: [String], examples: Int) {
        self.topic = topic
        let id = "\(topic).answer"
        let asked = cluster.records.map { "#   [\($0.language)] \(Self.oneLine($0.text))" }.joined(separator: "\n")
        let intents = """
            # Drafted by `madoguchi unanswered` from what \(cluster.conversations) conversations asked:
            \(asked)
            # A page of the city must answer it. Replace each line marked TODO (docs/WRITING-INTENTS.md), then run
            # `madoguchi check`. If it belongs to a topic that is there, move the parts into that topic's files.
            topic: \(topic)
            intents:
              - id: \(id)
                # TODO about: concepts of the glossary that the page's section speaks of: [subject.…, matter.…]
                # TODO facts (or delete this line): what the answer shows: [phone, fee, …]
            """
        let texts = languages.map { language in
            File(name: "\(language).yaml", text: Self.text(cluster, topic: topic, id: id, language: language, examples: examples))
        }
        files = [File(name: "intents.yaml", text: intents + "\n")] + texts
    }

    private static func text(
        _ cluster: UnansweredCluster, topic: String, id: String, language: String, examples: Int
    ) -> String {
        let own = cluster.records.filter { $0.language == language }.prefix(examples)
        let given = own.map { "      - \(quoted($0.text))" }
        let missing = own.count < examples ? (own.count + 1...examples).map { "      # TODO example \($0)" } : []
        return """
            language: \(language)
            topic: \(topic)
            intents:
              \(id):
                # TODO title: a few words
                # TODO wish: what the resident wants, in a polite sentence to a clerk
                examples:
            \((given + missing).joined(separator: "\n"))
                # TODO answer: |

            """
    }

    /// A YAML scalar that is this text, whatever is in it.
    private static func quoted(_ text: String) -> String {
        "\"" + oneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
