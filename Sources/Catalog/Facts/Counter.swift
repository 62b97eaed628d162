/// A counter that a resident can go to, or a class of them ("each Regional Center").
package struct Counter: Codable, Sendable, Equatable {
    /// The office as published, from the office itself outwards: ["Individual Card Promotion Office",
    /// "Information Policy Division"]; never empty.
    package var names: [String]
    /// As published: "City Hall Building 2".
    package var building: String?
    /// A floor number ("1", "3", "B1").
    package var floor: String?
    /// Whether the entry stands for every place of its kind ("each …", 各…).
    package var isClass: Bool

    package init(names: [String], building: String? = nil, floor: String? = nil, isClass: Bool = false) {
        self.names = names
        self.building = building
        self.floor = floor
        self.isClass = isClass
    }
}
