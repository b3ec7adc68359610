/**
 * The short numbers that a person in need is sent to, in Kazakhstan, in the order in which they are shown:
 * rescue (every emergency), ambulance, police, and the contact centre of children and families, where
 * psychologists answer day and night and a child may call, too.
 *
 * These are the numbers that were confirmed. Whoever adds one confirms it first, and says in
 * docs/authoring.md by what.
 */
export const helpLines = ['112', '103', '102', '111'] as const

export type HelpLine = (typeof helpLines)[number]

/** Whether a text is one of the confirmed numbers. */
export function isHelpLine(number: string): number is HelpLine {
  return helpLines.some((line) => line === number)
}
