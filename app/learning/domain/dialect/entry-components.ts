import { named, oneOf, words, type Component } from './component'

/** Components in which a reader answers something, or enters something for themselves. */
export const entryComponents = {
  SelfCheck: {
    purpose: "questions of this module's bank whose `use` is `self-check`",
    example: '<SelfCheck questions="first-evening ask-the-carer" />',
    content: 'nothing',
    inLessonsOnly: true,
    attributes: {
      questions: {
        required: true,
        pattern: /^[a-z0-9]+(-[a-z0-9]+)*( [a-z0-9]+(-[a-z0-9]+)*)*$/,
        expected:
          'ids of questions with one space between: names of small Latin letters, digits and hyphens',
      },
    },
  },
  Reflection: {
    purpose:
      'an open question that readers answer in writing, for themselves alone: see authoring.md',
    example:
      '<Reflection id="evening" prompt="What do you need at the end of a hard day so that you calm down?" />',
    content: 'nothing',
    isKept: true,
    inLessonsOnly: true,
    attributes: { id: named('the name of the reflection'), prompt: words(300, true) },
  },
  CoupleTask: {
    purpose:
      'one to six questions (`CoupleQuestion`) that two who prepare together answer apart, each on their own telephone. Their answers are opened to each other once both have answered all of them and both have agreed, and stand side by side with `talk`, your words for talking about it. There is no right answer',
    example: `<CoupleTask id="one-evening" title="One hard evening" talk="Read one answer after the other aloud. Where they differ, ask: what would you need from me then?">

<CoupleQuestion id="one-evening-first" prompt="What do I do first when I have no strength left?" />

<CoupleQuestion id="one-evening-ask" prompt="By which words do I ask you to take over?" />

</CoupleTask>`,
    content: 'blocks',
    parts: { of: 'CoupleQuestion', fewest: 1, most: 6 },
    isAddressed: true,
    inLessonsOnly: true,
    attributes: {
      id: named('the name of the task'),
      title: words(120, true),
      talk: words(600, true),
    },
  },
  CoupleQuestion: {
    purpose: 'a question of a `CoupleTask`, answered in writing',
    example: '',
    content: 'nothing',
    within: 'CoupleTask',
    isKept: true,
    isShown: true,
    inLessonsOnly: true,
    attributes: { id: named('the name of the question'), prompt: words(300, true) },
  },
  Checklist: {
    purpose:
      'things to get ready or to do, which readers tick for themselves; their ticks are kept, and seen by nobody else. With `dates="yes"` they can set a day for each, and take the days that are to come into a calendar as a file, without the words',
    example: `<Checklist id="before-the-first-night" title="Before the first night" dates="yes">

- A bed of the child’s own, and a lamp that stays on
- Food that the child already eats
- One evening without guests

</Checklist>`,
    content: 'bulleted list',
    items: { fewest: 2, most: 20 },
    hasPlainItems: true,
    isKept: true,
    inLessonsOnly: true,
    attributes: {
      id: named('the name of the checklist'),
      title: words(120, true),
      dates: oneOf(['yes'], false, 'yes, or left out'),
    },
  },
} satisfies Record<string, Component>
