/// The daemon's figures since its start; nothing in them tells who asked or when.
package struct MetricsReply: Sendable, Equatable {
    /// One figure, as Prometheus would name it.
    package struct Sample: Sendable, Equatable {
        /// `madoguchi_questions_total`
        package var name: String
        /// In the order in which they are shown.
        package var labels: [Label]
        package var value: Double

        package init(name: String, labels: [Label], value: Double) {
            self.name = name
            self.labels = labels
            self.value = value
        }
    }

    /// A dimension of a figure: `lang`, `vi`.
    package struct Label: Sendable, Equatable, Hashable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package var samples: [Sample]

    package init(samples: [Sample]) { self.samples = samples }
}
