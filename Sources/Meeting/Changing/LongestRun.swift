/// The most numbers of a list that stand in rising order already: what a reordering need not move.
enum LongestRun {
    /// The places of a longest rising subsequence, in order; of several, the one that the method meets first.
    ///
    /// The numbers must all differ. It takes n·log n steps (patience sorting), for agendas of thousands of sections.
    static func places(of numbers: [Int]) -> [Int] {
        // For each length, where the run of that length stands that ends lowest; and what stands before each place.
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: numbers.count)
        for (place, number) in numbers.enumerated() {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
            }
            before[place] = low > 0 ? ends[low - 1] : nil
            if low < ends.count { ends[low] = place } else { ends.append(place) }
        }
        var run: [Int] = []
        var place = ends.last
        while let here = place {
            run.append(here)
            place = before[here]
        }
        return run.reversed()
    }
}
