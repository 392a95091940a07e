internal import Meeting
internal import Rendering
internal import SectionKit
internal import Testing

@testable internal import Pages

/// The running order to scale.
@Suite struct OrderPaneTests {
    private func rows(_ bench: Bench) -> [String] {
        OrderPane(picture: bench.picture).html.markup.split(separator: "<li ").dropFirst().map(String.init)
    }

    @Test func eachRowIsAsHighAsItsMinutes() throws {
        let rows = rows(try Bench())
        #expect(rows.count == 8, "seven sections and the end")
        #expect(rows[0].hasPrefix("class=\"coming t45 pin\""))
        #expect(rows[1].hasPrefix("class=\"coming t10\""))
        #expect(rows[7].hasPrefix("class=\"pin end t0\""))
        // As planned, both bars fill the row, and a pin is a double one.
        #expect(rows[1].contains("d=\"M0 0h8v100h-8z\""))
        #expect(rows[1].contains("class=\"ideal\" d=\"M11 0h3v100h-3z\""))
        #expect(rows[3].contains("d=\"M0 0h3v100h-3zM5 0h3v100h-3z\""))
    }

    @Test func whatGivesWayStandsBesideItsIdeal() throws {
        var bench = try Bench()
        try bench.perform(.go("break"))
        bench.now = bench.now + .minutes(55)
        try bench.perform(.extend(.minutes(5)))
        let groups = try #require(rows(bench).first { $0.contains("Groups") })
        #expect(groups.hasPrefix("class=\"coming t20 gives\""))
        #expect(groups.contains("aria-hidden=\"true\">20 → "))
        #expect(groups.contains("minutes, ideally 20</span>"))
        // The thin bar is the whole row, the broad one what is left of it.
        #expect(groups.contains("class=\"ideal\" d=\"M11 0h3v100h-3z\""))
        #expect(!groups.contains("class=\"now\" d=\"M0 0h8v100h-8z\""))
    }

    @Test func whatIsLeftOutTakesNoRoomAndSaysSo() throws {
        var bench = try Bench()
        try bench.perform(.go("talks"))
        try bench.perform(.skip("hot"))
        let hot = try #require(rows(bench).first { $0.contains("Hot") })
        #expect(hot.hasPrefix("class=\"dropped t0\""))
        #expect(hot.contains("<s>") && hot.contains("<small>left out</small>"))
        // What is done is not struck through, as if it had been cancelled.
        try bench.perform(.go("close"))
        let done = try #require(rows(bench).first { $0.hasPrefix("class=\"done ") })
        #expect(!done.contains("<s>") && done.contains("✓") && done.contains("<span class=\"heard\">, done</span>"))
        #expect(hot.contains("v0h-8z"))
    }

    @Test func pinsAndMinutesAreHeard() throws {
        let rows = rows(try Bench())
        #expect(rows[3].contains("<span class=\"heard\">, holds at its time</span>"))
        #expect(rows[3].contains("15<span class=\"heard\"> minutes</span>"))
        #expect(rows[0].contains("viewBox=\"0 0 14 100\" preserveAspectRatio=\"none\" aria-hidden=\"true\""))
    }

    @Test func everyHeightHasItsStyle() {
        let style = String(decoding: PackageResources.style_css, as: UTF8.self)
        for minutes in -5...300 {
            let name = OrderPane.height(minutes)
            #expect(name == "t0" || style.contains(".\(name){--m:\(name.dropFirst())}"), "\(name)")
        }
    }
}
