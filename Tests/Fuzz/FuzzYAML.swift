/// What libFuzzer calls: any bytes give a tree in which everything holds that `TreeCheck` knows.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    // Low limits, so that short inputs reach them.
    var limits = YAMLLimits()
    limits.nodes = 2_000
    limits.depth = 12
    limits.problems = 20
    limits.bytes = 1 << 16
    let tree = YAML.parse(bytes, limits: limits)
    var check = TreeCheck(tree, limits: limits)
    // fatalError and not preconditionFailure: it says its message in an optimised build too.
    if let fault = check.firstFault() { fatalError(fault) }
    let locator = tree.source.makeLocator()
    for problem in tree.problems {
        let position = locator.position(problem.span.start)
        precondition(locator.line(position.line) != nil, "a problem on no line")
    }
    return 0
}
