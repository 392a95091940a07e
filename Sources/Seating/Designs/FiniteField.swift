/// The field with `order` elements, as tables; 0 and 1 are its neutral elements.
struct FiniteField {
    let order: Int
    let prime: Int
    private let sums: [Int]
    private let products: [Int]

    /// - Returns: Nothing where `order` is no power of a prime, or above 64.
    init?(order: Int) {
        guard order >= 2, order <= 64, let prime = (2...order).first(where: { order % $0 == 0 }) else { return nil }
        var degree = 0
        var power = 1
        while power < order {
            power *= prime
            degree += 1
        }
        guard power == order else { return nil }
        self.order = order
        self.prime = prime
        sums = Self.table(order) { Self.sum($0, $1, prime: prime) }
        // The lower digits of a monic polynomial of this degree; one without a divisor leaves no divisors of zero.
        let found = (0..<order).lazy.map { lower in
            Self.table(order) { Self.product($0, $1, prime: prime, degree: degree, modulus: lower) }
        }.first { products in
            (1..<order).allSatisfy { row in (1..<order).allSatisfy { products[row * order + $0] != 0 } }
        }
        guard let found else { return nil }
        products = found
    }

    func add(_ one: Int, _ other: Int) -> Int { sums[one * order + other] }
    func multiply(_ one: Int, _ other: Int) -> Int { products[one * order + other] }

    private static func table(_ order: Int, _ entry: (Int, Int) -> Int) -> [Int] {
        (0..<order * order).map { entry($0 / order, $0 % order) }
    }

    /// Elements are polynomials whose coefficients are the digits to the base `prime`.
    private static func sum(_ one: Int, _ other: Int, prime: Int) -> Int {
        var (one, other, place, total) = (one, other, 1, 0)
        while one > 0 || other > 0 {
            total += (one + other) % prime * place
            (one, other, place) = (one / prime, other / prime, place * prime)
        }
        return total
    }

    private static func product(_ one: Int, _ other: Int, prime: Int, degree: Int, modulus: Int) -> Int {
        let a = digits(one, prime, degree)
        let b = digits(other, prime, degree)
        let m = digits(modulus, prime, degree)
        var c = Array(repeating: 0, count: 2 * degree)
        for i in 0..<degree { for j in 0..<degree { c[i + j] += a[i] * b[j] } }
        for top in stride(from: 2 * degree - 1, through: degree, by: -1) {
            for i in 0..<degree { c[top - degree + i] += c[top] % prime * (prime - m[i]) }
            c[top] = 0
        }
        return (0..<degree).reversed().reduce(0) { $0 * prime + c[$1] % prime }
    }

    private static func digits(_ value: Int, _ prime: Int, _ count: Int) -> [Int] {
        var rest = value
        return (0..<count).map { _ in
            defer { rest /= prime }
            return rest % prime
        }
    }
}
