// Written by scripts/shipped from agendas. Do not edit; run `make modules`.
// swift-format-ignore-file

/// The agendas that come with Lectern, and the files that they name, as they are.
enum ShippedAgendas {
    static let files: [ShippedFile] = [
        ShippedFile(path: "empty.yaml", bytes: Array(##"""
# yaml-language-server: $schema=./agenda.schema.json
#
# An agenda with no standing items, on purpose: what happens is for the group to decide, not for a form.
# To start, ask people what they would like, then write one line for each under 'sections:', in running order:
#
#   sections:
#     - { kind: talk, title: Welcome, minutes: 10 }
#     - { kind: presentation, slots: 2 }
#
# 'lectern module list' shows every kind. 'lectern check empty.yaml' says what else would do people good.
lectern: 1
title: Our next meeting
date: 2026-12-08
start: 13:00
end: 15:30
chairs: [{ name: Sam, role: service-user }, { name: Jo, role: staff }]
sections: []

"""##.utf8)),
        ShippedFile(path: "local-group.yaml", bytes: Array(##"""
# yaml-language-server: $schema=./agenda.schema.json
#
# A local group: three quarters of an hour inside one service, in one circle, with one presentation.
#
# "Kit:" begins what Kit says. Words in *(slanted brackets)* tell the chair what to do; nobody says them aloud.
lectern: 1
id: alder-unit-2026-11-17
title: Alder Unit Recovery Group
group: { name: Alder Unit, level: local }
date: 2026-11-17
start: 14:00
end: 14:45
venue: the activity room
chairs:
  - { name: Kit, role: service-user }
  - { name: Noor, role: staff }
services: [Alder Unit]

sections:
  - kind: talk
    title: Welcome
    minutes: 5
    agreement:
      - One person speaks at a time.
      - You can pass, and you can step out.
      - What people share stays here. If somebody may get hurt, staff have to act on it.
    script: |
      Kit: *(Wait until it is quiet. Take a breath, and begin.)*

      **Hello, and welcome to our group.** *(Say your own name.)* I am one of your chairs today.

      We finish at {{meeting-end}}.

      Noor: *(Say your own name. Then point to the door.)* If the alarm rings, we leave by this door, together.

      A member of staff takes notes of our ideas. They write down no names.

      If you worry about yourself or somebody else, please tell any of the staff here.

      Kit: *(Read out the agreement below, and then the question below it.)*

  - kind: talk
    title: Check-in
    minutes: 5
    least: 3              # it may shrink to this when time is short
    prompts:
      - How are you today, in one word?
    script: |
      Kit: Let us go round, with one word each. If you would like to pass, say "pass". I go first.

      *(Say your word. Then nod to the person next to you.)*

  - kind: presentation
    title: Today's presentation
    id: talks
    slots: 1              # somebody from the unit shows what they do; they can sign up with staff
    each: { talk: 10, questions: 5 }
    introduce: |
      Kit: Please welcome {{presenter}}, with {{talk}}.

      {{introduction}}

      *(Clap. Then sit down, and listen.)*
    invite: |
      Noor: Who would like to ask a question, or say what they liked? You can just listen.
    thanks: |
      Kit: Thank you very much to {{presenter}}. *(Clap once more.)*

  - kind: talk
    title: What we want to tell the region
    id: tell-the-region
    minutes: 12
    least: 8
    gives-way: 2          # twice as willing to shrink as the others
    prompts:
      - What works well here?
      - What should change?
      - What shall our leads take to the regional meeting?
    script: |
      Noor: Our leads go to the regional meeting soon. They take with them what you tell us now.

      Kit: *(Ask the questions below, one at a time. Wait. Count to ten in your head before you go on.)*
    notes: |
      Write each point on the big sheet, in people's own words. Ask whether it may go to the region.

  - kind: feedback
    title: Your feedback
    minutes: 8
    least: 5
    questions:
      - { id: today, ask: How was today for you?, type: smiley }
      - { ask: What should we talk about next time?, type: choice, options: [Food, Leave, Work, Something else] }
    script: |
      Noor: Please take a feedback sheet. You can ask us to read it out, and to write for you.

      *(Wait about three minutes. Nobody has to write.)*

      Kit: Please put it into the box. Thank you for being here, and for listening. **See you next time.**

"""##.utf8)),
        ShippedFile(path: "meet-new-people.yaml", bytes: Array(##"""
# yaml-language-server: $schema=./agenda.schema.json
#
# Meet new people: an afternoon of table talk in three rounds. In each round everybody sits with other people.
#
# Before it begins: tick who comes (the register), then form the tables: 'do rounds form' on the console, or on the
# page of the tables. Without a register, say how many came: 'do rounds form people=30', or deal cards at the door:
# 'lectern print agendas/meet-new-people.yaml seating-cards --people 20-40'.
#
# "Robin:" begins what Robin says. Words in *(slanted brackets)* tell the chair what to do; nobody says them aloud.
lectern: 1
id: meet-new-people-2026-12-03
title: Meet New People
group: { name: North West, level: regional }
date: 2026-12-03
start: 13:30
end: 15:30
venue: the large hall
chairs:
  - { name: Robin, role: service-user }
  - { name: Ash, role: staff }
services: [Alder Unit, Beech House, Cedar Ward, Damson Lodge, Elm Court, Fern House]

sections:
  - kind: talk
    title: Welcome
    minutes: 10
    agreement:
      - One person speaks at a time.
      - You can pass, and you can step out.
      - What people share stays here. If somebody may get hurt, staff have to act on it.
    script: |
      Robin: *(Wait until it is quiet.)* **Hello, and welcome.** I am Robin, and I chair today with Ash.

      Today we talk in small groups. There are three rounds, and you meet new people in each.

      Ash: If the alarm rings, we leave by this door, together.

      You can ask for another table at any time. You need not say why.

      *(Read out the agreement below.)*

  - kind: presentation
    title: A good day
    id: story
    slots: 1              # somebody tells what a good day is for them; they can sign up with staff
    each: { talk: 7, questions: 3 }
    introduce: |
      Robin: Please welcome {{presenter}}, with {{talk}}.

      {{introduction}}

      *(Clap. Then sit down, and listen.)*
    invite: |
      Ash: Who would like to ask a question, or say what they liked? You can just listen.
    thanks: |
      Robin: Thank you very much to {{presenter}}. *(Clap once more.)*

  - kind: small-groups
    title: Three rounds of talk
    id: rounds
    minutes: 54           # three rounds of 14 minutes, and two minutes for each of six tables to report
    groups: { count: 6 }
    rounds: 3
    round: 14
    question: What makes a good day here?
    prompts:              # as many as there are rounds: each round has its own
      - What was a good day for you this year?
      - Who or what helped to make it good?
      - What would make more good days?
    roles: [host, scribe, timekeeper]
    report-back: { each: 2, order: quiet-first }
    notes: |
      Between two rounds, people need a minute to find their tables. Read the tables out, and wait.
      Somebody who would rather stay may stay: 'fix' keeps their seat, and the others are seated around them.

  - kind: break
    title: Tea
    minutes: 18
    where: the garden room

  - kind: talk
    title: What we take with us
    minutes: 15
    least: 10
    gives-way: 2          # twice as willing to shrink as the others
    prompts:
      - Which idea did you hear more than once?
      - Which one shall we try first?
    script: |
      Ash: *(Point to what the tables wrote.)* You have heard what each table talked about.

      Robin: *(Ask the questions below, one at a time. Wait. Count to ten in your head before you go on.)*

  - kind: feedback
    title: Your feedback
    minutes: 13
    least: 5
    questions:
      - { id: today, ask: How was today for you?, type: smiley }
      - { ask: How many rounds would you like next time?, type: choice, options: [Two, Three, Four] }
    script: |
      Ash: Please take a feedback sheet. You can ask us to read it out, and to write for you.

      *(Wait about five minutes. Nobody has to write.)*

      Robin: Thank you all for coming, and for listening. **See you next time.**

"""##.utf8)),
        ShippedFile(path: "national-steering-group.yaml", bytes: Array(##"""
# yaml-language-server: $schema=./agenda.schema.json
#
# The national Steering Group: it meets after all regions have met, hears from each of them, decides,
# and says what goes back down. Three hours, with lunch before and two breaks.
#
# "Robin:" begins what Robin says. Words in *(slanted brackets)* tell the chair what to do; nobody says them aloud.
lectern: 1
id: steering-group-2027-01-19
title: National Steering Group
group: { name: England, level: national }
date: 2027-01-19
start: 13:00
end: 16:00                # this holds: many people have a long way home
venue: The Lime Tree Centre
chairs:
  - { name: Robin, role: service-user }
  - { name: Ellis, role: staff }

sections:
  - kind: lunch
    title: Arrival and lunch
    at: 12:15
    minutes: 45
    outside: true         # part of the day, not of the counted meeting
    room: the front room
    served: [Soup, Rolls, Salad, Fruit]
    dietary: Please ask at the welcome desk. There is food for every need.
    script: |
      Robin: *(Nothing to read aloud yet. Say hello to the people who came from far away.)*
    notes: |
      Before the meeting: put the return of each region on the tables, in large print too.
      Ask each region who speaks for it, and how they want to be named.

  - kind: talk
    title: Welcome and group agreement
    id: welcome
    minutes: 10
    agreement:
      - One person speaks at a time, and everybody's voice counts the same.
      - We speak for our region, not only for ourselves.
      - We use plain words. If you hear a word you do not know, hold up the red card.
      - You can pass, and you can step out, at any time.
      - We say what people said. We never say who said it.
      - If somebody may get hurt, staff have to act on it.
      - We end on time.
    script: |
      Robin: *(Wait until it is quiet. Take a breath. You can take your time.)*

      **Welcome, everyone.** Thank you for coming, some of you from far away.

      *(Say your own name.)* I chair today, and I may read from my paper.

      Ellis: *(Say your own name.)* I am your other chair. We finish at {{meeting-end}}, on time.

      *(Point to the doors.)* The fire exits are here and here. If the alarm rings, we leave together.

      The toilets are through that door. There is a quiet room, too. Use it whenever you like.

      Robin: Please switch off your phone, and take no pictures.

      Notes are taken today. They hold ideas and decisions, and no names.

      We have two breaks. **You can pass on anything.** You can just listen.

      Ellis: If something here upsets you, you are not alone with it. Please tell any member of staff.

      The same goes if you are worried about somebody else.

      *(Read out the agreement below, one line after the other. Then ask the question below it, and wait.)*

  - kind: talk
    title: What we promised last time
    id: promises
    minutes: 10
    least: 5
    answers: answers/2026-q4.yaml       # the same file that the regions read out
    script: |
      Robin: These are the answers that went down to all regions. Let us hear how far each of them is.

      *(Read out each answer below. Then ask who knows more about it, and wait a moment.)*

      Ellis: Is there one that we should not call done yet? Please tell us now, or in the break.
    notes: |
      What is late is noted as an action with a new date. No blame: ask what would help.

  - kind: presentation
    title: The regions speak
    id: regions
    minutes: 55
    each: { talk: 4, questions: 2 }     # four minutes for each region are kept; questions share the rest
    parts:                # one for each region; a new region is one more line
      - { talk: What we heard in the North West, presenter: the speakers from the North West }
      - { talk: What we heard in the North East, presenter: the speakers from the North East }
      - { talk: What we heard in Yorkshire and Humber, presenter: the speakers from Yorkshire and Humber }
      - { talk: What we heard in the East Midlands, presenter: the speakers from the East Midlands }
      - { talk: What we heard in the West Midlands, presenter: the speakers from the West Midlands }
      - { talk: What we heard in the East of England, presenter: the speakers from the East of England }
      - { talk: What we heard in London, presenter: the speakers from London }
      - { talk: What we heard in the South East, presenter: the speakers from the South East }
      - { talk: What we heard in the South West, presenter: the speakers from the South West }
    script: |
      Robin: Now we hear from every region. Each has four minutes.

      Please tell us three things: what people said most, what worries them, and what they ask of us.

      Ellis: On the yellow sheet, you can write down what you hear more than once.
    introduce: |
      Robin: *(Wait until they are ready.)* Please welcome {{presenter}}.
    invite: |
      Ellis: Is there one thing that you would like to understand better?
    thanks: |
      Robin: Thank you to {{presenter}}.
    hand-over: |
      Ellis: Next we hear from {{next-presenter}}.
    notes: |
      A region that could not come: read out the three points of its return, or mark it as 'not here' (key d).

  - kind: break
    title: Break
    at: 14:15
    minutes: 15
    where: the front room
    script: |
      Robin: Thank you to all regions. Now we have a break. We go on at {{back-at}}.

  - kind: small-groups
    title: What did we hear more than once?
    id: themes
    minutes: 30
    least: 20
    most: 35
    gives-way: 2
    question: What did we hear from more than one region?
    groups: { count: 5 }  # write the same number at 'tables' below
    prompts:
      - Which themes came up again and again?
      - What came from one region only, and must still not get lost?
      - What should we ask for, and whom?
    script: |
      Ellis: Now we look for themes. Each table has the returns of all regions.

      Please mix: sit with people from other regions, and from other roles.

      Robin: After this, each table can tell the room its two strongest themes. A table can pass.

      *(Now read out the question below.)*
    notes: |
      Themes go up in people's own words. Counts from 1 to 7 stay a star, in talk as on paper.

  - kind: feedback
    title: Themes from the tables
    id: themes-feed-back
    minutes: 15
    least: 10
    tables: 5
    script: |
      Robin: Let us hear two themes from each table. If yours was named already, just say: that one, too.

      *(Thank each table. The note taker writes the themes on the big sheet.)*
    notes: |
      Group what belongs together while the tables speak. Ask the table before you change its words.

  - kind: break
    title: Short break
    id: short-break
    at: 15:15
    minutes: 10
    where: the front room
    script: |
      Ellis: Thank you. Now we have a short break. We go on at {{back-at}}.

  - kind: talk
    title: Decisions and asks
    id: decisions
    minutes: 15
    least: 10
    prompts:
      - Which themes do we take up now?
      - What do we ask for, and of whom?
      - Who sees to it, and by when?
      - What do we say no to, and why?
    script: |
      Ellis: Now we decide. *(Point to the big sheet.)* We have heard all the themes.

      For each theme, hold up a card. Green: we take it up. Yellow: not yet. Red: I have a question.

      Robin: *(Take one theme after the other. Say aloud what was decided, so that everybody hears the same.)*

      *(With a red card, stop and listen first.)* What would you need, to be able to agree?
    notes: |
      Note each decision as an action: 'action "Ask for …" owner="the education and work group" due=2027-03-31'.

  - kind: talk
    title: What goes back to the regions
    id: back-down
    minutes: 10
    least: 5
    prompts:
      - What is done?
      - What is not done yet, and what happens until then?
      - Where is the answer no, and what is the honest reason?
    script: |
      Robin: Every region gets an answer to what it said. Let us find the words together.

      Short words, and true ones. People would rather hear an honest no than nothing.

      Ellis: *(Ask the questions below, one at a time. The note taker reads each answer back to the room.)*
    notes: |
      These words become the next file in 'answers', and every region reads it out.

  - kind: feedback
    title: Your feedback and goodbye
    id: close
    minutes: 10
    least: 5
    questions:
      - { id: today, ask: How was today for you?, type: smiley }
      - id: heard
        ask: Did you feel listened to today?
        type: choice
        options: ["Yes", "A little", "No"]
      - { ask: What could we do better next time?, type: text }
    script: |
      Robin: Please take a feedback sheet. Write what you like, or nothing at all. Names are not needed.

      *(Wait about four minutes. Let people write in peace.)*

      Ellis: Please put it into the box by the door. If today stays with you, talk to somebody you trust.

      Robin: Thank you all. You carried many voices here today. **Travel home safely.**

"""##.utf8)),
        ShippedFile(path: "regional-meeting.yaml", bytes: Array(##"""
# yaml-language-server: $schema=./agenda.schema.json
#
# A regional afternoon, ready to copy. Change the names, the date and the words until they are yours. Then:
#   lectern check regional-meeting.yaml      tells what is missing, and how to mend it
#   lectern plan regional-meeting.yaml       shows the times
#   lectern print regional-meeting.yaml all  makes the sheets
#
# Scripts are for people who have never chaired before. "Sam:" begins what Sam says. Words in *(slanted brackets)*
# tell the chair what to do; nobody says them aloud. Words in {{double braces}} are filled in by themselves.
# Chairs say their own names: so the words still fit when somebody else chairs on the day.
lectern: 1
id: north-west-2026-12-08
title: North West Recovery and Outcomes Group
group: { name: North West, level: regional }
date: 2026-12-08
start: 13:00
end: 15:30                # this holds: people have medication, visits and transport to go to
venue: Alder Hall
chairs:
  - { name: Sam, role: service-user }
  - { name: Jo, role: staff }
services: [Alder Unit, Beech House, Cedar Court, Hawthorn Lodge, Rowan Unit, Willow House]
themes: themes/my-shared-pathway.yaml   # each is a chapter of the report; on the day, key # sorts the notes into them

sections:
  - kind: lunch
    title: Arrival and lunch
    at: 12:15             # a pin: it starts then, whatever happens
    minutes: 45
    outside: true         # part of the day, not of the counted meeting from 'start' to 'end'
    room: the dining room
    served: [Vegetable soup, Sandwiches, Rice salad, Fruit, Tea and coffee]
    dietary: Please ask the kitchen team. They have halal, vegan and gluten-free food.
    call: 5
    script: |
      Sam: *(There is nothing to read aloud yet. Eat something. Say hello to people as they come in.)*

      *(At five to one, stand by the door. Speak so that the whole room can hear you.)*

      We start in five minutes. Please bring your drink with you.
    notes: |
      Before people come: ask the unit about the fire exits, and whether an alarm test is planned.
      Agree with staff who sits in the quiet room, and who takes notes.
      Go through the script once with both chairs. Show them the clock, and agree on a sign for "time".
      Ask each presenter once more how they want to be named. It is fine to change their mind.
      Put red, yellow and green cards on every table.

  - kind: talk
    title: Welcome, safety and group agreement
    id: welcome
    minutes: 10
    agreement:
      - One person speaks at a time.
      - We use "I". We tell our own story, not somebody else's.
      - You can pass, at any time. You never have to say why.
      - You can go out and come back, at any time.
      - What people share stays here. We take the ideas with us, and leave the names here.
      - If somebody may get hurt, staff have to act on it. They will tell you first if they can.
      - We end on time.
    script: |
      Sam: *(Sit or stand, as you like. Put your script on the table, so that your hands are free.)*

      *(Wait until it is quiet. You can hold up one hand. You have time. Breathe out, and begin.)*

      **Hello, everyone, and welcome.** Thank you for coming.

      *(Say your own name.)* I am one of your chairs today. I may read from my paper, and that is fine.

      Jo: *(Say your own name.)* I am your other chair. We are glad that you are here.

      This is the {{meeting}}. We finish at {{meeting-end}}, on time.

      Sam: First, some things that help us all to feel safe.

      *(Point to the doors.)* The fire exits are here and here.

      If the alarm rings, we stop. Staff show us the way. You can leave your things here.

      *(Point to the door.)* The toilets are out there. A member of staff can show you the way.

      Jo: There is a quiet room. You can go there whenever you like. A member of staff will be there.

      If something upsets you, that can happen here. You are not alone with it.

      If you are worried about yourself or somebody else, please tell any member of staff.

      Sam: Some units do not allow phones. If you have one with you, please keep it switched off.

      Please take no pictures.

      *(Hold up the cards one by one.)* You have three cards.

      Green means: I agree. Yellow means: please slow down. Red means: stop, or I have a question.

      Jo: A member of staff takes notes today. They write down ideas, and no names.

      Later we talk at small tables. After that, each table can share its main points with the room.

      What the tables choose goes up to the national group. Their answers come back to us next time.

      Sam: Halfway through, we have a break. You can move about before then, too.

      And one more thing. **You can pass on anything today.** You can just listen.

      Jo: Now we look at how we want to be with each other.

      *(Read out the agreement below, slowly, one line after the other. Then ask the question below it.)*

      *(Count to ten in your head before you go on. Some people need a moment.)*
    notes: |
      If somebody wants to add a line to the agreement, write it on the big sheet where all can see it.
      Latecomers get a chair, a running order and a smile. Nothing starts again for them.

  - kind: talk
    title: Check-in
    minutes: 10
    least: 5              # it may shrink to this when time is short …
    gives-way: 2          # … and does so twice as willingly as others
    prompts:
      - What is your name, and where have you come from today?
      - If today were weather, what would it be for you?
    script: |
      Jo: Now everybody who wants to can say hello. A few words are enough.

      We go round the room. Please say the name that you want us to use.

      If you would like to pass, say "pass". Then it is the next person's turn.

      Sam: I will go first. *(Answer the question. Be short, then others will be short too.)*

      *(Look at the person next to you, and nod. Say thank you after each person.)*

      *(When everybody had a turn, go on.)* Thank you, all of you. It is good to know who is here.
    notes: |
      With more than 30 people, let each table go round by itself, and ask only the first prompt.

  - kind: talk
    title: You said, we did
    minutes: 10
    least: 5
    answers: answers/2026-q4.yaml
    script: |
      Jo: Last time, you told the national group what matters to you. Now you hear what came of it.

      There are three kinds of answers: done, not yet, and no. Where it is no, we say why.

      *(Read out the answers below, one after the other. Both of you can take turns.)*

      Sam: *(When all answers are read out:)* Is there a question about this?

      *(Wait a moment. If you do not know the answer, that is fine.)*

      *(You can say:)* I do not know. We write the question down, and you will hear from us.
    notes: |
      Questions that nobody can answer now: note them as an action, with an owner and a date.

  - kind: presentation
    title: Presentations
    id: talks             # the sign-up sheet and the commands go by this word
    slots: 3              # three talks; people sign up for them in the weeks before
    each: { talk: 10, questions: 5 }   # talking time is never taken away; questions give way
    script: |
      Sam: Now comes the part that many of us look forward to.

      People from our services show us what they do. Some of them do this for the first time.

      Jo: Please put your questions aside until the end of each talk.

      *(Ask the presenter to come to the front. Ask them quietly if they are ready. Then go on.)*
    introduce: |
      Sam: Please welcome {{presenter}}, with {{talk}}.

      {{introduction}}

      *(Clap. Then sit down, and listen.)*
    invite: |
      Jo: *(Wait until the clapping is over.)* Who would like to ask a question, or say what they liked?

      *(Let people raise a hand, and choose one after the other. A presenter can pass on any question.)*

      *(If nobody asks, that is fine. Thank the presenter, and go on.)*
    thanks: |
      Sam: Thank you very much to {{presenter}}. *(Clap once more.)*
    hand-over: |
      Jo: *(Give people a moment to change places.)* Now we go on to {{next-presenter}}, with {{next-talk}}.
    notes: |
      Nobody has to fill a slot. Where a talk falls away, mark it as 'not here' (key d). The meeting passes over it, with no reason given.
      Stand where the presenter can see you. When a minute is left, smile, and hold up one finger.

  - kind: break
    title: Break
    at: 14:15             # a break is kept, whatever happens
    minutes: 15
    where: the garden room
    script: |
      Sam: Well done, everyone. Now we have a break.

      Tea and coffee are in {{where}}. If you would like some fresh air, please ask a member of staff.

      We go on at {{back-at}}.

      *(This break is for you, too. Put the script down, and have a drink.)*

  - kind: small-groups
    title: What helps us feel safe?
    id: tables
    minutes: 25           # this is what it should have …
    least: 15             # … it may shrink to this when time is short …
    most: 30              # … and grow to this when there is time in hand
    gives-way: 2
    question: What helps us feel safe on the unit?
    groups: { count: 6 }  # six tables; write the same number at 'tables' below
    prompts:
      - What already helps?
      - What makes it harder?
      - What is one thing that we could change?
    roles: [host, scribe, timekeeper]
    script: |
      Jo: Welcome back. Now we talk at small tables.

      Staff help you to find a table. If you would like another table, just say so. You need no reason.

      Sam: *(Wait until everybody has found a chair.)* We do not need to tell the hard stories.

      Let us talk about what helps. And it is fine to sit and listen.

      Jo: On each table is a sheet. One person writes down the main points, and no names.

      After this, each table can tell the room two of its points. A table can pass.

      *(Now read out the question below. Then stay at your own table; the facilitator looks after the time.)*

      Sam: *(When the facilitator gives you the sign:)* You have two minutes left. Please choose your two points.
    notes: |
      This can touch sore places. Have one member of staff at each table who knows the people there.
      Staff listen more than they speak. A table that falls silent may need a pause, not a question.
      Moving between rooms or tables needs staff: count people before, and after.

  - kind: feedback
    title: Tables feed back
    id: tables-feed-back
    minutes: 10
    tables: 6             # 90 seconds for each table are the least that is fair
    script: |
      Sam: Now we hear from the tables. Each table has about a minute and a half.

      Please tell us two points. One person can speak, or two. A table can pass.

      *(Ask the tables one after the other:)* Table 1, what would you like to share?

      *(Say thank you to each table, as warmly to the last as to the first.)*

      Jo: *(If a table needs longer, let them finish the sentence. Then you can say:)*

      Thank you. The rest is on your sheet, and it will be read.
    notes: |
      Write down each point (key d), and say whether the table wants it to go up.
      Collect the sheets from the tables.

  - kind: talk
    title: Hot topics
    minutes: 10
    least: 5
    gives-way: 3          # it gives way first …
    may-drop: 1           # … and is left out whole when shrinking is not enough
    prompts:
      - What should everybody here know about?
      - Who has met the same thing, and what helped there?
      - What would be a small first step?
    script: |
      Jo: Now we have time for one hot topic. That is something that matters to many of us now.

      Who has one? *(Look round the room. If there are two, let people show hands for each.)*

      Sam: Thank you. Let us look for what helps. *(Ask the questions below, one at a time.)*

      *(If nobody has a topic, that is fine. You can say:)* Then we go on, and we all have a little more time.
    notes: |
      If it gets heated: 'hold' stops all clocks, and the room sees "We are taking a pause".

  - kind: feedback
    title: Next steps, your feedback and goodbye
    id: close
    minutes: 15
    least: 10
    use: questions/national-2027-q1.yaml    # the same questions in every region, so that they can be added up
    questions:
      - id: next-topic
        ask: What should we talk about next time?
        type: choice
        options: [Food and health, Education and work, Family and friends, Something else]
    script: |
      Jo: We are nearly at the end. Here is what we agreed today.

      *(The note taker reads it out: who does what, and by when. Then you go on.)*

      Sam: What the tables chose now goes to the national group. We tell you at the next meeting what came of it.

      Would you like to chair, or to present next time? Please tell one of us. We help you to prepare.

      Jo: Now please take the feedback sheet. Your answers help us to make these meetings better.

      You do not need to write. A member of staff can read it out, and write for you.

      *(The questions stand at the end of these pages. Read them out if somebody would like that.)*

      *(Wait about five minutes. Let people write in peace. Nobody has to hand in a sheet.)*

      Sam: *(When most people have finished:)* Please put your sheet into the box. Folded is fine.

      One last round, for everyone who wants to. **Say one word for how you go home today.** You can pass.

      *(Go first. Then nod to the person next to you.)*

      Jo: If something from today stays with you, please talk to somebody you trust tonight.

      You can go to staff as well, tonight or tomorrow.

      Sam: Thank you to everyone who spoke, and to everyone who listened. **Travel home safely, and see you next time.**

      *(You did it. Give each other a nod, and be proud.)*
    notes: |
      End at the time that was promised. What is not done yet is noted, and stays for next time.
      Afterwards, ask both chairs how it was for them, before you pack up.

"""##.utf8)),
        ShippedFile(path: "answers/2026-q4.yaml", bytes: Array(##"""
# What came back down from the national Steering Group: "you said, we did".
# Agendas name this file with 'answers: answers/2026-q4.yaml'. The chairs read it out, one answer after the other.
lectern-answers: 1
from: the national Steering Group
answers:
  # 'said' is what people asked for, in their own words and with no names.
  # 'status' is done, not-yet or no-because. An honest "no" with a reason is worth more than silence.
  - said: The letters about this meeting are too hard to read.
    status: done
    answer: The letters are in Easy Read now. Service users checked them first.
    # A team or a role, never a person's name.
    who: the involvement team
  - said: We want to hear about jobs from people who have one now.
    status: not-yet
    answer: A short film is being made with people who went back to work.
    who: the education and work group
    by: March 2027
  - said: We would like the same rules about games consoles on every unit.
    status: no-because
    answer: Units are too different for one rule. Each unit will now write down its rule, and the reason.
    who: the restricted items project

"""##.utf8)),
        ShippedFile(path: "questions/national-2027-q1.yaml", bytes: Array(##"""
# A pack of questions that every region asks, so that the answers can be added up.
# Agendas name this file with 'use: questions/national-2027-q1.yaml'.
# Keep each 'id' for good: it makes the same question of two meetings one. The words may get better.
lectern-questions: 1
pack: national-2027-q1
questions:
  - id: today
    ask: How was today for you?
    type: smiley
  - id: heard
    ask: Did you feel listened to today?
    type: choice
    # Quotation marks keep "Yes" and "No" as words.
    options: ["Yes", "A little", "No"]
  - id: best
    ask: What was the best thing about today?
    type: text
  - id: better
    ask: What could we do better next time?
    type: text

"""##.utf8)),
        ShippedFile(path: "themes/my-shared-pathway.yaml", bytes: Array(##"""
# The outcome areas of My Shared Pathway, as themes: what people say is sorted by these, and each is a chapter of the
# report. Agendas name this file with 'themes: themes/my-shared-pathway.yaml'.
# Keep each 'id' for good: it makes the same theme of two meetings one. The names may get better.
lectern-themes: 1
themes:
  - { id: mental-health, name: My mental health }
  - { id: problem-behaviours, name: Stopping my problem behaviours }
  - { id: insight, name: Getting insight into myself }
  - { id: drugs-and-alcohol, name: My recovery from drugs and alcohol }
  - { id: plans, name: Making plans that I can follow }
  - { id: healthy, name: Staying healthy }
  - { id: life-skills, name: My life skills }
  - { id: relationships, name: My relationships }

"""##.utf8)),
    ]
}
