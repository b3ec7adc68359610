/** The password of every learner, hashed once for all of them: ten thousand hashes would take an hour. */
export const everybodysPassword = 'twelve quiet lanterns'

/** With what the learner of a number signs in. */
export function emailOf(number: number): string {
  return `learner-${number}@example.kz`
}

/** A learner who is signed in, as the load generator needs to know them. */
export type SignedIn = {
  cookie: string
  /** The field by which a form of their pages says whose it is, as a body begins. */
  owner: string
  enrolmentId: string
}

/** A learner with an open attempt, and for each of its questions a form that answers it. */
type Sitting = SignedIn & { attemptId: string; answers: string[] }

/** Who was put into the database, by what is left for them to do. */
export type Crowd = {
  /** Half-way through the programme. */
  reading: SignedIn[]
  /** Everything done but the final test. */
  prepared: SignedIn[]
  /** In the final test, some questions answered. */
  sitting: Sitting[]
  /** In the final test, every question rightly answered: handing in earns the certificate. */
  finishing: (SignedIn & { attemptId: string })[]
  /** The same, for the run that watches memory. */
  graduating: (SignedIn & { attemptId: string })[]
  /** Codes of awarded certificates. */
  codes: string[]
}

/** How many of so many learners are at which point. */
export function divide(
  learners: number,
): Record<Exclude<keyof Crowd, 'codes'> | 'certified', number> {
  const certified = Math.floor(learners / 2)
  const prepared = Math.min(400, Math.floor(learners * 0.05))
  const sitting = Math.min(200, Math.floor(learners * 0.05))
  const finishing = Math.min(4_000, Math.floor(learners * 0.175))
  const graduating = finishing
  return {
    certified,
    prepared,
    sitting,
    finishing,
    graduating,
    reading: learners - certified - prepared - sitting - finishing - graduating,
  }
}
