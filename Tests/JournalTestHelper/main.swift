// What the tests of Journal need another process for. First argument: what to do.
internal import CSyncCounter
internal import Foundation
internal import Journal
internal import SectionKit
internal import SignUps

/// Calls itself until the stack is used up.
@inline(never)
func overflow(_ depth: Int) -> Int {
    var bytes = (depth, depth, depth, depth, depth, depth, depth, depth)
    return withUnsafeMutableBytes(of: &bytes) { overflow(depth + 1) + Int($0[0]) }
}

func crash(_ how: String) {
    switch how {
    case "trap":
        let numbers = CommandLine.arguments.filter { $0 == "there is no such argument" }
        say(numbers[CommandLine.arguments.count])
    case "overflow": say(overflow(0))
    case "abort": abort()
    case "segv": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "fpe": raise(SIGFPE)
    case "bus": raise(SIGBUS)
    case "sigtrap": raise(SIGTRAP)
    case "kill": raise(SIGKILL)
    default: exit(64)
    }
}

func say(_ words: Any...) {
    let line = words.map { String(describing: $0) }.joined(separator: " ") + "\n"
    FileHandle.standardOutput.write(Data(line.utf8))
}

func signPeopleUp(path: String, count: Int) async throws {
    let library = try Library.open(at: path)
    let signUps = try library.signUps(
        for: NewMeeting(key: .init(id: "m", date: "2026-12-08"), title: "M", created: 0),
        rules: ["talks": SlotRules(count: 3)])
    let first = try signUps.all().count
    let now = Instant(secondsSince1970: 1_794_571_200)
    await withTaskGroup(of: Void.self) { group in
        for task in 0..<20 {
            group.addTask {
                for number in stride(from: first + task, to: count, by: 20) {
                    let answers = SignUpAnswers(
                        called: "Person \(number)", role: .carer, service: .notSaid,
                        talk: TalkAnswers(
                            section: "talks", mayChairSayName: false, shownAs: .presenter, timeSignal: .nod))
                    guard
                        let receipt = try? await signUps.submit(
                            .signUp(answers, post: "the form of person \(number)", by: .kiosk), at: now),
                        let id = receipt.id, let standing = receipt.standing, let code = receipt.code
                    else { continue }
                    say(number, id, standing, code.text)
                }
            }
        }
    }
}

/// Reads lines: `section<TAB>role or -<TAB>question=answer…`, an answer as a ballot box keeps it.
func castBallots(_ key: MeetingKey, in library: Library) async throws {
    let box = try library.ballotBox(of: key)
    var number = 0
    while let line = readLine() {
        let parts = line.split(separator: "\t").map(String.init)
        guard parts.count >= 2 else { continue }
        var answers: [String: BallotAnswer] = [:]
        for part in parts.dropFirst(2) {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { answers[pair[0]] = BallotAnswer(coded: pair[1]) }
        }
        number += 1
        try await box.cast(
            Ballot(section: parts[0], role: PersonRole(rawValue: parts[1]), answers: answers),
            post: "form \(number) of \(getpid()), which a page made")
    }
    try box.close()
    say("cast", number)
}

/// Reads lines: `role<TAB>name<TAB>service`, of people who sign up and are ticked as here.
func welcomePeople(_ key: MeetingKey, in library: Library) async throws {
    let signUps = try library.signUps(of: key, rules: [:])
    let now = Instant(secondsSince1970: 1_794_571_200)
    while let line = readLine() {
        let parts = line.split(separator: "\t").map(String.init)
        guard parts.count == 3, let role = PersonRole(rawValue: parts[0]) else { continue }
        let answers = SignUpAnswers(called: parts[1], role: role, service: .listed(parts[2]))
        let receipt = try await signUps.submit(.signUp(answers, post: nil, by: .staff), at: now)
        if let id = receipt.id { _ = try await signUps.submit(.arrive(id, isHere: true), at: now) }
    }
    say("welcome", try signUps.all().count)
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "crash" where arguments.count >= 5:
    // crash PATH HOW WHERE: inside, nested, two, after or thread
    let (path, how, place) = (arguments[2], arguments[3], arguments[4])
    let mark = try CrashMark(path: path)
    switch place {
    case "inside": mark.during("lunch") { crash(how) }
    case "nested":
        mark.during("outer") {
            mark.during("inner") {}
            crash(how)
        }
    case "two":
        let other = try CrashMark(path: path + ".other")
        mark.during("lunch") {
            other.during("talks") {}
            crash(how)
        }
    case "thread":
        let thread = Thread { mark.during("talks") { crash(how) } }
        thread.start()
        while true { pause() }
    default:
        mark.during("lunch") {}
        crash(how)
    }
case "open" where arguments.count >= 4:
    // open write|read PATH: as nobody, who is kept out by permissions also when the tests run as root
    if getuid() == 0 {
        setgid(65534)
        setuid(65534)
    }
    do throws(LibraryError) {
        let library =
            arguments[2] == "read" ? try Library.openForReading(at: arguments[3]) : try .open(at: arguments[3])
        say("opened", try library.meetings().count)
    } catch {
        say(error)
        exit(1)
    }
case "lock" where arguments.count >= 3:
    // lock PATH: takes the lock of the meeting m, says so, and waits until its input closes
    let library = try Library.open(at: arguments[2])
    let lock = try MeetingLock(MeetingKey(id: "m", date: "2026-12-08"), in: library, since: 1_700_000_000)
    say("locked")
    _ = readLine()
    lock.release()
case "limited" where arguments.count >= 4:
    // limited PATH BYTES: appends until the system lets no file grow further, and says how far it came
    let library = try Library.open(at: arguments[2])
    let journal = try library.create(NewMeeting(key: .init(id: "m", date: "2026-12-08"), title: "M", created: 0))
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: rlim_t(arguments[3]) ?? 100_000, rlim_max: .max)
    setrlimit(__rlimit_resource_t(1), &limit)  // RLIMIT_FSIZE
    var seq = 0
    do throws(LibraryError) {
        while seq < 10_000 {
            let body = [UInt8](repeating: 7, count: 1_000)
            seq = try await journal.append(JournalBatch(afterSeq: seq, events: [.init(at: seq, body: body)]))
        }
        say("never stopped")
    } catch {
        say(seq, error)
    }
    // A process that ends in an orderly way brings the log into the file: that must not hurt either.
    exit(0)
case "cast" where arguments.count >= 5:
    // cast PATH ID DATE [REHEARSAL]: puts ballots into the box of a meeting
    let rehearsal = arguments.count > 5 ? Int(arguments[5]) : nil
    try await castBallots(
        MeetingKey(id: arguments[3], date: arguments[4], rehearsal: rehearsal), in: try Library.open(at: arguments[2]))
case "welcome" where arguments.count >= 5:
    // welcome PATH ID DATE: people sign up for a meeting, and come
    try await welcomePeople(
        MeetingKey(id: arguments[3], date: arguments[4]), in: try Library.open(at: arguments[2]))
case "syncs" where arguments.count >= 3:
    // syncs PATH: appends 100 batches one after another; says the fewest waits for the disk that one had
    let library = try Library.open(at: arguments[2])
    let journal = try library.create(NewMeeting(key: .init(id: "m", date: "2026-12-08"), title: "M", created: 0))
    var fewest = Int.max
    for seq in 0..<100 {
        let before = lectern_sync_count()
        _ = try await journal.append(JournalBatch(afterSeq: seq, events: [.init(at: seq, body: [1])]))
        fewest = min(fewest, lectern_sync_count() - before)
    }
    say(fewest, lectern_sync_count())
case "sign-up" where arguments.count >= 4:
    // sign-up PATH COUNT: signs people up for 3 places from 20 tasks, and says of each whom and how it stands
    try await signPeopleUp(path: arguments[2], count: Int(arguments[3]) ?? 0)
case "erase-people" where arguments.count >= 3:
    // erase-people PATH: erases everybody of the meeting m, one by one, and names each who is gone
    let library = try Library.open(at: arguments[2])
    let signUps = try library.signUps(of: MeetingKey(id: "m", date: "2026-12-08"))
    for record in try signUps.all() {
        try library.eraseSignUps([record.id], of: signUps.key, at: Instant(secondsSince1970: 1_794_571_200))
        say(record.id)
    }
default:
    exit(64)
}
