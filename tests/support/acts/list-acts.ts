import type { z } from 'zod'
import { decisionKinds } from '../../../app/eligibility/domain/decision'
import { listPages, type PageModule } from '../list-pages'

/** One thing that a page can be asked to do: its address, and what the form chooses; '' where it chooses nothing. */
export type ActName = `${string} ${string}`

/** Fields by which one form stands for several acts. */
const choosing = ['intent', 'answer', 'decision', 'kind']

/** What a form chooses by a text that it reads itself. */
const readByItself: Record<string, readonly string[]> = {
  '/authority/records/:lookId/decide/:placementForm/:requirement': decisionKinds,
}

/** Every act of every page that takes a form, as the forms themselves say it. The API is told apart by its description. */
export async function listActs(): Promise<ActName[]> {
  const pages = await listPages()
  return pages
    .filter(({ path, module }) => module.action && !path.startsWith('/api/'))
    .flatMap(({ path, module }) =>
      (readByItself[path] ?? choicesOf(formOf(module))).map(
        (choice): ActName => `${path} ${choice}`,
      ),
    )
}

function formOf({ form }: PageModule): z.ZodTypeAny | null {
  return (form as z.ZodTypeAny | undefined) ?? null
}

/** A look at what zod keeps of a form. @throws Error for a form that is written in a way not known here. */
function choicesOf(form: z.ZodTypeAny | null): string[] {
  if (!form) return ['']
  const kept = form._def as {
    typeName: string
    schema?: z.ZodTypeAny
    options?: Iterable<z.ZodTypeAny>
    shape?: () => Record<string, z.ZodTypeAny>
  }
  if (kept.schema) return choicesOf(kept.schema)
  if (kept.options) return [...kept.options].flatMap((each) => choicesOf(each))
  if (!kept.shape) throw new Error(`a form that is a ${kept.typeName}`)
  const fields = Object.entries(kept.shape())
  const chosen = fields.filter(([name]) => choosing.includes(name)).flatMap(([, as]) => namesOf(as))
  return chosen.length > 0 ? chosen : ['']
}

/** The values of a list or a constant; none of a text that anything may be written in. */
function namesOf(field: z.ZodTypeAny): string[] {
  const { values, value, schema, innerType } = field._def as {
    values?: string[]
    value?: string
    schema?: z.ZodTypeAny
    innerType?: z.ZodTypeAny
  }
  const inner = schema ?? innerType
  return values ?? (value === undefined ? (inner ? namesOf(inner) : []) : [value])
}
