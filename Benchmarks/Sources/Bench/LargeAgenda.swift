/// Writes agendas of any length, with kinds, settings and scripts mixed as in real ones.
enum LargeAgenda {
    static func text(sections: Int) -> [UInt8] {
        var text = """
            # yaml-language-server: $schema=./agenda.schema.json
            lectern: 1
            id: north-west-2026-12-08
            title: North West Recovery and Outcomes Group
            group: { name: North West, level: regional }
            date: 2026-12-08
            time-zone: Europe/London
            start: 13:00
            end: 15:30
            venue: Alder Hall
            chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
            services: [Alder Unit, Beech House]
            sections:

            """
        for number in 1...max(sections, 1) { text += section(number) }
        return Array(text.utf8)
    }

    private static func section(_ number: Int) -> String {
        switch number % 6 {
        case 0:
            """
              - kind: talk
                title: Welcome number \(number)
                id: welcome-\(number)
                minutes: 10
                script: |
                  Sam: **Welcome, everyone.** I am Sam, and I chair today with Jo.
                  Jo: The fire exits are behind you, and the quiet room is next door.

                  Sam: You can pass at any time. Nobody will ask you why.

            """
        case 1:
            """
              - kind: presentation
                title: "Presentations \(number)"
                id: talks-\(number)
                slots: 1
                each: { talk: 10, questions: 5 }

            """
        case 2:
            """
              - kind: small-groups
                title: What helps us feel safe in round \(number)?
                minutes: 25 # ideal
                least: 15
                most: 30
                gives-way: 2
                groups: { size: 5 }

            """
        case 3:
            """
              - kind: feedback
                title: Tables feed back \(number)
                minutes: 10
                questions:
                  - { id: today-\(number), ask: How was today?, type: smiley }
                  - { ask: What next?, type: choice, options: [Leave, Food, Work] }

            """
        case 4:
            """
              - kind: lunch
                title: 'Arrival and lunch \(number)'
                minutes: 45
                outside: true
                notes: Ask the kitchen about the two trays

            """
        default:
            """
              - kind: talk
                title: Hot topics, part \(number)
                minutes: 10
                least: 5
                may-drop: 1
                notes: >-
                  One topic at a time. What does not
                  fit goes to the next meeting.

            """
        }
    }
}
