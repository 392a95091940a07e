internal import Console
internal import Foundation
internal import Meeting
internal import SectionKit
internal import Terminal
internal import Wording

/// The console on a full screen: waits for keys and for the clock, draws, and does what the keys ask for.
struct FullScreen {
    let desk: Desk
    let screen: Screen
    let alarms: Alarms
    var console: Console
    /// Rings softly when time is nearly over and when it is up.
    let bell: Bell?

    mutating func run() async -> Desk.Ending {
        defer { screen.close() }
        var speed = desk.speed
        alarms.tick(every: 1 / (speed ?? 1))
        alarms.raise(.window)
        var bell = bell
        while true {
            let woken = await alarms.next()
            if woken.contains(.leave) { return .left }
            if woken.contains(.stop) { stop(withGroup: false) }
            if woken.contains(.window) || woken.contains(.goOn) { screen.takeSize() }
            if woken.contains(.goOn) { screen.wake() }
            if woken.contains(.tick) {
                await desk.tick(&console)
                for key in screen.stalledPaste() { if let ending = await press(key) { return ending } }
            }
            if woken.contains(.keys) {
                let keys = screen.keys()
                alarms.keysAreRead()
                if keys.isEmpty, !screen.isPasting, Alarms.isHungUp { return .left }
                for key in keys {
                    if let ending = await press(key) { return ending }
                }
            }
            if screen.isPasting { continue }
            let situation = await desk.situation
            if situation.speed != speed {
                speed = situation.speed
                alarms.tick(every: 1 / (speed ?? 1))
            }
            screen.draw(console.frame(situation, size: screen.size))
            desk.show(situation)
            if bell?.rings(situation) == true { screen.bell() }
        }
    }

    private mutating func press(_ key: Key) async -> Desk.Ending? {
        for effect in console.press(key, at: Alarms.ticks, in: await desk.situation) {
            switch effect {
            case .leave: return .left
            case .rehearse: return .rehearse
            case .suspend: stop(withGroup: true)
            case .redraw: screen.redraw()
            default: await desk.perform(effect, &console)
            }
        }
        return nil
    }

    private func stop(withGroup: Bool) {
        screen.rest()
        alarms.stopHere(withGroup: withGroup)
        screen.takeSize()
        screen.wake()
    }
}
