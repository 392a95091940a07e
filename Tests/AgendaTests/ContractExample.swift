/// The example of the contract, letter for letter, with its two shared files made up.
enum ContractExample {
    static let agenda = #"""
        # yaml-language-server: $schema=./agenda.schema.json
        lectern: 1
        id: north-west-2026-12-08        # default: the file's name
        title: North West Recovery and Outcomes Group
        group: { name: North West, level: regional }   # local | regional | national
        date: 2026-12-08
        time-zone: Europe/London         # default
        start: 13:00
        end: 15:30                       # later the same day; holds: the meeting ends on time
        venue: Alder Hall
        chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
        services: [Alder Unit, Beech House]            # who is expected
        sections:
          - kind: lunch
            title: Arrival and lunch
            at: 12:15                    # a pin: it starts then, whatever happens
            minutes: 45
            outside: true                # not part of start..end
          - kind: talk
            title: Welcome
            minutes: 10
            script: |                    # Markdown; what the chairs say, each line by whom
              Sam: **Welcome, everyone.** I am Sam, and I chair today with Jo.
              Jo: The fire exits are …
          - kind: talk
            title: You said, we did
            minutes: 10
            answers: answers/2026-q4.yaml   # what came back down (done, not yet, no because; who, by when)
          - kind: presentation
            title: Presentations
            id: talks                    # unique; default: from the title, then -2, -3 …
            slots: 3
            each: { talk: 10, questions: 5 }
          - kind: small-groups
            title: What helps us feel safe?
            minutes: 25                  # ideal
            least: 15                    # it may give way down to this
            most: 30                     # it may take time in hand up to this
            gives-way: 2                 # twice as willing as the default 1; 0 = never
            groups: { size: 5 }          # or { count: 6 }
          - kind: feedback
            title: Tables feed back
            minutes: 10
            use: questions/national-2027-q1.yaml   # a shared pack, so that regions can be added up
            questions:
              - { id: today, ask: How was today?, type: smiley }
              - { ask: What should we talk about next?, type: choice, options: [Leave, Food, Work] }
          - kind: talk
            title: Hot topics
            minutes: 10
            least: 5
            may-drop: 1                  # dropped whole, in this order, when shrinking is not enough

        """#

    static let files = [
        "answers/2026-q4.yaml": """
        lectern-answers: 1
        from: the national Steering Group
        answers:
          - { said: The chairs hurt., status: done, answer: New chairs came in October., who: the estates team, by: October 2026 }
          - { said: Visits at weekends., status: not-yet, answer: A trial starts in two services. }
          - { said: A swimming pool., status: no-because, answer: There is no space. }

        """,
        "questions/national-2027-q1.yaml": """
        lectern-questions: 1
        pack: national-2027-q1
        questions:
          - { id: heard, ask: Did you feel heard?, type: choice, options: ["Yes", "A little", "No"] }

        """,
    ]
}
