/// What this counter can be asked about.
package struct TopicsReply: Sendable, Equatable {
    /// One matter of city business.
    package struct Topic: Sendable, Equatable {
        /// The folder of `Intents/`: `individual-number`.
        package var topic: String
        package var title: String
        package var intents: [Intent]

        package init(topic: String, title: String, intents: [Intent]) {
            self.topic = topic
            self.title = title
            self.intents = intents
        }
    }

    /// One thing that a resident wants.
    package struct Intent: Sendable, Equatable {
        package var intent: String
        package var title: String
        /// A question that leads there.
        package var question: String?

        package init(intent: String, title: String, question: String? = nil) {
            self.intent = intent
            self.title = title
            self.question = question
        }
    }

    /// The resident language of titles and text.
    package var lang: String
    /// The list as a text connection shows it.
    package var text: String
    package var topics: [Topic]
    /// The version of the catalog.
    package var catalog: String?

    package init(lang: String, text: String, topics: [Topic], catalog: String? = nil) {
        self.lang = lang
        self.text = text
        self.topics = topics
        self.catalog = catalog
    }
}
