internal import SectionKit

/// What the chair says where the agenda has no words of its own. Each sentence reads well with a name and without.
enum StandardScripts {
    static let introduce = Script(
        """
        Please welcome {{presenter}}, with {{talk}}.

        {{introduction}}

        Let us listen together.
        """)
    static let invite = Script("Now there is time for questions. It is fine to pass on a question.")
    static let thanks = Script("Thank you to {{presenter}}.")
    static let handOver = Script("Now we go on to {{next-presenter}}, with {{next-talk}}.")
}
