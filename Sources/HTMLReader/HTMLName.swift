/// The elements that reading tells apart.
package enum HTMLName: String, Sendable, CaseIterable {
    case a, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center, dd, del, details, dialog, dir, div, dl, dt
    case embed, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, img, input, label, legend, li, link
    case main, map, menu, meta, nav, noscript, object, ol, p, pre, rp, rt, s, script, section, select, strike, strong, style, summary, svg
    case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, ul, video
    /// Any other.
    case other = ""

    static let byName = NameTable(allCases.filter { $0 != .other }.map { (name: $0.rawValue, value: $0) })

    /// Of h1–h6.
    package var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}
