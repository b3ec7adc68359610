import type { EntriesGiven, EntryRefused } from '../../learning/ui/entries-given'

const keptAt = '2026-11-20T15:30:00.000Z'

/** What a reader has entered in each of the sample parts, by its name. */
export const sampleEntries = {
  at: { enrolmentId: 'sample', module: 'sample', lesson: 'sample' },
  ways: {
    'sample-begun': { path: ['first'], endings: [] },
    'sample-midway': { path: ['first', 'second'], endings: ['end'] },
    'sample-ended': { path: ['first', 'second', 'other-end'], endings: ['end', 'other-end'] },
  },
  reflections: {
    'sample-written': { text: 'Әже. The smell of bread. Тишина.', revision: 'a', keptAt },
    'sample-too-long': { text: '', revision: 'b', keptAt },
    'sample-other': { text: '', revision: 'c', keptAt },
  },
  choices: {
    'sample-compared': { 'matters-two': { value: 'yes', at: keptAt } },
    'sample-judged': { 'before-one': { value: 'think-true', at: keptAt } },
    'sample-sorted': { order: { value: '2.0.1', at: keptAt } },
    'sample-grouped': { 'group-0': { value: 'group-1', at: keptAt } },
    'sample-ticked': {
      'done-0': { value: 'yes', at: keptAt },
      'day-1': { value: '2026-12-03', at: keptAt },
    },
  },
} satisfies EntriesGiven

/** What came of entering something in two of them. */
export const sampleRefused: EntryRefused[] = [
  { part: 'sample-too-long', text: 'Әже. Әже. Әже.', problem: 'too-long' },
  {
    part: 'sample-other',
    text: 'The light in the corridor.',
    problem: 'another-stands',
    stands: { text: 'Әже. The smell of bread.\n\nТишина.', revision: 'c' },
  },
]
