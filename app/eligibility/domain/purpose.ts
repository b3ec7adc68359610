/** Why an official usually looks at a record. Kept by name, shown in the reader's language. */
export const commonPurposes = [
  'candidate-registration',
  'opinion-on-application',
  'court-preparation',
  'placement-oversight',
] as const

export type CommonPurpose = (typeof commonPurposes)[number]

/** The choice under which an official writes the purpose in their own words. */
export const otherPurpose = 'other'

/** What an official chooses from. */
export const purposeChoices = [...commonPurposes, otherPurpose] as const

/** Shorter words than this explain nothing to the person whose record it is. */
export const shortestPurpose = 10
export const longestPurpose = 300

/** Whether a stored purpose is one of the usual ones; otherwise it is the official's own words. */
export function isCommonPurpose(purpose: string): purpose is CommonPurpose {
  return commonPurposes.some((common) => common === purpose)
}
