/// A small exact-cover search with dancing links: chooses options so that every item is in exactly one of them; a
/// secondary item may be in none.
///
/// Knuth, The Art of Computer Programming 4B, 7.2.2.1: https://www-cs-faculty.stanford.edu/~knuth/taocp.html
struct ExactCover {
    enum Outcome: Equatable {
        case found([Int])
        case none
        case budgetSpent
    }

    private var left: [Int32]
    private var right: [Int32]
    private var up: [Int32] = []
    private var down: [Int32] = []
    private var top: [Int32] = []
    private var optionOf: [Int32] = []
    private var size: [Int32]
    private let primary: Int
    private var nodesLeft = 0
    /// How many links were changed: what the search costs.
    private(set) var work = 0
    private var chosen: [Int] = []

    /// - Parameter options: The items of each; those below `primary` must be covered.
    init(items: Int, primary: Int, options: [[Int]]) {
        self.primary = primary
        left = Array(repeating: 0, count: items + 1)
        right = left
        size = left
        for item in 0...items {
            up.append(Int32(item))
            down.append(Int32(item))
            top.append(Int32(item))
            optionOf.append(-1)
            left[item] = Int32(item)
            right[item] = Int32(item)
        }
        // Item i is node i + 1; node 0 heads the ring of what must be covered.
        for item in 1...max(1, primary) where primary > 0 {
            left[item] = Int32(item - 1)
            right[item - 1] = Int32(item)
        }
        left[0] = Int32(primary)
        right[primary] = 0
        for (number, option) in options.enumerated() { append(option, number: number) }
    }

    private mutating func append(_ option: [Int], number: Int) {
        let first = Int32(up.count)
        for item in option {
            let node = Int32(up.count)
            let head = item + 1
            let last = up[head]
            up.append(last)
            down.append(Int32(head))
            down[Int(last)] = node
            up[head] = node
            top.append(Int32(head))
            optionOf.append(Int32(number))
            left.append(node == first ? Int32(Int(first) + option.count - 1) : node - 1)
            right.append(node == first + Int32(option.count) - 1 ? first : node + 1)
            size[head] += 1
        }
    }

    /// - Parameter nodes: How many choices are tried at most.
    mutating func search(nodes: Int) -> Outcome {
        nodesLeft = nodes
        chosen = []
        if descend() { return .found(chosen) }
        return nodesLeft > 0 ? .none : .budgetSpent
    }

    private mutating func descend() -> Bool {
        if right[0] == 0 { return true }
        var best = 0
        var least = Int32.max
        var item = Int(right[0])
        while item != 0 {
            if size[item] < least { (least, best) = (size[item], item) }
            item = Int(right[item])
        }
        if least == 0 { return false }
        cover(best)
        defer { uncover(best) }
        var row = Int(down[best])
        while row != best {
            nodesLeft -= 1
            if nodesLeft <= 0 { return false }
            chosen.append(Int(optionOf[row]))
            var node = Int(right[row])
            while node != row {
                cover(Int(top[node]))
                node = Int(right[node])
            }
            let done = descend()
            node = Int(left[row])
            while node != row {
                uncover(Int(top[node]))
                node = Int(left[node])
            }
            if done { return true }
            chosen.removeLast()
            row = Int(down[row])
        }
        return false
    }

    private mutating func cover(_ item: Int) {
        right[Int(left[item])] = right[item]
        left[Int(right[item])] = left[item]
        var row = Int(down[item])
        while row != item {
            var node = Int(right[row])
            while node != row {
                down[Int(up[node])] = down[node]
                up[Int(down[node])] = up[node]
                size[Int(top[node])] -= 1
                work += 1
                node = Int(right[node])
            }
            row = Int(down[row])
        }
    }

    private mutating func uncover(_ item: Int) {
        var row = Int(up[item])
        while row != item {
            var node = Int(left[row])
            while node != row {
                size[Int(top[node])] += 1
                down[Int(up[node])] = Int32(node)
                up[Int(down[node])] = Int32(node)
                node = Int(left[node])
            }
            row = Int(up[row])
        }
        right[Int(left[item])] = Int32(item)
        left[Int(right[item])] = Int32(item)
    }
}
