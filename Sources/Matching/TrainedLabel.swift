package import Catalog

/// The classes of the intent model: an intent's id, a kind of smalltalk, or none of these.
package enum TrainedLabel: Sendable, Equatable {
    case intent(String)
    case smalltalk(Phrasebook.Smalltalk)
    case none

    /// Intent ids hold a dot and no colon, so the names cannot meet.
    package var name: String {
        switch self {
        case .intent(let id): id
        case .smalltalk(let kind): "smalltalk:\(kind.rawValue)"
        case .none: "none:"
        }
    }

    package init(name: String) {
        if name == Self.none.name {
            self = .none
        } else if let kind = Phrasebook.Smalltalk.allCases.first(where: { Self.smalltalk($0).name == name }) {
            self = .smalltalk(kind)
        } else {
            self = .intent(name)
        }
    }
}
