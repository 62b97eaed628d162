import Foundation

/// Figures as lines that can be pasted into a document.
struct Table {
    private let widths: [Int]

    /// Prints the head.
    init(_ columns: [String]) {
        widths = [34] + columns.dropFirst().map { Swift.max(10, $0.count) }
        row(columns)
        row(widths.map { String(repeating: "-", count: $0) })
    }

    func row(_ cells: [String]) {
        let padded = zip(cells, widths).map { cell, width in cell.padding(toLength: Swift.max(width, cell.count), withPad: " ", startingAt: 0) }
        print("| " + padded.joined(separator: " | ") + " |")
        fflush(nil)
    }

    static func figure(_ value: Double, _ digits: Int = 0) -> String {
        value.formatted(.number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en")))
    }
}
