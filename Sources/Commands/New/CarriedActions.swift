internal import Agenda
internal import Foundation
internal import Journal
internal import Reports
internal import SectionKit

/// The open actions that a new agenda begins with: from files that somebody gave, else from the group's last meeting.
struct CarriedActions {
    private let brought: [BroughtActions]
    /// Nil where there is no library that can be read.
    private let library: OpenActions?
    /// The meeting of the agenda that the new one is made of.
    private let old: MeetingKey?

    /// What is known of a new meeting's actions.
    enum Known {
        /// Nobody knows what its last meeting was.
        case nothing
        case noneIsOpen
        case file([UInt8])
    }

    /// - Parameter old: The meeting of the agenda that the new ones are made of; nil for a template.
    /// - Throws: `Failure`, for a file or a library that was asked for and cannot be read.
    init(files: [String], library option: MeetingsCommand.LibraryOption, old: MeetingKey?) throws {
        brought = try files.map { try BroughtActions($0) }
        self.old = old
        guard brought.isEmpty, FileManager.default.fileExists(atPath: option.resolved) else {
            library = nil
            if brought.isEmpty, option.path != nil {
                throw Failure("There is no library '\(option.resolved)'.", status: 2)
            }
            return
        }
        do { library = try OpenActions(option) } catch let failure as Failure {
            // Nobody asked for it: an agenda can be written without it.
            guard option.path == nil else { throw failure }
            Output.error("No actions are carried over: \(failure.message)")
            library = nil
        }
        for problem in library?.problems ?? [] { Output.error(problem) }
    }

    /// - Parameter isOnly: One new meeting is made, so a file that says no group is meant for it.
    func known(of group: String?, on day: CalendarDate, isOnly: Bool) throws -> Known {
        guard brought.isEmpty else {
            if !isOnly, brought.contains(where: { $0.group == nil }) {
                throw Failure(
                    "A list of actions does not say which group it is of. For many groups, give their returns. Nothing was written.",
                    status: 2)
            }
            let own = brought.filter { $0.group == nil || $0.group == group || isOnly }
            guard own.count < 2 else {
                throw Failure(
                    "Several files have actions of \(group ?? "one meeting"). Give the newest. Nothing was written.",
                    status: 2)
            }
            return own.first.map { $0.file.map(Known.file) ?? .noneIsOpen } ?? .nothing
        }
        guard let meeting = library?.last(of: group, or: old, before: day.description) else { return .nothing }
        let open = meeting.actions.filter(\.isOpen)
        let unread = open.count { $0.isUnread || "\($0.what) \($0.who ?? "")".contains(ReviewHints.blank) }
        if unread > 0 {
            Output.error(
                "Actions that nobody has read since, or with words taken out: \(unread). They are read out at the next meeting, so read them first: 'lectern report \(meeting.key.id) --review'. Then make this agenda anew."
            )
        }
        return open.isEmpty ? .noneIsOpen : .file(Array(ActionFile(open).text.utf8))
    }
}
