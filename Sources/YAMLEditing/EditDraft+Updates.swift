internal import YAMLTree

extension EditDraft {
    private var writer: ValueWriter { ValueWriter(lineBreak: lines.lineBreak) }

    /// Makes a node say something else, and leaves alone what says it already.
    mutating func update(_ node: YAMLNode, to value: YAMLValue, as seat: Seat) throws(YAMLEditError) {
        let old = YAMLValue(node)
        guard old != value else { return }
        if let alias = node.aliasSpan { return replace(lines.bytes(alias), writer.flow(value)) }
        switch (node.kind, value) {
        case (.mapping, .map(let pairs)) where !pairs.isEmpty && node.count > 0: try update(node, to: pairs, seat)
        case (.sequence, .list(let items)) where !items.isEmpty && node.count > 0: try update(node, to: items, seat)
        default: replace(node, with: value, seat)
        }
    }

    // MARK: - Mappings

    private mutating func update(_ node: YAMLNode, to pairs: [YAMLPair], _ seat: Seat) throws(YAMLEditError) {
        let isFlow = isFlow(node)
        let old = Array(node.pairs)
        let oldKeys = Set(old.map { $0.key.text ?? "" })
        let wanted = Dictionary(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        // New keys stand after the one that they follow in the new value, and those that follow none at the end.
        var following: [String: [YAMLPair]] = [:]
        var before = old.last?.key.text ?? ""
        for pair in pairs {
            if oldKeys.contains(pair.key) { before = pair.key } else { following[before, default: []].append(pair) }
        }
        for (place, pair) in old.enumerated() {
            let key = pair.key.text ?? ""
            if let value = wanted[key] {
                try update(pair.value, to: value, as: self.seat(ofPair: pair.key, inFlow: isFlow || seat.inFlow))
            } else {
                try remove(
                    old.map { ($0.key, $0.value) }, place, isFlow: isFlow,
                    keptBefore: old[..<place].contains { wanted[$0.key.text ?? ""] != nil })
            }
            guard let new = following[key] else { continue }
            if isFlow {
                let text = new.map { ", " + ScalarWriter.key($0.key) + ": " + writer.flow($0.value) }.joined()
                let end = endOfPair(pair)
                replace(end..<end, text)
            } else {
                let end = lines.lineEnd(endOfPair(pair))
                let indent = lines.column(lines.bytes(old[0].key.span).lowerBound)
                replace(end..<end, new.map { writer.pair($0, indent: indent) }.joined())
            }
        }
    }

    private func endOfPair(_ pair: (key: YAMLNode, value: YAMLNode)) -> Int {
        let end = lines.bytes(pair.value.aliasSpan ?? pair.value.span).upperBound
        return max(end, seat(ofPair: pair.key, inFlow: false).keyEnd ?? end)
    }

    private mutating func remove(
        _ pairs: [(key: YAMLNode, value: YAMLNode)], _ place: Int, isFlow: Bool, keptBefore: Bool
    ) throws(YAMLEditError) {
        let start = lines.bytes(pairs[place].key.span).lowerBound
        let end = endOfPair(pairs[place])
        let nextStart = place + 1 < pairs.count ? lines.bytes(pairs[place + 1].key.span).lowerBound : nil
        if isFlow {
            if keptBefore, place > 0 {
                replace(endOfPair(pairs[place - 1])..<end, "")
            } else if let nextStart {
                replace(start..<nextStart, "")
            } else {
                replace(start..<end, "")
            }
        } else if lines.isFirst(start) {
            let limit = place > 0 ? lines.lineEnd(endOfPair(pairs[place - 1])) : 0
            removeLines(from: lines.lineStart(start), to: lines.lineEnd(end), notBefore: limit)
        } else if let nextStart, lines.lineStart(nextStart) == lines.lineEnd(end) {
            // The first key stands beside its dash: the next one takes its place.
            replace(start..<nextStart, "")
        } else {
            throw .needsAHand(line: line(of: pairs[place].key.span))
        }
    }

    /// Takes lines away, with the comments right above them, and one of two gaps.
    private mutating func removeLines(from start: Int, to end: Int, notBefore limit: Int) {
        let from = lines.withComments(above: start, notBefore: limit)
        var to = end
        if from > limit, lines.isBlank(beforeLineAt: from) || from == 0 {
            while to < lines.utf8.count, lines.isBlank(lineAt: to) { to = lines.lineEnd(to) }
        }
        replace(from..<to, "")
    }

    // MARK: - Lists

    private mutating func update(_ node: YAMLNode, to items: [YAMLValue], _ seat: Seat) throws(YAMLEditError) {
        let isFlow = isFlow(node)
        let old = Array(node.items)
        let steps = ListSteps.between(old.map { YAMLValue($0) }, items)
        let places = isFlow ? old.map { lines.bytes($0.aliasSpan ?? $0.span) } : try itemLines(node, old)
        let own = self.seat(of: old[0], step: .item(0), in: node, seat)
        var isAnyKept = false
        for step in steps {
            switch step {
            case .keep: isAnyKept = true
            case .change(let place, let value):
                isAnyKept = true
                try update(old[place], to: value, as: own)
            case .remove(let place):
                if isFlow {
                    let end = places[place].upperBound
                    if isAnyKept, place > 0 {
                        replace(places[place - 1].upperBound..<end, "")
                    } else {
                        replace(
                            places[place].lowerBound..<(place + 1 < old.count ? places[place + 1].lowerBound : end), "")
                    }
                } else {
                    removeLines(
                        from: places[place].lowerBound, to: places[place].upperBound,
                        notBefore: place > 0 ? places[place - 1].upperBound : 0)
                }
            case .insert(let place, let value):
                insert(value, before: place, isFlow: isFlow, places, indent: own.indent)
            }
        }
    }

    /// - Parameter place: the old item that it comes before; the count of old ones at the end.
    private mutating func insert(
        _ value: YAMLValue, before place: Int, isFlow: Bool, _ places: [Range<Int>], indent: Int
    ) {
        if isFlow {
            if place > 0 {
                let end = places[place - 1].upperBound
                replace(end..<end, ", " + writer.flow(value))
            } else {
                let start = places[0].lowerBound
                replace(start..<start, writer.flow(value) + ", ")
            }
            return
        }
        let text = writer.item(value, indent: indent)
        if place > 0 {
            let end = places[place - 1].upperBound
            let isApart =
                place < places.count
                ? lines.isBlank(beforeLineAt: start(places, place))
                : place > 1 && lines.isBlank(beforeLineAt: start(places, place - 1))
            replace(end..<end, (isApart ? lines.lineBreak : "") + text)
        } else {
            let start = lines.withComments(above: places[0].lowerBound, notBefore: 0)
            let isApart = places.count > 1 && lines.isBlank(beforeLineAt: self.start(places, 1))
            replace(start..<start, text + (isApart ? lines.lineBreak : ""))
        }
    }

    /// Where an item begins, comments included.
    private func start(_ places: [Range<Int>], _ place: Int) -> Int {
        lines.withComments(
            above: places[place].lowerBound, notBefore: place > 0 ? places[place - 1].upperBound : 0)
    }

    /// The lines of each item of a block list, from its dash.
    private func itemLines(_ node: YAMLNode, _ items: [YAMLNode]) throws(YAMLEditError) -> [Range<Int>] {
        let dash = lines.bytes(node.span).lowerBound
        guard lines.isFirst(dash) else { throw .needsAHand(line: line(of: node.span)) }
        let indent = lines.column(dash)
        var places: [Range<Int>] = []
        var next = lines.lineStart(dash)
        for item in items {
            while next < lines.utf8.count, lines.isBlank(lineAt: next) || lines.isComment(lineAt: next) {
                next = lines.lineEnd(next)
            }
            let letter = lines.firstLetter(ofLineAt: next)
            guard letter < lines.utf8.count, letter - next == indent, lines.utf8[letter] == 0x2D else {
                throw .needsAHand(line: line(of: item.span))
            }
            let end = lines.lineEnd(max(lines.bytes(item.aliasSpan ?? item.span).upperBound, letter + 1))
            places.append(next..<end)
            next = end
        }
        return places
    }

    /// Moves the lines of an item, or what stands between two commas.
    mutating func move(_ node: YAMLNode, from: Int, to place: Int) throws(YAMLEditError) {
        let items = Array(node.items)
        guard !isFlow(node) else {
            let spans = items.map { lines.bytes($0.aliasSpan ?? $0.span) }
            var order = Array(items.indices)
            order.insert(order.remove(at: from), at: place)
            for (index, span) in spans.enumerated() where order[index] != index {
                replace(span, String(decoding: lines.utf8[spans[order[index]]], as: UTF8.self))
            }
            return
        }
        let places = try itemLines(node, items)
        // An item goes with the gap before it: so gaps stay between items, and the last line keeps its break.
        var starts = places.indices.map { $0 > 0 ? places[$0 - 1].upperBound : start(places, 0) }
        starts.append(places[places.count - 1].upperBound)
        func text(_ item: Int) -> String {
            let body = start(places, item)..<places[item].upperBound
            let text = String(decoding: lines.utf8[body], as: UTF8.self)
            return text.hasSuffix("\n") ? text : text + lines.lineBreak
        }
        func gap(_ item: Int) -> String {
            String(decoding: lines.utf8[starts[item]..<start(places, item)], as: UTF8.self)
        }
        var order = Array(items.indices)
        order.insert(order.remove(at: from), at: place)
        let low = min(from, place)
        let high = max(from, place)
        let moved = (low...high).map { gap($0) + text(order[$0]) }.joined()
        let ends = places[high].upperBound
        let hasBreak = ends > 0 && lines.utf8[ends - 1] == 0x0A
        replace(starts[low]..<ends, hasBreak ? moved : String(moved.dropLast(1)))
    }

    // MARK: - Other values in the place of old ones

    private mutating func replace(_ node: YAMLNode, with value: YAMLValue, _ seat: Seat) {
        let old = lines.bytes(node.span)
        if seat.inFlow {
            let before = old.isEmpty && old.lowerBound == seat.keyEnd ? " " : ""
            return replace(
                old, before + (node.kind == .scalar ? line(value, like: node, inFlow: true) : writer.flow(value)))
        }
        var new = writer.written(value, indent: seat.indent)
        if new.below.isEmpty, node.kind == .scalar { new.line = line(value, like: node, inFlow: false) }
        if node.kind != .scalar, !isFlow(node), lines.isFirst(old.lowerBound), let keyEnd = seat.keyEnd {
            // Lines of their own go; what stands beside the key stays.
            replace(keyEnd..<keyEnd, new.line.isEmpty ? "" : " " + new.line)
            replace(lines.lineStart(old.lowerBound)..<lines.lineEnd(old.upperBound), new.below)
            return
        }
        if isBlock(node) {
            // The comment beside a block's header stays where it is.
            let header = old.lowerBound..<endOfHeader(old)
            replace(header, new.line)
            let end = lines.lineEnd(old.lowerBound)
            replace(end..<max(end, lines.lineEnd(old.upperBound)), new.below)
            return
        }
        let isBare = old.isEmpty && !new.line.isEmpty
        replace(old, (isBare && old.lowerBound > 0 && lines.utf8[old.lowerBound - 1] != 0x20 ? " " : "") + new.line)
        if !new.below.isEmpty {
            let end = lines.lineEnd(old.upperBound)
            replace(end..<end, new.below)
        }
    }

    /// On one line, in the quotes that it had.
    private func line(_ value: YAMLValue, like node: YAMLNode, inFlow: Bool) -> String {
        guard case .scalar(let text) = value else { return inFlow || value != .null ? writer.flow(value) : "" }
        let first = lines.bytes(node.span).first.map { lines.utf8[$0] }
        let style: ScalarWriter.Style = first == 0x22 ? .double : first == 0x27 ? .single : .plain
        return ScalarWriter.line(text, style: style, inFlow: inFlow)
    }

    private func isBlock(_ node: YAMLNode) -> Bool {
        guard node.kind == .scalar, !node.isPlain, let first = lines.bytes(node.span).first else { return false }
        return lines.utf8[first] == 0x7C || lines.utf8[first] == 0x3E
    }

    private func endOfHeader(_ block: Range<Int>) -> Int {
        block.first { [0x20, 0x0A, 0x0D, 0x09].contains(lines.utf8[$0]) } ?? block.upperBound
    }
}
