extension Unicode.Scalar {
    var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }

    var isASCIILetter: Bool { (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }

    /// ASCII blanks, the no-break space and the ideographic space.
    var isBlank: Bool {
        switch value {
        case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F: true
        default: false
        }
    }

    /// Characters without any width, which editors leave in pages.
    var isInvisible: Bool {
        switch value {
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0x00AD: true
        default: false
        }
    }

    /// Kana, Han characters and their punctuation, which are written without blanks.
    var isEastAsian: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3134F: true
        default: false
        }
    }

    /// Unicode's property Alphabetic, without a look into its tables for what most pages are written in.
    var isAlphabetic: Bool {
        switch value {
        case 0x00...0x7F: isASCIILetter
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF: true
        default: properties.isAlphabetic
        }
    }
}
