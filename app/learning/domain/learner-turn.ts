/**
 * The turn of one person's learning: whatever may complete an enrolment of theirs, and what is granted to them, happens one after
 * another, so that the last of it always sees the rest.
 */
export function learnerTurn(personId: string): string {
  return `learner ${personId}`
}
