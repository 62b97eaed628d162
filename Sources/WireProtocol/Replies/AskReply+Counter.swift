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

        package init(
            name: String? = nil, office: String? = nil, building: String? = nil, floor: String? = nil,
            address: String? = nil, original: String? = nil
        ) {
            self.name = name
            self.office = office
            self.building = building
            self.floor = floor
            self.address = address
            self.original = original
        }

        func write(to json: inout JSONWriter) {
            json.field("name", name)
            json.field("office", office)
            json.field("building", building)
            json.field("floor", floor)
            json.field("address", address)
            json.field("original", original)
        }
    }
}
