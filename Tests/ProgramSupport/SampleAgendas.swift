/// Agendas for driving the program.
public enum SampleAgendas {
    /// Every shipped kind once, parts, a pin, and no time that `next` might drop.
    public static let afternoon = """
        lectern: 1
        id: afternoon
        title: An afternoon
        group: { name: Alder, level: local }
        date: 2026-12-08
        start: 13:00
        end: 15:00
        chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
        services: [Alder Unit]
        sections:
          - { kind: lunch, id: lunch, title: Lunch, at: "12:15", minutes: 45, outside: true }
          - { kind: talk, id: welcome, title: Welcome, minutes: 10, prompts: [One, Two, Three] }
          - kind: presentation
            id: talks
            title: Presentations
            minutes: 30
            slots: 2
            parts: [{ talk: Our garden, presenter: two people, role: service-user }]
            each: { talk: 10, questions: 5 }
          - { kind: break, id: pause, title: Break, at: "13:50", minutes: 15 }
          - { kind: small-groups, id: groups, title: Groups, minutes: 25, least: 15, groups: { count: 4 }, rounds: 2 }
          - { kind: feedback, id: feedback, title: Feedback, minutes: 15, questions: [{ ask: How was it?, type: smiley }] }
          - { kind: talk, id: close, title: Close, minutes: 15, least: 5 }

        """

    /// The smallest that runs.
    public static let small = """
        lectern: 1
        id: small
        title: Small
        date: 2026-12-08
        start: 13:00
        end: 13:30
        sections:
          - { kind: talk, id: one, title: One, minutes: 10 }
          - { kind: talk, id: two, title: Two, minutes: 20, least: 10 }

        """
}
