extension AskReply {
    /// A place to go to.
    package struct Counter: Sendable, Equatable {
        package var name: String?
        package var office: String?
        package var building: String?
        /// As signs state it: `1`, `B1`.
        package var floor: String?
        package var address: String?
        /// The page's own wording.
        package var original: String?
        /// Why one should not go there: in the reply's language, with who says so.
        package var closed: String?
        /// The page that says so.
        package var closedURL: String?

        package init(
            name: String? = nil, office: String? = nil, building: String? = nil, floor: String? = nil,
            address: String? = nil, original: String? = nil, closed: String? = nil, closedURL: String? = nil
        ) {
            self.name = name
            self.office = office
            self.building = building
            self.floor = floor
            self.address = address
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
            json.field("original", original)
            json.field("closed", closed)
            json.field("closedURL", closedURL)
        }
    }
}
