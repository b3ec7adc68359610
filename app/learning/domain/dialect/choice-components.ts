import { named, oneOf, words, type Component } from './component'

/** Components in which a reader judges, sorts or compares, for themselves; nothing of it is marked. */
export const choiceComponents = {
  MythCards: {
    purpose:
      'statements that readers judge, with how sure they are, before they open what is known of each, and once more after it. Both are kept for them alone, so that they can compare. `is` says what is known, `source` by whom; the text inside explains it',
    example: `<MythCards id="what-people-say" title="What people say">

<Myth id="gratitude" statement="A child who was taken into a family is grateful for it." is="false" source="V. Fahlberg, A Child’s Journey Through Placement, 1991">

For the child a move is first of all a loss. Gratitude may come in years, or not at all.

</Myth>

</MythCards>`,
    content: 'blocks',
    parts: { of: 'Myth', fewest: 1, most: 10 },
    isKept: true,
    inLessonsOnly: true,
    attributes: { id: named('the name of the cards'), title: words(120, true) },
  },
  Myth: {
    purpose: 'a statement of `MythCards`, and what is known of it',
    example: '',
    content: 'blocks',
    within: 'MythCards',
    attributes: {
      id: named('the name of the statement'),
      statement: words(240, true),
      is: {
        ...oneOf(['true', 'false', 'unsettled'], true, 'true, false or unsettled'),
        isSame: true,
      },
      source: words(300, true),
    },
  },
  Sort: {
    purpose:
      'things that readers put in an order of their own, and then compare with the order in which you wrote them. `because` says why that one',
    example: `<Sort id="bedtime" title="In which order would you do it?" because="What is familiar comes first.">

1. Show where the toilet is, and the lamp
2. Say what will be in the morning
3. Sit beside the bed

</Sort>`,
    content: 'numbered list',
    items: { fewest: 3, most: 8 },
    hasPlainItems: true,
    isKept: true,
    inLessonsOnly: true,
    attributes: {
      id: named('the name of the list'),
      title: words(160, true),
      because: words(400, false),
    },
  },
  SortInto: {
    purpose:
      'things that readers put into two to four groups, and then compare with yours. They are shown mixed. `because` says why so',
    example: `<SortInto id="first-week" title="What belongs in the first week?">

<Group id="now" title="In the first week">

- The same order every evening
- Food that the child knows

</Group>

<Group id="later" title="Later">

- Guests
- A new club

</Group>

</SortInto>`,
    content: 'blocks',
    parts: { of: 'Group', fewest: 2, most: 4 },
    isKept: true,
    inLessonsOnly: true,
    attributes: {
      id: named('the name of the groups'),
      title: words(160, true),
      because: words(400, false),
    },
  },
  Group: {
    purpose: 'a group of `SortInto`, with what belongs into it',
    example: '',
    content: 'bulleted list',
    items: { fewest: 1, most: 6 },
    hasPlainItems: true,
    within: 'SortInto',
    attributes: { id: named('the name of the group'), title: words(80, true) },
  },
  Compare: {
    purpose:
      'options side by side, such as forms of placement. Readers tick what matters to them and can leave only that in sight. `options` names them with a bar between',
    example: `<Compare id="forms" title="Two forms side by side" options="Guardianship | Foster family">

<Criterion id="name" title="The child’s surname">

1. Stays
2. Stays

</Criterion>

<Criterion id="contract" title="A contract">

1. None
2. With the guardianship body

</Criterion>

</Compare>`,
    content: 'blocks',
    parts: { of: 'Criterion', fewest: 2, most: 12 },
    isKept: true,
    inLessonsOnly: true,
    attributes: {
      id: named('the name of the comparison'),
      title: words(120, true),
      options: {
        required: true,
        pattern: /^ *[^|\s][^|\n]{0,79}(\|[ ]*[^|\s][^|\n]{0,79}){1,4}$/u,
        expected: 'two to five options with a bar (|) between, each of at most 80 characters',
        isRead: true,
      },
    },
  },
  Criterion: {
    purpose:
      'what may matter to a reader of `Compare`, and what it is of each option, in their order',
    example: '',
    content: 'numbered list',
    items: { fewest: 2, most: 5 },
    hasPlainItems: true,
    within: 'Compare',
    attributes: { id: named('the name of the criterion'), title: words(120, true) },
  },
  Plan: {
    purpose:
      'two to eight questions (`Reflection`) whose answers become one page that can be printed for the fridge',
    example: `<Plan id="first-month" title="Our first month">

<Reflection id="plan-three-lines" prompt="Three lines for the fridge: what is the same every day?" />

<Reflection id="plan-whom" prompt="Whom can we ask to come for two hours?" />

</Plan>`,
    content: 'blocks',
    parts: { of: 'Reflection', fewest: 2, most: 8 },
    isAddressed: true,
    inLessonsOnly: true,
    attributes: { id: named('the name of the plan'), title: words(120, true) },
  },
} satisfies Record<string, Component>
