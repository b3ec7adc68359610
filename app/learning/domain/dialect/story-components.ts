import { named, words, type Component } from './component'

/** A story with choices, and the components that are used only in it. */
export const storyComponents = {
  Scenario: {
    purpose: 'a story that goes on as its reader chooses: see authoring.md',
    example: `<Scenario id="bread" title="Bread under the pillow">

<Scene id="pillow" title="Nine in the evening">

Six dried pieces of bread lie in your hand. “I didn’t take them.”

<Choice to="why" text="I ask: “Why do you lie to me?”" />
<Choice to="box" text="I put the bread back and sit down on the floor" />

</Scene>

<Scene id="why" title="Silence">

The boy turns to the wall.

<Choice to="box" text="I say: “I asked too sharply”, and sit down beside him" />

</Scene>

<Ending id="box" title="A box of his own">

In the morning you choose the box together.

</Ending>

<Debrief>

Which of the answers came to your lips first?

</Debrief>

</Scenario>`,
    content: 'blocks',
    within: 'lesson',
    isKept: true,
    inLessonsOnly: true,
    attributes: { id: named('the name of the scenario'), title: words(120, true) },
  },
  Scene: {
    purpose: 'a moment of a scenario: something is told, then one to four choices',
    example: '',
    content: 'blocks',
    within: 'Scenario',
    inScene: true,
    attributes: { id: named('the name of the scene'), title: words(120, true) },
  },
  Ending: {
    purpose: 'where a scenario ends: something is told, without choices',
    example: '',
    content: 'blocks',
    within: 'Scenario',
    inScene: true,
    attributes: { id: named('the name of the scene'), title: words(120, true) },
  },
  Choice: {
    purpose: 'what the reader decides to do in a scene, and the scene that comes of it',
    example: '',
    content: 'nothing',
    within: 'Scene',
    inScene: true,
    attributes: { to: named('the name of the scene that comes of it'), text: words(240, true) },
  },
  Debrief: {
    purpose: 'what is read after every ending of a scenario; it may be left out',
    example: '',
    content: 'blocks',
    within: 'Scenario',
    inScene: true,
    attributes: {},
  },
} satisfies Record<string, Component>
