import { slugPattern } from '../slug'

/** What may stand inside a component. `words` are part of a sentence; the others are blocks. */
type Content =
  'blocks' | 'blocks or nothing' | 'numbered list' | 'bulleted list' | 'nothing' | 'words'

/** What an attribute may say. */
export type Attribute = {
  required: boolean
  /** What it may be, and nothing else. */
  values?: string[]
  /** What it must match, where it has no such values. */
  pattern?: RegExp
  /** The same in words, for whoever wrote something else. */
  expected: string
  /** Whether its text is read by people, hence counted as words of the lesson. */
  isRead?: boolean
  /** Whether it says the same in each language. */
  isSame?: boolean
}

/** A component of the authors' dialect: what the checker, the compiler, the documentation and an editor know of it. */
export type Component = {
  /** What it is for, in a sentence or two of Markdown for authors. */
  purpose: string
  /** A piece of a lesson with it, which can be published as it stands. Empty for what its surrounding component shows. */
  example: string
  attributes: Record<string, Attribute>
  content: Content
  /** How many items its list has, where that is bounded. */
  items?: { fewest: number; most: number }
  /** Each item of its list stands beside a control: words on one line, in which nothing else can be pressed. */
  hasPlainItems?: boolean
  /** Which component it holds, and nothing else, and how many of it. */
  parts?: { of: string; fewest: number; most: number }
  /** Where it stands when it does not stand anywhere: directly in another component, or in the lesson itself. */
  within?: string
  /** May stand in a scene of a scenario, where only what every reader may miss can stand. */
  inScene?: boolean
  /** What its reader enters is kept under its id, which no other part of the lesson has. */
  isKept?: boolean
  /** Whom its reader prepares together with may read what is entered, where both agree. */
  isShown?: boolean
  /** Has an address of its own under its id, which no other part of the lesson has. */
  isAddressed?: boolean
  /** Needs a module around it or a learner whose work is kept, so that it stands in lessons alone. */
  inLessonsOnly?: boolean
}

/** Words that people read, on one line. */
export function words(most: number, required: boolean): Attribute {
  return { ...line(most, required), isRead: true }
}

/** Words on one line that do not count as words of the lesson. */
export function line(most: number, required: boolean): Attribute {
  return {
    required,
    pattern: new RegExp(`^(?=.*\\S)[^\\n]{1,${most}}$`, 'u'),
    expected: `1 to ${most} characters on one line`,
  }
}

/** The name of a part, under which what is entered in it is kept, or by which others name it. */
export function named(what: string): Attribute {
  return { required: true, pattern: shortSlug, expected: `${what}, ${slugs}` }
}

/** An id of something that stands elsewhere. */
export function idOf(what: string): Attribute {
  return { required: true, pattern: slugPattern, expected: `the id of ${what}: ${ids}` }
}

/** One of a few words. */
export function oneOf(values: string[], required: boolean, expected: string): Attribute {
  return { required, values, expected }
}

const shortSlug = new RegExp(`^(?=.{1,60}$)${slugPattern.source.slice(1)}`)
const slugs = 'of small Latin letters, digits and hyphens, 60 at most'
const ids = 'names of small Latin letters, digits and hyphens'
