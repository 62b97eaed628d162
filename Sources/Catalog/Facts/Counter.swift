/// A counter that a resident can go to, or a class of them ("each Regional Center").
package struct Counter: Codable, Sendable, Hashable {
    /// The office as published, from the office itself outwards: ["Individual Card Promotion Office",
    /// "Information Policy Division"]; never empty.
    package var names: [String]
    /// As published: "City Hall Building 2".
    package var building: String?
    /// A floor number ("1", "3", "B1").
    package var floor: String?
    /// Whether the entry stands for every place of its kind ("each …", 各…).
    package var isClass: Bool
    /// Set where it is said to be closed.
    package var closing: Closing?

    /// Who says that a counter is closed.
    package enum Closing: Codable, Sendable, Hashable {
        /// Another page than the one that lists it.
        case page(PageSaying)
        /// An overlay, for as long as it lasts; never in a catalog.
        case overlay
    }

    /// Another page's word, with both sources.
    package struct PageSaying: Codable, Sendable, Hashable {
        /// The sentence as published.
        package var words: String
        /// The title of the page that says so, with the day of its update where it states one.
        package var page: String
        package var url: String
        /// The same of the page that goes on listing the counter.
        package var listedOn: String

        package init(words: String, page: String, url: String, listedOn: String) {
            self.words = words
            self.page = page
            self.url = url
            self.listedOn = listedOn
        }
    }

    package init(names: [String], building: String? = nil, floor: String? = nil, isClass: Bool = false, closing: Closing? = nil) {
        self.names = names
        self.building = building
        self.floor = floor
        self.isClass = isClass
        self.closing = closing
    }
}
