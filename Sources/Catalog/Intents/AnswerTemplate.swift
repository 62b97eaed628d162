/// The wording of an answer, line by line; facts fill its placeholders (docs/WRITING-INTENTS.md).
package struct AnswerTemplate: Codable, Sendable, Equatable {
    /// One line, shown or left out whole.
    package struct Line: Codable, Sendable, Equatable {
        /// The line is shown only if the section names this concept.
        package var condition: ConceptID?
        package var pieces: [Piece]

        package init(condition: ConceptID? = nil, pieces: [Piece]) {
            self.condition = condition
            self.pieces = pieces
        }
    }

    /// Words as written, or a place to be filled.
    package enum Piece: Codable, Sendable, Equatable {
        case text(String)
        case placeholder(Placeholder)
    }

    /// What fills a place: facts of one kind, terms, or the city.
    package enum Placeholder: Codable, Sendable, Equatable, Hashable {
        case fee, duration, deadline, validity, size, digits, address, email
        /// The day by which one must act.
        case dueDate
        /// Lists, one item a line.
        case bring, steps, cautions, counters, links
        /// The concepts of a group that the section names.
        case list(group: String)
        /// A concept's term, if the section names it.
        case term(ConceptID)
        /// The site's name.
        case city

        /// The kind of facts that it shows, nil where it shows concepts or the site.
        package var factKind: FactKind? {
            switch self {
            case .fee: .fee
            case .duration: .duration
            case .deadline: .deadline
            case .dueDate: .dueDate
            case .validity: .validity
            case .size: .size
            case .digits: .quantity
            case .address: .postalAddress
            case .email: .email
            case .bring: .document
            case .steps: .step
            case .cautions: .caution
            case .counters: .counter
            case .links: .link
            case .list, .term, .city: nil
            }
        }
    }

    package var lines: [Line]

    package init(lines: [Line]) { self.lines = lines }

    package var placeholders: [Placeholder] {
        lines.flatMap(\.pieces).compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
    }
}
