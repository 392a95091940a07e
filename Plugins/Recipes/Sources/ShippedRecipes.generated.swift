// Written by scripts/shipped from agendas/recipes. Do not edit; run `make modules`.
// swift-format-ignore-file

internal import SectionKit

/// The recipes that come with Lectern, as their files have them.
enum ShippedRecipes {
    static let files: [KindFile] = [
        KindFile(kind: "1-2-4-all", bytes: Array(##"""
# People think alone, then in pairs, then in fours, then all together.
lectern-recipe: 1
name: 1-2-4-All
summary: Everybody thinks alone, then in twos, then in fours, then all together.
tags: [discussion, feedback]
prepare: |
  Chairs that can be turned. Paper and a pen for each person.
fields:
  - name: question
    help: What everybody thinks about.
    default: What is one thing that would help?
steps:
  - step: On your own
    id: alone
    minutes: 1
    most: 3
    size: 1
    chair: |
      Here is a question for all of us.
      {{question}}
      Please think about it on your own. You have {{minutes}}.
    room: |
      {{question}}

      Think on your own. You can write or draw.
    tables: |
      {{question}}

      Think on your own. You can write or draw. You can also just think.
  - step: In twos
    id: twos
    minutes: 2
    most: 4
    size: 2
    chair: |
      Now please talk with one person beside you. You have {{minutes}}.
    room: |
      {{question}}

      Talk with one person beside you.
    tables: |
      Tell each other what you thought of. You can share one thing, or pass.
  - step: In fours
    id: fours
    minutes: 4
    most: 8
    size: 4
    chair: |
      Now two pairs come together. You have {{minutes}}.
      What do your ideas have in common? What is different?
    room: |
      {{question}}

      Two pairs talk together. What do your ideas have in common?
    tables: |
      What do your ideas have in common? What is different?
      Choose one idea that you would like to tell everybody.
  - step: All together
    id: all
    minutes: 5
    most: 10
    chair: |
      What is one idea that stood out in your group?
      Each group can say one idea. A group can pass.
    room: |
      What is one idea that stood out?
    tables: |
      Each group can say one idea. A group can pass.
    gather:
      - id: ideas
        type: list
        ask: Write down an idea that stood out.
        title: Ideas that stood out
        report: yes

"""##.utf8)),
        KindFile(kind: "15-percent-solutions", bytes: Array(##"""
# What each person can do now, with what they have.
lectern-recipe: 1
name: 15% Solutions
summary: Each person finds a small step that they can take with what they have.
tags: [discussion]
prepare: |
  Paper and a pen for each person. Tables of three or four.
fields:
  - name: challenge
    help: What the small steps are for.
    default: Making our meetings better.
steps:
  - step: On your own
    id: alone
    minutes: 5
    least: 3
    most: 8
    size: 1
    chair: |
      We talk about this. {{challenge}}
      Think of small things that you can do yourself.
      You need nobody's permission for them, and no money.
      You have {{minutes}}.
    room: |
      {{challenge}}

      What can you do yourself, with what you have now?
    tables: |
      {{challenge}}

      What can you do yourself, with what you have now? Small steps count.
  - step: Tell your group
    id: share
    minutes: 12
    least: 6
    most: 20
    size: 4
    chair: |
      In your group, each person can tell one small step.
      The others listen, then ask and help. You have {{minutes}}.
    room: |
      Tell one small step. The others listen, then ask and help.
    tables: |
      Each person has about three minutes. You can pass.
      Ask and help. Please give advice only if it is wanted.
  - step: What we take with us
    id: close
    minutes: 3
    least: 2
    most: 5
    chair: |
      Who would like to tell all of us a small step?
    room: |
      Who would like to tell all of us a small step?
    gather:
      - id: small-steps
        type: list
        ask: Write down a small step that somebody told everybody.
        report: yes

"""##.utf8)),
        KindFile(kind: "conversation-cafe", bytes: Array(##"""
# Rounds with a talking object: each speaks, nobody answers, then everybody talks.
lectern-recipe: 1
name: Conversation Café
summary: Small groups talk in calm rounds with a talking object, so that everybody is heard.
tags: [discussion]
minutes: 45
least: 35
most: 60
prepare: |
  A talking object for each table, such as a soft ball. One person a table is its host.
fields:
  - name: subject
    help: What the tables talk about.
    default: What has helped us in hard times?
steps:
  - step: How it works
    id: begin
    minutes: 4
    most: 6
    size: 6
    chair: |
      We talk about this. {{subject}}
      Who holds the object speaks. The others listen.
      You can pass the object on. You can hold it and be silent.
    room: |
      {{subject}}

      Who holds the object speaks. The others listen. You can pass.
  - step: First round
    id: first
    share: 5
    size: 6
    chair: |
      The first round begins. Each person says what they think or feel. You have {{minutes}}.
    room: |
      Round one. Each person speaks once. Nobody answers.
    tables: |
      {{subject}}

      Say what you think or feel, for about one minute. You can pass.
  - step: Second round
    id: second
    share: 5
    size: 6
    chair: |
      The second round begins. What did you hear? Has it changed what you think?
    room: |
      Round two. What do you think now?
    tables: |
      What did you hear? What do you think now? You can pass.
  - step: Open talk
    id: open
    share: 10
    size: 6
    chair: |
      Now everybody can talk. Use the object if it helps. You have {{minutes}}.
    room: |
      {{subject}}

      Everybody can talk. Leave room for others.
    tables: |
      Listen as well as you speak. It is fine not to agree.
  - step: Last round
    id: last
    share: 4
    size: 6
    chair: |
      The last round. What do you take with you from this talk?
    room: |
      What do you take with you?
    tables: |
      Say one thing that you take with you. You can pass.
    gather:
      - id: insights
        type: notes
        ask: Write down what a table wants to pass on.
        title: What tables take with them
        report: chosen

"""##.utf8)),
        KindFile(kind: "crowd-sourcing", bytes: Array(##"""
# Ideas go from hand to hand; people give points; the best come out.
lectern-recipe: 1
name: Crowd Sourcing
summary: Each person writes one bold idea; cards change hands five times and get points.
tags: [discussion, feedback, movement]
minutes: 30
least: 25
most: 40
prepare: |
  One card and a pen for each person. A clear space, or cards that are passed along the tables.
  Five people give each card 1 to 5 points, so a card has 5 to 25 in the end.
fields:
  - name: question
    help: What the ideas are for.
    default: If you were ten times bolder, what would you do?
steps:
  - step: Write one idea
    id: write
    share: 2
    size: 1
    chair: |
      Here is the question. {{question}}
      Please write one bold idea, and a first step. Write no name.
      You can draw it, or ask somebody to write for you. You have {{minutes}}.
    room: |
      {{question}}

      Write one idea and a first step. No names.
    tables: |
      {{question}}

      Our idea: ______

      A first step: ______
  - step: Give points
    times: 5
    id: points
    each: round
    minutes: 3
    chair: |
      This is round {{round}} of {{rounds}}. Please pass the cards on.
      Read the card that you have. Write 1 to 5 points on its back.
    room: |
      Pass the cards on. Read. Write 1 to 5 points on the back.
    tables: |
      1 means not for me. 5 means great. Please do not look at the other points first.
  - step: The ideas with the most points
    id: results
    share: 3
    chair: |
      Please add up the points on your card.
      Who has 25? Who has 24? We go down from there.
      Please read the idea out, if you like.
    room: |
      Which ideas have the most points?
    gather:
      - id: ideas
        type: list
        ask: Write down an idea with many points, the highest first.
        title: Ideas with the most points
        report: yes
      - id: scores
        type: vote
        of: ideas
        ask: Say how many points an idea has.
        report: no

"""##.utf8)),
        KindFile(kind: "drawing-together", bytes: Array(##"""
# Five signs that anybody can draw tell a story without words.
lectern-recipe: 1
name: Drawing Together
summary: People draw with five simple signs, and others say what they see.
tags: [discussion, sensitive]
prepare: |
  Paper and pens. The five signs on a sheet for each table.
  Drawings stay with whoever drew them. No picture is taken.
fields:
  - name: subject
    help: What people draw.
    default: a journey, and what helped on the way
steps:
  - step: The five signs
    id: signs
    minutes: 5
    least: 3
    most: 8
    chair: |
      We draw with five signs. Nobody has to draw well.
      A circle means being whole. A square means being safe.
      A triangle means a goal. A spiral means change.
      A star person, drawn as a cross, means being with others.
    room: |
      - Circle: being whole
      - Square: being safe
      - Triangle: a goal
      - Spiral: change
      - Cross: being with others
    tables: |
      Try each sign. There is no right or wrong.
  - step: First drawing
    id: first
    minutes: 5
    least: 3
    most: 8
    size: 1
    chair: |
      Please draw {{subject}}. Use the five signs and no words. You have {{minutes}}.
    room: |
      Draw {{subject}}. Use no words.
    tables: |
      Draw {{subject}}. Use the five signs and no words.
  - step: Second drawing
    id: second
    minutes: 10
    least: 6
    most: 12
    size: 1
    chair: |
      Please draw it once more. Change what you like. You have {{minutes}}.
    room: |
      Draw it once more. Change size, place or colour.
    tables: |
      Draw it once more. What is bigger now? What is close, and what is far?
  - step: What others see
    id: see
    minutes: 10
    least: 6
    most: 15
    size: 4
    chair: |
      In fours, show your drawing if you like. The others say what they see.
      Who drew it just listens, and speaks last.
    room: |
      Show your drawing if you like. The others say what they see.
    tables: |
      Say "I see". Please do not say what it means about a person.
  - step: A drawing together
    id: together
    minutes: 5
    least: 3
    most: 8
    size: 4
    chair: |
      Now make one drawing together in your group.
    room: |
      Make one drawing together.
    tables: |
      Make one drawing together. Everybody can add a sign.
  - step: What we found
    id: close
    minutes: 5
    least: 3
    most: 8
    chair: |
      What did drawing show you that words did not?
    room: |
      What did drawing show that words did not?
    gather:
      - id: found
        type: notes
        ask: Write down what people found.
        title: What drawing showed us
        report: chosen

"""##.utf8)),
        KindFile(kind: "fishbowl", bytes: Array(##"""
# A few people who know talk in the middle; all others listen, then ask.
lectern-recipe: 1
name: Fishbowl
summary: A few people talk in the middle as if alone; others listen, then ask.
tags: [discussion, feedback, movement]
minutes: 50
least: 35
most: 70
prepare: |
  From three to seven chairs in the middle, the others round them. Leave one chair in the middle free.
  Ask the people in the middle some days before. They can change their mind.
fields:
  - name: subject
    help: What the people in the middle talk about.
    default: What did we try, and what did we learn?
steps:
  - step: How it works
    id: begin
    minutes: 3
    most: 5
    chair: |
      Some of us sit in the middle and talk about this. {{subject}}
      They talk with each other, as if nobody else were here.
      The others listen. Afterwards you can ask.
    room: |
      {{subject}}

      The middle talks. The others listen.
  - step: The middle talks
    id: inside
    share: 5
    chair: |
      Please begin in the middle. Tell stories, the good and the hard ones. You have {{minutes}}.
    room: |
      {{subject}}

      The middle talks. One chair is free for whoever would like to join.
    tables: |
      What would you like to ask? You can write it down.
  - step: Questions in small groups
    id: outside
    share: 2
    size: 4
    chair: |
      In fours, what would you like to ask the middle? You have {{minutes}}.
    room: |
      What would you like to ask?
    tables: |
      Choose one question. Write no names.
    gather:
      - id: questions
        type: list
        ask: Write down a question for the middle.
        report: no
  - step: The middle answers
    id: answers
    share: 4
    chair: |
      Let us hear the questions. The middle can answer or pass.
    room: |
      Questions to the middle. They can pass.
  - step: What we heard
    id: close
    share: 1
    chair: |
      What do you take with you? What should happen next?
    room: |
      What do you take with you?
    gather:
      - id: lessons
        type: list
        ask: Write down what people take with them.
        title: What we heard
        report: yes

"""##.utf8)),
        KindFile(kind: "group-agreement", bytes: Array(##"""
# What people agree on for their time together.
lectern-recipe: 1
name: Group Agreement
summary: People say what they need to feel safe, and agree on a few points for today.
tags: [discussion]
minutes: 10
least: 5
most: 20
prepare: |
  A big sheet that everybody can see. Bring last time's agreement if there is one.
fields:
  - name: last-time
    help: What was agreed last time; people can keep it, change it or leave it.
    type: list
    default:
      - One person speaks at a time.
      - You can pass, and you can take a break.
      - What is said here stays here, unless somebody is at risk.
steps:
  - step: What was agreed last time
    id: last-time
    share: 2
    chair: |
      Last time we agreed on this.
      {{last-time}}
      Does it still fit?
    room: |
      Last time we agreed on this:

      {{last-time}}
    tables: |
      {{last-time}}

      What would you keep? What would you change?
  - step: What would you add
    id: add
    share: 2
    chair: |
      What else do you need, to feel safe and heard today?
    room: |
      What do you need, to feel safe and heard today?
    gather:
      - id: points
        type: list
        ask: Write down what people want to agree on.
        title: What we agreed
        report: yes
  - step: Can we all agree
    id: agree
    share: 1
    chair: |
      Please show a card. Green is yes. Yellow is nearly. Red means that you would like to talk.
    room: |
      Green is yes. Yellow is nearly. Red means let us talk.
    gather:
      - id: cards
        type: vote
        options: [Green, Yellow, Red]
        ask: Count the cards.
        report: no

"""##.utf8)),
        KindFile(kind: "impromptu-networking", bytes: Array(##"""
# People meet one other person at a time, in a few short rounds.
lectern-recipe: 1
name: Impromptu Networking
summary: People meet three others, one after another, with one question.
tags: [discussion, movement]
minutes: 20
least: 10
most: 30
prepare: |
  Room to walk between chairs. People who like to stay seated can. Others come to them.
fields:
  - name: question
    help: What people ask each other.
    default: What do you hope to get from today? What can you give?
  - name: meetings
    help: How many people each person meets.
    type: number
    default: 3
    least: 2
    most: 5
steps:
  - step: The question
    id: question
    minutes: 2
    chair: |
      We are going to meet each other.
      Here is the question. {{question}}
      Please find somebody that you know less well.
      You can stay in your chair. Others will come to you.
    room: |
      {{question}}

      Find somebody that you know less well. You can stay in your chair.
  - step: Two people talk
    id: talk
    times: meetings
    each: round
    share: 1
    size: 2
    chair: |
      This is round {{round}} of {{rounds}}. Please talk in twos. You have {{minutes}}.
    room: |
      {{question}}

      Talk in twos. Then find somebody else.
    tables: |
      {{question}}

      Each of you has about half of the time. You can just listen.

"""##.utf8)),
        KindFile(kind: "min-specs", bytes: Array(##"""
# The few rules that really matter.
lectern-recipe: 1
name: Min Specs
summary: Groups list all rules for something, then keep only the few that must hold.
tags: [discussion, feedback]
minutes: 45
least: 35
most: 50
prepare: |
  A sheet of paper and two pens for each table.
fields:
  - name: aim
    help: What the rules are for.
    default: meetings where everybody feels safe to speak
steps:
  - step: Alone, then at tables
    id: all-rules
    share: 3
    size: 5
    chair: |
      What must we do, and what must we not do, for {{aim}}?
      First think alone for a minute. Then make one long list at your table.
      You have {{minutes}}.
    room: |
      What must we do, and not do, for {{aim}}?

      Make one long list.
    tables: |
      We must:

      We must not:
  - step: Which can go
    id: fewer
    share: 3
    size: 5
    chair: |
      Now test each rule. If we broke it, could we still have {{aim}}?
      If yes, cross it out. Keep only what must hold. You have {{minutes}}.
    room: |
      If we broke this rule, could it still work?

      If yes, cross it out.
    tables: |
      Take one rule after another. Keep from two to five.
  - step: All together
    id: all
    share: 3
    chair: |
      Each table can tell the rules that it kept. Which do several tables have?
    room: |
      Which rules must hold?
    gather:
      - id: rules
        type: list
        ask: Write down a rule that must hold.
        title: The rules that must hold
        report: yes
      - id: agree
        type: vote
        of: rules
        ask: Count who agrees that a rule must hold.
        title: How many agree
        report: no

"""##.utf8)),
        KindFile(kind: "nine-whys", bytes: Array(##"""
# Why does it matter? And why does that matter?
lectern-recipe: 1
name: Nine Whys
summary: In twos, people ask why something matters, again and again.
tags: [discussion, sensitive]
prepare: |
  Some answers are personal. Say that anybody can stop at any time.
fields:
  - name: work
    help: What people look for the purpose of.
    default: this group
steps:
  - step: In twos
    id: twos
    minutes: 10
    least: 6
    most: 14
    size: 2
    chair: |
      We look at why {{work}} matters.
      One of you asks. The other says what they do, and why it matters.
      Then ask again, kindly. Why does that matter to you?
      Halfway through, please swap. You can stop at any time. You have {{minutes}}.
    room: |
      What do you do in {{work}}?

      Why does it matter to you? And why does that matter?
    tables: |
      Ask up to nine times, kindly. Swap halfway through.
      You can stop or pass at any time.
  - step: In fours
    id: fours
    minutes: 5
    least: 3
    most: 8
    size: 4
    chair: |
      Two pairs come together. Tell each other what you found. You have {{minutes}}.
    room: |
      Tell each other what you found.
    tables: |
      What did you find? What was the same for all of you?
  - step: All together
    id: all
    minutes: 5
    least: 3
    most: 8
    chair: |
      Why does {{work}} matter to us? Who would like to say it in one sentence?
    room: |
      Why does {{work}} matter to us?
    gather:
      - id: purposes
        type: list
        ask: Write down why it matters, in one sentence.
        title: Why it matters
        report: yes

"""##.utf8)),
        KindFile(kind: "problem-solving-in-five", bytes: Array(##"""
# One hot topic in five minutes.
lectern-recipe: 1
name: Problem-solving in Five
summary: One hot topic, five minutes, one next step.
tags: [discussion, feedback]
minutes: 5
least: 4
most: 10
prepare: |
  Choose one topic that people can do something about today.
fields:
  - name: topic
    help: The hot topic.
    least: 1
    most: 200
steps:
  - step: What is the problem
    id: problem
    share: 1
    chair: |
      Our hot topic is this. {{topic}}
      Who can say in one sentence what the problem is?
    room: |
      {{topic}}

      What is the problem?
  - step: What could help
    id: ideas
    share: 3
    chair: |
      What could help? Short ideas, please. Nobody has to say one.
    room: |
      {{topic}}

      What could help?
    gather:
      - id: ideas
        type: list
        ask: Write down an idea.
        title: What could help
        report: yes
  - step: One next step
    id: next-step
    share: 1
    chair: |
      Which one do we try first?
    room: |
      Which one do we try first?
    gather:
      - id: first-choice
        type: vote
        of: ideas
        ask: Count who would try an idea first.
        report: no
      - id: next-steps
        type: list
        ask: Write down the next step.
        title: What we try next
        report: yes

"""##.utf8)),
        KindFile(kind: "shift-and-share", bytes: Array(##"""
# Small groups go from station to station, and see a few things up close.
lectern-recipe: 1
name: Shift and Share
summary: Small groups go from one station to the next and hear about something new at each.
tags: [presenting, discussion, movement]
prepare: |
  One place for each station, far enough apart. Somebody keeps the time aloud and kindly.
  Ask each presenter beforehand what they need. Moving needs staff on each way.
fields:
  - name: subject
    help: What the stations show.
    default: what has worked for us
  - name: stations
    help: How many stations there are.
    type: number
    default: 6
    least: 2
    most: 8
  - name: station-time
    help: How long a group is at a station.
    type: minutes
    default: 13
    least: 5
    most: 20
steps:
  - step: How it works
    id: begin
    minutes: 5
    least: 3
    most: 8
    chair: |
      There are {{stations}} stations. They show {{subject}}.
      Each group stays {{station-time}} at each. Then everybody moves on together.
    room: |
      There are {{stations}} stations.

      Please go to your first one.
  - step: At the stations
    id: at
    times: stations
    each: station
    minutes: station-time
    size: 7
    chair: |
      Please move on now. This is stop {{round}} of {{rounds}}.
    room: |
      Listen first. Then ask. You can sit out a station.
    tables: |
      What do you like? What could you use? What would you like to ask?
  - step: What we take with us
    id: close
    minutes: 7
    least: 4
    most: 10
    chair: |
      What did you see that you would like to try?
    room: |
      What would you like to try?
    gather:
      - id: to-try
        type: list
        ask: Write down what people would like to try.
        title: What we would like to try
        report: yes

"""##.utf8)),
        KindFile(kind: "triz", bytes: Array(##"""
# How could we make sure that it goes wrong? And do we do any of that now?
lectern-recipe: 1
name: TRIZ
summary: People list how to get the worst result, see what of it happens now, and stop it.
tags: [discussion, feedback, sensitive]
prepare: |
  Paper in three colours, or three sheets a table. Laughing is fine. No person is named.
fields:
  - name: worst
    help: The worst result that people could think of.
    default: a meeting that nobody would come back to
steps:
  - step: What we are after
    id: begin
    minutes: 5
    least: 3
    most: 8
    chair: |
      Today we turn things round. We think about {{worst}}.
      It can be funny. Please talk about things that are done, and about no person.
    room: |
      We think about {{worst}}.
    tables: |
      We talk about things that are done, and about no person.
  - step: How to get the worst result
    id: worst
    minutes: 10
    least: 6
    most: 15
    size: 5
    chair: |
      What could we do to get {{worst}}? Please make a list. You have {{minutes}}.
    room: |
      What could we do to get {{worst}}?
    tables: |
      What could we do to get {{worst}}? Be as bold as you like.
  - step: What of it happens now
    id: now
    minutes: 10
    least: 6
    most: 15
    size: 5
    chair: |
      Now go down your list. Does anything on it happen now? Please be honest and kind.
    room: |
      Does anything on your list happen now?
    tables: |
      Mark what happens now, even a little. You can pass.
  - step: What we stop
    id: stop
    minutes: 10
    least: 6
    most: 15
    size: 5
    chair: |
      What could we stop doing? What is the first step?
      Then each table can tell one thing.
    room: |
      What could we stop doing? What is the first step?
    tables: |
      Choose one thing to stop. Write the first step.
    gather:
      - id: stops
        type: list
        ask: Write down what people would stop, and the first step.
        title: What we would stop
        report: yes

"""##.utf8)),
        KindFile(kind: "troika", bytes: Array(##"""
# In threes: one person asks for help, two talk about it while the first listens.
lectern-recipe: 1
name: Troika Consulting
summary: In threes, each person in turn asks for help and hears two others think about it.
tags: [discussion, movement, sensitive]
prepare: |
  Three chairs a group, with no table between them. Groups of four work too.
  Say beforehand that a question can be small, and that people can pass.
fields:
  - name: subject
    help: What the questions are about.
    default: something that you would like help with
steps:
  - step: Think of a question
    id: think
    minutes: 3
    least: 2
    most: 5
    size: 1
    chair: |
      Please think of a question about {{subject}}.
      It can be small. What help would you like? You have {{minutes}}.
    room: |
      Think of a question about {{subject}}. It can be small.
  - step: Three turns
    times: 3
    each: turn
    steps:
      - step: Tell your question
        id: ask
        minutes: 2
        least: 1
        most: 3
        size: 3
        chair: |
          This is turn {{round}} of {{rounds}}. One person tells their question.
          The two others ask what they need to understand it.
        room: |
          One person tells their question. The others ask until it is clear.
        tables: |
          Tell your question. What help would you like? You can pass your turn.
      - step: Two people think aloud
        id: help
        minutes: 5
        least: 3
        most: 6
        size: 3
        chair: |
          If you asked, please turn round, or look down, and just listen.
          The two others think aloud together. You have {{minutes}}.
        room: |
          Who asked just listens. The two others think aloud.
        tables: |
          What could help? What else? Please be kind, and say it as an idea.
      - step: What helped
        id: thanks
        minutes: 1
        most: 2
        size: 3
        chair: |
          Please turn back. What was useful to you? Then it is the next person's turn.
        room: |
          Say what was useful to you.
        tables: |
          Say what was useful. You need not say more.
  - step: All together
    id: all
    minutes: 3
    least: 1
    most: 5
    chair: |
      How was it to ask, and to be helped? Please tell nobody else's question.
    room: |
      How was it to ask, and to be helped?
    gather:
      - id: learned
        type: notes
        ask: Write down what people learned about asking for help.
        title: What we learned about asking for help
        report: chosen

"""##.utf8)),
        KindFile(kind: "what-so-what-now-what", bytes: Array(##"""
# What happened? What does it mean? What do we do now?
lectern-recipe: 1
name: What, So What, Now What?
summary: People look back in three calm steps, and choose what to do next.
tags: [discussion, feedback, sensitive]
minutes: 45
least: 30
most: 60
prepare: |
  Facts come first. Guide people gently back if they begin with what it means.
fields:
  - name: event
    help: What people look back on.
    default: the last three months
steps:
  - step: What happened
    id: what
    share: 3
    size: 5
    chair: |
      We look back on {{event}}.
      What happened? What did you notice? First alone, then at your table.
      You have {{minutes}}.
    room: |
      What happened? What did you notice?
    tables: |
      {{event}}: what happened? What did you see and hear?
    gather:
      - id: facts
        type: list
        ask: Write down what happened.
        title: What happened
        report: yes
  - step: What it means
    id: so-what
    share: 3
    size: 5
    chair: |
      So what? Why does that matter? What does it mean for us? You have {{minutes}}.
    room: |
      So what? Why does it matter?
    tables: |
      Why does that matter? What does it mean for us?
    gather:
      - id: meanings
        type: list
        ask: Write down what it means.
        title: What it means
        report: yes
  - step: What we do now
    id: now-what
    share: 3
    size: 5
    chair: |
      Now what? What should we do? What comes first? You have {{minutes}}.
    room: |
      Now what? What should we do first?
    tables: |
      What should we do? What comes first? Who could help?
    gather:
      - id: actions
        type: list
        ask: Write down what people want to do.
        title: What we do now
        report: yes

"""##.utf8)),
        KindFile(kind: "world-cafe", bytes: Array(##"""
# Rounds at tables of four or five; a host stays, the others move on; then a harvest.
lectern-recipe: 1
name: World Café
summary: Tables talk in rounds; a host stays, the others move on, and all harvest together.
tags: [discussion, feedback, movement]
prepare: |
  Tables of four or five, with paper to write and draw on. Ask a host for each table beforehand.
  Moving needs staff. People who like to stay at a table can.
fields:
  - name: question
    help: What the tables talk about.
    default: What would make the biggest difference for us?
  - name: talks
    help: How many rounds there are.
    type: number
    default: 3
    least: 1
    most: 5
  - name: talk-time
    help: How long a round takes.
    type: minutes
    default: 15
    least: 10
    most: 20
steps:
  - step: Welcome to the café
    id: begin
    minutes: 5
    least: 3
    most: 8
    size: 5
    chair: |
      Welcome to our café. There are {{talks}} rounds.
      After each round the host stays, and the others may move on.
      The question is this. {{question}}
    room: |
      {{question}}

      Sit at a table of four or five.
  - step: Rounds
    times: talks
    each: round
    steps:
      - step: Tables talk
        id: talk
        minutes: talk-time
        size: 5
        chair: |
          This is round {{round}} of {{rounds}}. Hosts, please say what was said so far.
          You have {{minutes}}.
        room: |
          {{question}}

          Write and draw on the paper.
        tables: |
          {{question}}

          Hosts say what was said before. Then everybody adds. You can just listen.
      - step: Move on
        id: move
        minutes: 2
        least: 1
        most: 4
        chair: |
          Thank you. Hosts, please stay. All others can move to another table, or stay.
        room: |
          Hosts stay. Others can move on, or stay.
  - step: Harvest
    id: harvest
    minutes: 10
    least: 5
    most: 20
    chair: |
      What did your tables find? Hosts begin. Others can add.
    room: |
      What did the tables find?
    gather:
      - id: findings
        type: list
        ask: Write down what tables found.
        title: What the tables found
        report: yes

"""##.utf8)),
    ]
}
