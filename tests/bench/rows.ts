import { longLesson } from './long-lesson'
import type { LoadPlan, PlannedRequest } from './load/plan'
import type { Site } from './site'

/** What a row must reach: so many times the requests per CPU-second of another row, or at most so many times its CPU time. */
export type Target =
  { of: 'bare app' | 'lesson page'; atLeast: number } | { of: 'bare http'; atMost: number }

export type Row = {
  name: string
  work: LoadPlan['work']
  /** The most that is done in one turn; what can be done only once must last for every turn. */
  most?: number
  targets?: Target[]
}

/** What a reader writes in a part of the lesson for themselves. */
const written = {
  intent: 'reflection',
  revision: 'bench-1',
  seen: '',
  text: 'Вечером ужин в семь, потом книга и тихий разговор. Свет в коридоре остаётся гореть. '.repeat(
    3,
  ),
}

/** How many learners read, and how many certificates are verified, in turn: as many at every size. */
const inTurn = 500

/** The rows of the real server, in the order of a round, with work for so many turns. */
export function rowsOf({ crowd, lesson }: Pick<Site, 'crowd' | 'lesson'>, turns: number): Row[] {
  const { prepared, sitting, finishing } = crowd
  const half = Math.floor(prepared.length / 2)
  const codes = spread(crowd.codes)
  const reading = spread(crowd.reading)
  const lessons = reading.map(({ cookie, enrolmentId }) =>
    getAs(cookie, `/learn/${enrolmentId}/${longLesson.module}/${longLesson.lesson}`),
  )
  const answers = sitting.flatMap(({ cookie, owner, attemptId, answers }) =>
    answers.map((body, index) => ({
      method: 'POST' as const,
      path: `/attempts/${attemptId}/answers/${index + 1}`,
      cookie,
      // The page's script sends it with fetch, and asks for no page in return.
      accept: '*/*',
      body: `${owner}&${body}`,
      status: 204,
    })),
  )
  // As a page's script saves it while it is written. One page numbers what it sends, so that the same again is no conflict.
  const entries = lesson.parts.flatMap((part) =>
    reading.map(({ cookie, owner, enrolmentId }) => ({
      method: 'POST' as const,
      path: `/learn/${enrolmentId}/${longLesson.module}/${longLesson.lesson}/entries/${part}`,
      cookie,
      accept: '*/*',
      body: `${owner}&${new URLSearchParams({ ...written, part })}`,
      status: 204,
    })),
  )
  const handIns = finishing.map(({ cookie, owner, attemptId }) => ({
    method: 'POST' as const,
    path: `/attempts/${attemptId}`,
    cookie,
    body: owner,
    status: 303,
    location: `/attempts/${attemptId}/result`,
  }))
  return [
    {
      name: 'lesson page',
      work: again(lessons),
      targets: [
        { of: 'bare app', atLeast: 1 },
        { of: 'bare http', atMost: 2.5 },
      ],
    },
    { name: 'catalogue', work: again([get('/')]) },
    {
      name: 'enrolment page',
      work: again(reading.map(({ cookie, enrolmentId }) => getAs(cookie, `/learn/${enrolmentId}`))),
    },
    {
      name: 'verify page',
      work: again(codes.map((code) => get(`/verify/${code}`))),
      targets: [
        { of: 'lesson page', atLeast: 1.5 },
        { of: 'bare http', atMost: 2 },
      ],
    },
    {
      name: 'verify API',
      work: again(codes.map((code) => ({ ...get(`/api/v1/certificates/${code}`), accept: '*/*' }))),
      targets: [
        { of: 'lesson page', atLeast: 4 },
        { of: 'bare http', atMost: 1.3 },
      ],
    },
    {
      name: 'save-answer',
      work: again(answers),
      targets: [
        { of: 'lesson page', atLeast: 2 },
        { of: 'bare http', atMost: 1.3 },
      ],
    },
    {
      name: 'save-entry',
      work: again(entries),
      targets: [{ of: 'lesson page', atLeast: 2 }],
    },
    {
      name: 'finish-attempt',
      work: { kind: 'requests', requests: handIns, once: true },
      most: Math.floor(handIns.length / turns),
      targets: [{ of: 'lesson page', atLeast: 0.5 }],
    },
    {
      name: 'whole test',
      work: { kind: 'whole-tests', learners: prepared.slice(0, half), scripts: false },
      most: Math.floor(half / turns),
    },
    {
      name: 'whole test, with scripts',
      work: { kind: 'whole-tests', learners: prepared.slice(half), scripts: true },
      most: Math.floor(half / turns),
    },
  ]
}

/** At most `inTurn` of many, from the first to the last. */
function spread<T>(many: T[]): T[] {
  const step = Math.max(1, Math.floor(many.length / inTurn))
  return many.filter((_, index) => index % step === 0).slice(0, inTurn)
}

/** What people do in a day, for the run that watches memory: mostly reading. */
export function dayOf(rows: Row[]): LoadPlan['work'] {
  const shares = {
    'lesson page': 6,
    catalogue: 1,
    'verify page': 1,
    'verify API': 1,
    'save-answer': 1,
  }
  const mixed: PlannedRequest[] = []
  for (let round = 0; round < 500; round++) {
    for (const [name, share] of Object.entries(shares)) {
      const work = rows.find((row) => row.name === name)?.work
      if (work?.kind !== 'requests') throw new Error(`no row ${name}`)
      for (let place = 0; place < share; place++) {
        mixed.push(
          ...work.requests.slice((round * share + place) % work.requests.length).slice(0, 1),
        )
      }
    }
  }
  return again(mixed)
}

/** A page that only whoever has the cookie sees. */
function getAs(cookie: string, path: string): PlannedRequest {
  return { ...get(path), cookie }
}

export function get(path: string): PlannedRequest {
  return { method: 'GET', path, status: 200 }
}

export function again(requests: PlannedRequest[]): LoadPlan['work'] {
  return { kind: 'requests', requests, once: false }
}
