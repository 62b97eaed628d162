/// What digits are called in the residents' languages.
enum DigitWords {
    /// From zero to nine each, other names of the same one behind a slash.
    private static let names = [
        "zero/oh one two three four five six seven eight nine",
        "cero uno/un dos tres cuatro cinco seis siete ocho nueve",
        "zero um/uma dois/duas três/tres quatro cinco seis/meia sete oito nove",
        "không/khong một/mot hai ba bốn/bon/tư năm/nam sáu/sau bảy/bay/bẩy tám/tam chín/chin",
        "nol/kosong satu dua tiga empat lima enam tujuh delapan sembilan",
        "sero isa dalawa tatlo apat lima anim pito walo siyam",
        "शून्य एक दुई तीन चार पाँच/पांच/पाच छ/छः सात आठ नौ",
        "sunya/shunya ek dui tin/teen char panch/paanch chha/cha sat/saat ath/aath nau",
        "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า",
        "공/영 일 이 삼 사 오 육 칠 팔 구",
        "공/영 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉",
        "ぜろ/れい/まる いち に さん よん/し ご ろく なな/しち はち きゅう/く",
        "ゼロ/レイ/マル イチ ニ サン ヨン/シ ゴ ロク ナナ/シチ ハチ キュウ/ク",
        "zero/rei/maru ichi ni san yon/shi go roku nana/shichi hachi kyu/kyuu/ku",
        "ling yi er san si wu liu qi ba jiu",
    ]

    /// By the first character, longer ones first.
    private static let words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], digit: Int)]] = {
        let all = names.flatMap { row in
            row.split(separator: " ").enumerated().flatMap { digit, names in
                names.split(separator: "/").map { (scalars: Array($0.unicodeScalars), digit: digit) }
            }
        }
        return Dictionary(grouping: all) { $0.scalars[0] }.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }()

    private static let bits = 8191
    /// Whether a name of a language that sets no blanks may begin with a character that has these lowest bits …
    private static let mayBegin = filter(words.keys.filter { Script($0).isJoined }.map { Int($0.value) })
    /// … and whether a name of another language may have a hash with these.
    private static let mayBeName = filter(words.values.joined().filter { !Script($0.scalars[0]).isJoined }.map { hash($0.scalars) })

    private static func filter(_ values: some Sequence<Int>) -> [Bool] {
        var filter = [Bool](repeating: false, count: bits + 1)
        for value in values { filter[value & bits] = true }
        return filter
    }

    private static func hash(_ scalars: [Unicode.Scalar]) -> Int { scalars.reduce(0) { hash($0, $1) } }

    private static func hash(_ hash: Int, _ scalar: Unicode.Scalar) -> Int { hash &* 31 &+ Int(scalar.value) }

    /// Whether a text may have a dozen names in it, or one after another where blanks divide words: few get past this. It is asked of
    /// each question.
    static func mayBeDozen(_ text: String) -> Bool {
        let (mayBegin, mayBeName) = (mayBegin, mayBeName)
        var (beginnings, names, word) = (0, 0, 0)
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x80, mayBegin[Int(scalar.value) & bits] { beginnings += 1 }
            if scalar.value >= 0x80 || PersonalDataScan.isLetter(scalar) {
                word = hash(word, lowercased(scalar))
            } else if word != 0 {
                names = mayBeName[word & bits] ? names + 1 : 0
                if names == 11 { return true }
                word = 0
            }
        }
        return beginnings >= 12
    }

    /// The digit whose name begins at a place, and where the name ends.
    static func digit(at start: Int, in scalars: [Unicode.Scalar]) -> (digit: Int, end: Int)? {
        guard let known = words[lowercased(scalars[start])] else { return nil }
        for word in known where start + word.scalars.count <= scalars.count {
            let end = start + word.scalars.count
            let isWhole = end == scalars.count || Script(scalars[start]).isJoined || !isInWord(scalars[end])
            if isWhole, scalars[start..<end].elementsEqual(word.scalars, by: { lowercased($0) == $1 }) { return (word.digit, end) }
        }
        return nil
    }

    /// Whether a word goes on with it; where writing without blanks begins, it does not.
    static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
        guard !Script(scalar).isJoined else { return false }
        return scalar.value < 0x80 ? PersonalDataScan.isLetter(scalar)
            : scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x20) ?? scalar : scalar
    }
}
