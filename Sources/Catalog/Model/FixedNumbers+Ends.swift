/// Lists that lie one behind the other, told apart by where each ends.
extension FixedNumbers<UInt32> {
    /// - Parameter lengths: of the lists, in order.
    init(endsOf lengths: some Sequence<Int>) {
        var end: UInt32 = 0
        self.init(
            lengths.map { length in
                end += UInt32(length)
                return end
            })
    }

    /// Where a list lies.
    func range(of place: Int) -> Range<Int> { (place == 0 ? 0 : Int(self[place - 1]))..<Int(self[place]) }

    /// Whether these can be the ends of lists with so many items in all.
    func areEnds(of count: Int) -> Bool {
        var last: UInt32 = 0
        for place in indices {
            guard self[place] >= last else { return false }
            last = self[place]
        }
        return Int(last) == count
    }
}
