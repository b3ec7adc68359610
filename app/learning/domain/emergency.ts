import type { Language, Multilingual } from '../../platform/i18n/language'

/** What to do in one kind of emergency; the one text that lessons, questions and the page of help share. */
export type Emergency = {
  id: string
  /** What is happening, as a person who looks for it would say. */
  title: Multilingual
  /** What to do first, in a sentence or two. */
  first: Multilingual
  /** Numbers to call, the first one first. */
  lines: string[]
  steps: Multilingual[]
}

/** An emergency in one language. */
export type EmergencyText = {
  id: string
  title: string
  first: string
  lines: string[]
  steps: string[]
}

/** The text of an emergency in one language. */
export function emergencyIn(language: Language, emergency: Emergency): EmergencyText {
  const { id, title, first, lines, steps } = emergency
  return {
    id,
    title: title[language],
    first: first[language],
    lines,
    steps: steps.map((step) => step[language]),
  }
}

/**
 * All that a person reads of the emergencies that a lesson names. Each counts once, since nobody reads the same text again, and
 * not at all where it stands only in a scenario, whose readers may pass it by.
 */
export function wordsOfEmergencies(
  emergencies: EmergencyText[],
  named: { id: string; isPassedBy: boolean }[],
): string {
  return emergencies
    .filter(({ id }) => named.some((each) => each.id === id && !each.isPassedBy))
    .flatMap(({ title, first, steps }) => [title, first, ...steps])
    .join('\n')
}
