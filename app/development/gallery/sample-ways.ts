import type { ScenarioWay } from '../../learning/domain/scenario-way'

/** How far a reader has come in each of the sample stories, by its name. */
export const sampleWays: Record<string, ScenarioWay> = {
  'sample-begun': { path: ['first'], endings: [] },
  'sample-midway': { path: ['first', 'second'], endings: ['end'] },
  'sample-ended': { path: ['first', 'second', 'other-end'], endings: ['end', 'other-end'] },
}
