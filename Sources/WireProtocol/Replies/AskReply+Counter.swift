extension AskReply {
    /// A place to go to.
    package struct Counter: Sendable, Equatable {
        package var name: String?
        package var office: String?
        package var building: String?
        /// As signs state it: `1`, `B1`.
        package var floor: String?
        package var address: String?
        /// The same as a Japanese page writes it, for readers of other scripts.
        package var addressOriginal: String?
        /// A link that shows the address on a map.
        package var map: String?
        /// When it is open, in the reply's language, where the page says so.
        package var hours: String?
        /// True where the entry stands for every place of its kind ("each Regional Center"): there are several.
        package var isClass: Bool?
        /// The page's own wording, in Japanese where a Japanese page has the same counter: to show to a taxi driver or at the
        /// reception.
        package var original: String?
        /// Why one should not go there: in the reply's language, with who says so.
        package var closed: String?
        /// The page that says so.
        package var closedURL: String?

        package init(
            name: String? = nil, office: String? = nil, building: String? = nil, floor: String? = nil,
            address: String? = nil, addressOriginal: String? = nil, map: String? = nil, hours: String? = nil, isClass: Bool? = nil, original: String? = nil,
            closed: String? = nil, closedURL: String? = nil
        ) {
            self.name = name
            self.office = office
            self.building = building
            self.floor = floor
            self.address = address
            self.addressOriginal = addressOriginal
            self.map = map
            self.hours = hours
            self.isClass = isClass
            self.original = original
            self.closed = closed
            self.closedURL = closedURL
        }

        func write(to json: inout JSONWriter) {
            json.field("name", name)
            json.field("office", office)
            json.field("building", building)
            json.field("floor", floor)
            json.field("address", address)
            json.field("addressOriginal", addressOriginal)
            json.field("map", map)
            json.field("hours", hours)
            json.field("class", isClass)
            json.field("original", original)
            json.field("closed", closed)
            json.field("closedURL", closedURL)
        }
    }
}
