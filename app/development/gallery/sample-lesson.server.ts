import { checkLesson } from '../../learning/check-lesson.server'
import { compileLesson } from '../../learning/compile-lesson.server'
import type { Block, BlockName, InnerPart } from '../../learning/domain/block'
import { findComponent } from '../../learning/domain/dialect/registry'
import type { Emergency } from '../../learning/domain/emergency'
import { languages, type Language, type Multilingual } from '../../platform/i18n/language'
import { sampleEntries } from './sample-entries'
import { sampleWords, type SampleWord } from './sample-words'

type Say = (word: SampleWord) => string

const inEach = (text: (t: Say) => string) =>
  Object.fromEntries(languages.map((each) => [each, text(sampleWords(each))])) as Multilingual

/** Each component of the authors' dialect, in every state that an author can give it. */
const components: Record<Exclude<BlockName, InnerPart>, (t: Say) => string> = {
  Breathe: () => '<Breathe />',
  Compare: (t) =>
    [
      `<Compare id="sample-compared" title="${t('form')}" options="${t('adoption')} | ${t('guardianship')} | ${t('fosterFamily')}">`,
      ...['one', 'two'].map(
        (id) =>
          `<Criterion id="${id}" title="${t('requirement')}">\n\n1. ${t('sentence')}\n2. ${t('medical')}\n3. ${t('long')}\n\n</Criterion>`,
      ),
      '</Compare>',
    ].join('\n\n'),
  CoupleTask: (t) =>
    [
      `<CoupleTask id="sample-couple" title="${t('training')}" talk="${t('call')}">`,
      `<CoupleQuestion id="couple-one" prompt="${t('sentence')}" />`,
      `<CoupleQuestion id="couple-two" prompt="${t('medical')}" />`,
      '</CoupleTask>',
    ].join('\n\n'),
  Help: () => '<Help id="sample" />',
  MythCards: (t) =>
    [
      `<MythCards id="sample-judged" title="${t('training')}">`,
      ...['one', 'two'].map(
        (id) =>
          `<Myth id="${id}" statement="${t('sentence')}" is="${id === 'two'}" source="${t('requirement')}">\n\n${t('call')}\n\n</Myth>`,
      ),
      '</MythCards>',
    ].join('\n\n'),
  Plan: (t) =>
    [
      `<Plan id="sample-plan" title="${t('training')}">`,
      `<Reflection id="plan-one" prompt="${t('sentence')}" />`,
      `<Reflection id="plan-two" prompt="${t('medical')}" />`,
      '</Plan>',
    ].join('\n\n'),
  Sort: (t) =>
    `<Sort id="sample-sorted" title="${t('training')}" because="${t('call')}">\n\n1. ${t('sentence')}\n2. ${t('medical')}\n3. ${t('long')}\n\n</Sort>`,
  SortInto: (t) =>
    [
      `<SortInto id="sample-grouped" title="${t('form')}">`,
      ...(['adoption', 'guardianship'] as const).map(
        (title, at) =>
          `<Group id="group-${at}" title="${t(title)}">\n\n- ${t('sentence')}\n- ${t('medical')}\n\n</Group>`,
      ),
      '</SortInto>',
    ].join('\n\n'),
  Timeline: (t) =>
    [
      `<Timeline title="${t('training')}">`,
      ...['1–7', '8–14'].map(
        (when) =>
          `<Moment when="${when}" title="${t('medical')}">\n\n${t('sentence')}\n\n</Moment>`,
      ),
      '</Timeline>',
    ].join('\n\n'),
  Callout: (t) =>
    [
      ...['note', 'caution', 'law'].map((kind) => [`kind="${kind}"`, t('sentence')]),
      ['kind="caution" title="' + t('training') + '"', `${t('sentence')}\n\n- ${t('medical')}`],
      ['kind="practice" minutes="15" title="' + t('search') + '"', t('sentence')],
    ]
      .map(([attributes, text]) => `<Callout ${attributes}>\n\n${text}\n\n</Callout>`)
      .join('\n\n'),
  Checklist: (t) =>
    [`id="sample-ticked" dates="yes"`, `id="sample-unticked"`]
      .map(
        (given) =>
          `<Checklist ${given} title="${t('training')}">\n\n- ${t('sentence')}\n- ${t('long')}\n- **${t('medical')}**\n\n</Checklist>`,
      )
      .join('\n\n'),
  Details: (t) => `<Details summary="${t('training')}">\n\n${t('sentence')}\n\n</Details>`,
  Emergency: () => '<Emergency id="sample" />\n\n<Emergency id="sample-open" steps="open" />',
  Figure: (t) =>
    `<Figure src="sample.png" alt="${t('programme')}" caption="${t('sentence')}" />\n\n<Figure src="sample.png" alt="${t('form')}">\n\n${t('call')}\n\n</Figure>`,
  KeyPoints: (t) =>
    `<KeyPoints>\n\n- ${t('sentence')}\n- ${t('training')}\n- ${t('long')}\n\n</KeyPoints>`,
  Reflection: (t) =>
    ['sample-empty', ...Object.keys(sampleEntries.reflections)]
      .map((id) => `<Reflection id="${id}" prompt="${t('sentence')}" />`)
      .join('\n\n'),
  Scenario: (t) =>
    Object.keys(sampleEntries.ways)
      .map((id) => story(id, t))
      .join('\n\n'),
  SelfCheck: () => '<SelfCheck questions="sample-single-choice" />',
  Sources: (t) => `<Sources>\n\n- [${t('training')}](https://adilet.zan.kz/)\n\n</Sources>`,
  Steps: (t) => `<Steps>\n\n1. ${t('sentence')}\n2. ${t('call')}\n3. ${t('medical')}\n\n</Steps>`,
}

/** A story in which one has a choice, goes on, and comes to one of two ends. */
function story(id: string, t: Say): string {
  return [
    `<Scenario id="${id}" title="${t('training')}">`,
    `<Scene id="first" title="${t('adoption')}">`,
    t('sentence'),
    `<Choice to="second" text="${t('next')}" />\n<Choice to="end" text="${t('medical')}" />`,
    '</Scene>',
    `<Scene id="second" title="${t('guardianship')}">`,
    t('call'),
    `<Choice to="other-end" text="${t('long')}" />`,
    '</Scene>',
    `<Ending id="end" title="${t('fosterFamily')}">\n\n${t('sentence')}\n\n</Ending>`,
    `<Ending id="other-end" title="${t('programme')}">\n\n${t('sentence')}\n\n</Ending>`,
    `<Debrief>\n\n${t('call')}\n\n</Debrief>`,
    '</Scenario>',
  ].join('\n\n')
}

/** What needs no component: headings, text, lists, a term, a link, a quotation and a table. */
function prose(t: Say): string {
  return [
    `## ${t('training')}`,
    `${t('sentence')} **${t('medical')}**, *${t('region')}*, <GlossaryTerm id="term">${t('adoption')}</GlossaryTerm>, [${t('guardianship')}](https://adilet.zan.kz/).`,
    `### ${t('form')}`,
    `- ${t('adoption')}\n- ${t('fosterFamily')}\n  - ${t('long')}`,
    `1. ${t('sentence')}\n2. ${t('medical')}`,
    `> ${t('call')}`,
    `| ${t('requirement')} | ${t('hours')} |\n| --- | --- |\n| ${t('training')} | 42 |\n| ${t('medical')} | — |`,
  ].join('\n\n')
}

const emergencies: Emergency[] = ['sample', 'sample-open'].map((id) => ({
  id,
  title: inEach((t) => t('training')),
  first: inEach((t) => t('sentence')),
  lines: ['112', '111'],
  steps: [inEach((t) => t('call')), inEach((t) => t('sentence'))],
}))

/** A part of the sample lesson: the text without components, or what one component looks like. */
export type LessonPart = { of: string; blocks: Block[] }

/**
 * Writes a lesson with everything in it and has it checked and compiled, as the content of the site is.
 *
 * @param of what only tells, or what its readers enter something in.
 * @throws Error when the gate refuses what the sample says: it then no longer follows the dialect.
 */
export async function compileSampleLesson(
  language: Language,
  of: 'lesson' | 'entries',
): Promise<LessonPart[]> {
  const t = sampleWords(language)
  const shown = Object.entries(components).filter(
    ([name]) => Boolean(findComponent(name)?.isKept) === (of === 'entries'),
  )
  const parts = shown.map(([name, write]) => ({ of: name, text: write(t) }))
  if (of === 'lesson') {
    parts.unshift({ of: 'Text, lists, a term, a link, a quotation, a table', text: prose(t) })
  }
  return Promise.all(
    parts.map(async ({ of, text }) => ({ of, blocks: await compile(text, language) })),
  )
}

async function compile(body: string, language: Language): Promise<Block[]> {
  const text = `---\ntitle: Sample\nsummary: Sample\n---\n${body}\n`
  const { lesson, problems } = await checkLesson({ file: 'sample.mdx', text })
  if (!lesson) throw new Error(problems.map(({ message }) => message).join('; '))
  const picture = { address: '/icon-192.png', width: 192, height: 192 }
  const { blocks } = compileLesson(lesson, {
    language,
    glossary: [
      { id: 'term', title: inEach((t) => t('adoption')), definition: inEach((t) => t('sentence')) },
    ],
    pictures: new Map([['sample.png', picture]]),
    emergencies,
  })
  return blocks
}
