internal import Agenda
internal import Meeting
internal import Planner
internal import Rendering
internal import SectionKit
internal import Wording

extension Console {
    /// The picture of where the console stands, on a screen of any size.
    package mutating func frame(_ situation: Situation, size: Frame.Size) -> Frame {
        let picture = Picture(situation, words: words)
        if size.columns < 40 || size.lines < 10 { return smallFrame(picture, size: size) }
        var lines = picture.head(width: size.columns)
        var foot = foot(picture, size: size)
        // Whatever there is to tell, some of the words stay.
        foot.lines = foot.lines.suffix(max(4, size.lines - lines.count - 4))
        let height = size.lines - lines.count - foot.lines.count
        let footBegins = lines.count + height
        // A link is copied whole, so it needs all of the width.
        let isFolded = size.columns < 72 || size.lines < 20 || mode == .page(.browsers)
        let left = isFolded ? 0 : min(48, max(34, size.columns * 2 / 5))
        let right = size.columns - left - (isFolded ? 2 : 3)
        let body = body(picture, width: right, height: height, isFolded: isFolded)
        let side = isFolded ? [] : picture.side(width: left, height: height)
        for row in 0..<height {
            let words = row < body.count ? body[row] : InkedLine()
            if isFolded {
                lines.append(InkedLine(" ").with(words))
            } else {
                var line = side[row].fitted(left)
                line.pad(to: left)
                line.append("│ ", .rule)
                lines.append(line.with(words))
            }
        }
        let cursor = foot.cursor.map { Frame.Place(line: $0.line + footBegins, column: $0.column) }
        return Frame(lines + foot.lines, size: size, cursor: cursor)
    }

    /// What stands under the words: what is filled in or asked, what the last key came to, and the keys.
    private func foot(_ picture: Picture, size: Frame.Size) -> (lines: [InkedLine], cursor: Frame.Place?) {
        let width = size.columns
        let rule = InkedLine(String(repeating: "─", count: width), .rule)
        let told = report.flatMap { InkedLine.wrapped(clean($0), width: width - 2, .accentStrong) }.prefix(4).map {
            InkedLine(" ").with($0)
        }
        let room = max(3, size.lines * 3 / 5)
        switch mode {
        case .filling(let form):
            let price = form.priced.flatMap {
                PriceWords(situation: picture.situation, words: words).short($0, naming: 4, gains: true)
            }
            let panel = Panel(form, price: price, words: words, width: width, height: room)
            return ([rule] + panel.lines, panel.cursor.map { Frame.Place(line: $0.line + 1, column: $0.column) })
        case .asking(let question):
            return ([rule] + Panel(question, words: words, width: width, height: room).lines, nil)
        case .sorting:
            return (told + [rule] + KeyLine.plain(words(.sortKeys), width: width), nil)
        case .picking:
            return ([rule] + KeyLine.plain(words(.pickerKeys), width: width), nil)
        case .page(let page):
            return ([rule] + told + KeyLine.plain(picture.pages.keys(of: page), width: width), nil)
        case .stage:
            var lines = told + [rule]
            if let absence = absence(picture.situation) {
                lines = [rule] + picture.absence(absence, width: width) + lines
            }
            if let places = picture.situation.places {
                lines = [rule] + picture.places(places, width: width) + lines
            }
            if let proposal = proposal(picture.situation) {
                lines = [rule] + picture.proposal(proposal, width: width) + lines
            }
            let keys = KeyLine(words: words, minutes: minutes ?? 1).lines(
                picture.situation, width: width, rows: size.lines >= 22 || width < 72 ? 2 : 1)
            return (lines + keys, nil)
        }
    }

    /// What is read: the words of now with their time below, or what is open.
    private mutating func body(_ picture: Picture, width: Int, height: Int, isFolded: Bool) -> [InkedLine] {
        switch mode {
        case .page(let page):
            return titled(
                picture.pages.title(of: page), picture.pages.lines(of: page, width: width), width: width, height: height
            )
        case .picking(let picker): return picked(picker, width: width, height: height)
        case .sorting(let sorting):
            return titled(sorting.title(words), lines(of: sorting, width: width), width: width, height: height)
        case .stage, .filling, .asking:
            let pace = isFolded ? picture.pace.headline.map { [$0.fitted(width)] } ?? [] : []
            let time = picture.time(width: width) + pace
            let head = picture.stageHead(width: width)
            let text = picture.text.lines(width: width, forYou: showsForYou)
            // Where there is no room for everything, the words give way to the time, but never all of them.
            let below = height - head.count - time.count < 2 ? Array(time.prefix(1)) : time
            let room = max(0, height - head.count - below.count - (below.isEmpty ? 0 : 1))
            var lines = head + window(text, height: room, width: width)
            while lines.count < height - below.count { lines.append(InkedLine()) }
            return Array((lines.prefix(max(0, height - below.count)) + below).prefix(height))
        }
    }

    private func lines(of sorting: Sorting, width: Int) -> [InkedLine] {
        var lines = InkedLine.wrapped(clean(sorting.item?.text ?? ""), width: width) + [InkedLine()]
        for (key, theme) in sorting.choices {
            for (index, text) in InkedLine.wrapped(clean(theme.name), width: max(8, width - 3)).enumerated() {
                var line = InkedLine(index == 0 ? String(key) : "", .key)
                line.pad(to: 3)
                line.append(text)
                lines.append(line)
            }
        }
        return lines
    }

    private mutating func titled(_ title: String, _ text: [InkedLine], width: Int, height: Int) -> [InkedLine] {
        [InkedLine(title, .strong).fitted(width), InkedLine()] + window(text, height: height - 2, width: width)
    }

    /// The part of a text that there is room for, with a line below it on where there is more.
    private mutating func window(_ text: [InkedLine], height: Int, width: Int) -> [InkedLine] {
        let fits = text.count <= height
        let visible = max(0, fits || height < 3 ? height : height - 1)
        page = max(1, visible - 1)
        let longest = max(0, text.count - visible)
        scroll = min(max(scroll, 0), longest)
        var shown = Array(text.dropFirst(scroll).prefix(visible))
        if !fits, visible < height {
            let more: Phrase = scroll == 0 ? .moreBelow : scroll == longest ? .moreAbove : .moreBoth
            shown.append(InkedLine(words(more), .amber).fitted(width))
        }
        return shown
    }

    private mutating func picked(_ picker: Picker, width: Int, height: Int) -> [InkedLine] {
        let shown = picker.shown
        let title =
            picker.filter.isEmpty
            ? picker.title : picker.title + " " + words(.pickerFilter, "text", clean(picker.filter))
        var lines = [InkedLine(clean(title), .strong).fitted(width), InkedLine()]
        if shown.isEmpty { return lines + InkedLine.wrapped(words(.pickerNone), width: width) }
        // What the chosen one does is said in full below the list, where the lines above have to cut it.
        let isCut = shown.contains { TextWidth.of($0.title) + TextWidth.of($0.detail) + 4 > width }
        let detail = shown.indices.contains(picker.chosen) && isCut ? clean(shown[picker.chosen].detail) : ""
        let below = detail.isEmpty ? [] : [InkedLine()] + InkedLine.wrapped(detail, width: width)
        let room = max(1, height - 2 - below.count)
        page = room
        let lead = picker.items.map { TextWidth.of($0.lead) }.max() ?? 0
        let first = min(max(0, picker.chosen - room / 2), max(0, shown.count - room))
        for (index, item) in shown.enumerated().dropFirst(first).prefix(room) {
            let isChosen = index == picker.chosen
            var line = InkedLine(isChosen ? "▶ " : "  ", isChosen ? .chosen : .plain)
            if lead > 0 {
                line.append(clean(item.lead), isChosen ? .chosen : .quiet)
                line.pad(to: 2 + lead + 2, isChosen ? .chosen : .plain)
            }
            line.append((item.isPart ? "  " : "") + clean(item.title), isChosen ? .chosen : .plain)
            if !item.detail.isEmpty, !isCut { line.append("  " + clean(item.detail), isChosen ? .chosen : .quiet) }
            line = line.fitted(width)
            if isChosen { line.pad(to: width, .chosen) }
            lines.append(line)
        }
        return lines + below
    }

    /// Where nothing of the usual picture fits: what runs, its time, what is next, in as many lines as there are.
    private mutating func smallFrame(_ picture: Picture, size: Frame.Size) -> Frame {
        let width = size.columns
        switch mode {
        case .filling(let form):
            let panel = Panel(form, words: words, width: width, height: size.lines)
            return Frame(panel.lines, size: size, cursor: panel.cursor)
        case .asking(let question):
            return Frame(Panel(question, words: words, width: width, height: size.lines).lines, size: size)
        case .page, .picking, .sorting:
            return Frame(body(picture, width: width, height: size.lines, isFolded: true), size: size)
        case .stage:
            var lines = report.flatMap { InkedLine.wrapped(clean($0), width: width, .accentStrong) }
            if let absence = absence(picture.situation) { lines += picture.absence(absence, width: width) }
            if let places = picture.situation.places { lines += picture.places(places, width: width) }
            lines += picture.stageHead(width: width).filter { $0.width > 0 }
            lines += picture.time(width: width).filter { $0.width > 0 }
            let text = picture.text.lines(width: width, forYou: showsForYou)
            return Frame(
                lines.count < size.lines ? lines + window(text, height: size.lines - lines.count, width: width) : lines,
                size: size)
        }
    }
}
