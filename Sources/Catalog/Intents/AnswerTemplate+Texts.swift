extension AnswerTemplate {
    /// The words of each line, a blank for each placeholder.
    package var plainTexts: [String] {
        lines.map { line in
            line.pieces.map { if case .text(let text) = $0 { text } else { " " } }.joined()
        }
    }
}
