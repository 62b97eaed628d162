/// Several matters put together into one visit (`plan`); docs/PROTOCOL.md describes each field.
///
/// What is nil or empty does not apply and is not written.
package struct PlanReply: Sendable, Equatable {
    /// One of the matters, in the order of the plan.
    package struct Matter: Sendable, Equatable {
        package var intent: String
        package var title: String

        package init(intent: String, title: String) {
            self.intent = intent
            self.title = title
        }
    }

    /// The counters under one roof.
    package struct Building: Sendable, Equatable {
        /// Nil for places whose building the page does not name.
        package var name: String?
        package var floors: [Floor]

        package init(name: String?, floors: [Floor]) {
            self.name = name
            self.floors = floors
        }
    }

    /// The counters on one floor of a building.
    package struct Floor: Sendable, Equatable {
        /// As signs state it: `1`, `B1`.
        package var floor: String?
        package var counters: [AskReply.Counter]

        package init(floor: String?, counters: [AskReply.Counter]) {
            self.floor = floor
            self.counters = counters
        }
    }

    /// What can be done without coming.
    package struct Remote: Sendable, Equatable {
        package var intent: String
        package var title: String
        /// A way each: by post, online, by phone.
        package var ways: [String]

        package init(intent: String, title: String, ways: [String]) {
            self.intent = intent
            self.title = title
            self.ways = ways
        }
    }

    package var lang: String
    /// The whole plan, ready to show.
    package var text: String
    /// What the overlay tells everybody at this moment.
    package var notice: String?
    package var matters: [Matter] = []
    /// The documents of all matters, each once.
    package var bring: [String] = []
    /// What the pages warn of in these matters, each once.
    package var cautions: [String] = []
    package var buildings: [Building] = []
    /// The days and hours at which all counters with known hours are open; nil where there are none.
    package var hours: String?
    /// The counters whose hours the pages do not give, by name.
    package var hoursUnknown: [String] = []
    package var remote: [Remote] = []
    package var contacts: [AskReply.Contact] = []
    package var sources: [AskReply.Source] = []
    package var messages: [String] = []
    package var catalog: String?
    package var context: String?

    package init(lang: String, text: String) {
        self.lang = lang
        self.text = text
    }
}
