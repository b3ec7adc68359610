import { pictureName } from '../picture-name'
import { idOf, line, oneOf, words, type Component } from './component'

/** Components that tell something, and ask nothing of their reader. */
export const textComponents = {
  Callout: {
    purpose:
      'a remark set apart. `kind` is `note`, `caution`, `law` or `practice` (something to do). A practice, and nothing else, has `minutes`: how long it takes',
    example: `<Callout kind="practice" title="Before you read on" minutes="10">

Write down three things that calmed you when you were seven.

</Callout>`,
    content: 'blocks',
    attributes: {
      kind: oneOf(['note', 'caution', 'law', 'practice'], true, 'note, caution, law or practice'),
      title: words(120, false),
      // Only a practice has it, and it must have it: see the gate.
      minutes: {
        required: false,
        pattern: /^(?:[1-9]\d?|1[01]\d|120)$/,
        expected: 'a whole number of minutes from 1 to 120',
      },
    },
  },
  Steps: {
    purpose: 'things to do one after another',
    example: `<Steps>

1. Say where you are going.
2. Say when you will be back.

</Steps>`,
    content: 'numbered list',
    attributes: {},
  },
  Details: {
    purpose: 'what only some readers need; it opens on demand',
    example: `<Details summary="If the child is under three">

A baby is prepared by touch and habit.

</Details>`,
    content: 'blocks',
    attributes: { summary: words(160, true) },
  },
  GlossaryTerm: {
    purpose: "a word of the module's glossary, inside a sentence",
    example: 'How <GlossaryTerm id="attachment">attachment</GlossaryTerm> grows.',
    content: 'words',
    inScene: true,
    attributes: { id: idOf('a term') },
  },
  Figure: {
    purpose:
      'a picture that lies beside the lesson; `alt` says what it shows. What needs more words than a sentence stands inside, and opens on demand',
    example: `<Figure src="stages.webp" alt="Four waves, each lower than the one before">

The first wave is the highest: about the second month. Each later one is lower and shorter.

</Figure>`,
    content: 'blocks or nothing',
    inScene: true,
    inLessonsOnly: true,
    attributes: {
      src: {
        required: true,
        pattern: pictureName,
        expected: 'the name of a webp, png, jpg, avif or svg file beside the lesson',
      },
      alt: line(600, true),
      caption: words(400, false),
    },
  },
  KeyPoints: {
    purpose: 'what to remember, 3 to 6 points',
    example: `<KeyPoints>

- Leave on time.
- Promise only what you can do yourself.
- Stay within call.

</KeyPoints>`,
    content: 'bulleted list',
    items: { fewest: 3, most: 6 },
    attributes: {},
  },
  Sources: {
    purpose: 'where the facts come from',
    example: `<Sources>

- V. Fahlberg, A Child’s Journey Through Placement, 1991.

</Sources>`,
    content: 'bulleted list',
    attributes: {},
  },
  Emergency: {
    purpose:
      'an emergency of `emergencies.yaml`: what to do first and whom to call; its steps open on demand, or stand open with `steps="open"` where the lesson is about these steps',
    example: '<Emergency id="afraid-to-hit" />',
    content: 'nothing',
    inScene: true,
    attributes: {
      id: idOf('an emergency'),
      steps: oneOf(['open'], false, 'open, or left out'),
    },
  },
  Help: {
    purpose:
      'whom to call in an emergency of `emergencies.yaml`, without what is to be done: the numbers, and the way to the page of help',
    example: '<Help id="afraid-to-hit" />',
    content: 'nothing',
    inScene: true,
    attributes: { id: idOf('an emergency') },
  },
  Timeline: {
    purpose: 'what happens in the course of time, one moment below the other',
    example: `<Timeline title="After the move">

<Moment when="Days 1–7" title="Home">

One or two adults, familiar food, the same evening order.

</Moment>

<Moment when="Days 8–14" title="The yard">

One shop, one route.

</Moment>

</Timeline>`,
    content: 'blocks',
    parts: { of: 'Moment', fewest: 2, most: 12 },
    attributes: { title: words(120, true) },
  },
  Moment: {
    purpose: 'a moment of a `Timeline`',
    example: '',
    content: 'blocks',
    within: 'Timeline',
    attributes: { when: words(60, true), title: words(120, true) },
  },
  Breathe: {
    purpose:
      'a minute’s pause: how to breathe, in words of the site, and a circle that shows the pace for whoever opens it',
    example: '<Breathe />',
    content: 'nothing',
    inScene: true,
    attributes: {},
  },
} satisfies Record<string, Component>
