#if canImport(Glibc)
    internal import CMalloc
    internal import Glibc
    internal import Testing
    internal import YAMLTree

    /// Alone in a process of its own, because other tests allocate too.
    @Test func nothingLeaksOnAnyPath() async {
        await #expect(processExitsWith: .success) {
            let files = [
                "a: &x [1, {b: 'c'}]\nd: *x\n", "a: &x !foo [1, \"two\n", "a: 1\n---\nb: &b 2\n", "[[[[[[[[",
                "%TAG !e! tag:e,2000:\n---\na: !e!x &y 1\na: *z\nb: c: d\n", "? [a]\n: &r [*r]\n", "a: \u{7}\n",
                (0..<40).map { "k\($0 % 30): v\n" }.joined(), "%TAG ! \(String(repeating: "x", count: 300))\n--- a",
            ].map { Array($0.utf8) }
            var limits = YAMLLimits()
            limits.depth = 5
            let readAll = { (rounds: Int) in
                for _ in 0..<rounds {
                    for file in files { _ = YAML.parse(file, limits: limits) }
                }
            }
            readAll(50)
            let before = mallinfo2().uordblks
            readAll(1_000)
            let after = mallinfo2().uordblks
            // One lost event a round would be over 100,000 bytes.
            exit(after > before + 20_000 ? 1 : 0)
        }
    }
#endif
