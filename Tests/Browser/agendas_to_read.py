"""Agendas that are hard to show: long words, many words, and words of other scripts."""

LONG = """\
lectern: 1
id: long
title: A very long name of a group that goes on and on, the North West and the Far Away Islands Recovery and Outcomes Group
date: 2026-12-08
start: 13:00
end: 15:30
sections:
  - kind: small-groups
    title: A question of 300 letters
    id: question
    minutes: 20
    question: When you think of the last six months on your unit, with everything that went well and everything that did not go so well, what is the one thing that helped you to feel safe and to be yourself, who or what made it possible, and what would have to happen so that everybody else could have that, too?
    prompts: [What already helps?, What makes it harder?, What could we change?]
    groups: { count: 6 }
  - kind: feedback
    title: Twelve questions
    id: twelve
    minutes: 20
    questions:
      - { ask: How was today for you on the whole?, type: smiley }
      - { ask: Did you feel listened to?, type: smiley }
      - { ask: Was the room right for you?, type: smiley }
      - { ask: Was the food right for you?, type: smiley }
      - { ask: Did we start on time?, type: smiley }
      - { ask: Did we end on time?, type: smiley }
      - { ask: Could you hear everything?, type: smiley }
      - { ask: Could you read everything?, type: smiley }
      - { ask: Was there a break when you needed it?, type: smiley }
      - { ask: Did somebody help you where you asked?, type: smiley }
      - { ask: Would you come again?, type: smiley }
      - { ask: Which of these would you like to talk about next time?, type: choice, options: [Food, Work, Family, Something else] }
  - kind: talk
    title: Supercalifragilisticexpialidociousness-and-other-words-that-never-end-and-cannot-be-broken-anywhere, and a title of many words that tells the whole story before anybody has said anything
    id: title
    minutes: 20
    prompts: [One?, Two?]
  - kind: talk
    title: A long agreement
    id: agreement
    minutes: 20
    agreement:
      - One person speaks at a time, and everybody else listens until they have finished what they want to say.
      - We use "I". We tell our own story, not somebody else's, and we do not guess what others think or feel.
      - You can pass, at any time. You never have to say why, and nobody asks you why, not now and not later.
      - You can go out and come back, at any time. A member of staff can come with you if you would like that.
      - What people share stays here. We take the ideas with us, and leave the names and the stories here.
      - If somebody may get hurt, staff have to act on it. They will tell you first if they can do so.
      - We end on time, because people have medication, visits and transport that they need to go to.
      - Phones are switched off, and nobody takes pictures of anybody, of the room, or of the sheets.
      - We say what we like about an idea before we say what we do not like about it.
      - We thank each other.
  - kind: lunch
    title: Lunch
    minutes: 30
    served: [Soup, Sandwiches with cheese, Sandwiches with egg, Rice salad, Green salad, Fruit, Cake, Tea, Coffee, Juice, Water, Milk]
    room: the dining room
    dietary: Please ask the kitchen team. They have halal, vegan and gluten-free food.
"""

ENDLESS = """\
lectern: 1
id: endless
title: {word}
date: 2026-12-08
start: 13:00
end: 14:30
venue: {word}
chairs: [{{ name: {name}, role: service-user }}]
sections:
  - {{ kind: lunch, title: {word}, id: lunch, minutes: 15, room: {word}, served: [{word}], dietary: {word} }}
  - {{ kind: talk, title: {word}, id: talk, minutes: 15, prompts: [{word}], agreement: [{word}] }}
  - kind: presentation
    title: {word}
    id: talks
    slots: 1
    each: {{ talk: 10, questions: 5 }}
    parts: [{{ talk: {word}, presenter: {word}, role: service-user }}]
  - {{ kind: small-groups, title: {word}, id: groups, minutes: 15, question: {word}, prompts: [{word}], groups: {{ count: 2 }} }}
  - {{ kind: feedback, title: {word}, id: feedback, minutes: 10, questions: [{{ ask: {word}, id: a, type: choice, options: [{word}, Other] }}] }}
""".format(word="W" + "ordwithoutablank" * 12, name="N" + "amewithoutablank" * 6)
"""Words of 193 letters wherever somebody types."""

BOTH_WAYS = """\
lectern: 1
id: both-ways
title: "مجموعة التعافي North West (2026)"
date: 2026-12-08
start: 13:00
end: 14:30
venue: "בית ההתאוששות, קומה 2"
chairs: [{ name: "سام", role: service-user }, { name: Jo, role: staff }]
sections:
  - kind: talk
    title: "مرحبا بكم: welcome!"
    id: welcome
    minutes: 10
    prompts: ["كيف حالك اليوم؟", "מה שלומך?"]
  - kind: talk
    title: "\\u202Edesrever yltnecnI"
    id: override
    minutes: 10
  - kind: presentation
    title: "מצגות (3 talks)"
    id: מצגות
    slots: 1
    each: { talk: 5, questions: 5 }
    parts:
      - { talk: "הגינה שלנו, our garden", presenter: "שני אנשים", role: service-user }
  - kind: small-groups
    title: "ما الذي يساعدنا على الشعور بالأمان؟"
    id: tables
    minutes: 20
    question: "ما الذي يساعدنا على الشعور بالأمان في الوحدة؟"
    groups: { count: 3 }
    prompts: ["ما الذي يساعد؟", "What makes it harder?"]
  - kind: feedback
    title: "Feedback: \\u2067שלום\\u2069 and more"
    id: close
    minutes: 10
    questions: [{ id: today, ask: "كيف كان اليوم؟", type: smiley }]
"""
