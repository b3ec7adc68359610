import { z } from 'zod'
import { seenField } from '../../platform/forms/seen-field'
import { regions } from '../../accounts/domain/regions'
import { everyRegion, findClientFaults, scopes, type ClientFault } from './client'

/** Ticked by `on`; what says anything else is not. */
const tick = z.string().optional()

/** Every scope and every region is a box of its own: `scope-events:read`, `region-KZ-75`, `region-*`. */
const boxes = Object.fromEntries([
  ...scopes.map((scope) => [`scope-${scope}`, tick]),
  ...[...regions, everyRegion].map((region) => [`region-${region}`, tick]),
]) as Record<string, typeof tick>

type Ticked = Record<string, unknown>

function readRights(form: Ticked): { scopes: string[]; regions: string[] } {
  const ticked = Object.keys(form).filter((name) => form[name] === 'on')
  const after = (prefix: string) =>
    ticked.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  return { scopes: after('scope-'), regions: after('region-') }
}

/** The field at which each fault of a client is told. */
const fieldOf: Record<ClientFault, string> = {
  'name-missing': 'name',
  'name-long': 'name',
  'name-wrong': 'name',
  'scopes-missing': 'scopes',
  'scope-unknown': 'scopes',
  'regions-missing': 'regions',
  'region-unknown': 'regions',
}

function check(asked: Parameters<typeof findClientFaults>[0], context: z.RefinementCtx) {
  for (const fault of findClientFaults(asked)) {
    context.addIssue({ code: 'custom', path: [fieldOf[fault]], message: fault })
  }
}

/** The form that makes a client: its name and what it may do. */
export const newClientForm = z
  .object({ name: z.string().trim().default(''), ...boxes })
  .strict()
  .transform(({ name, ...form }, context) => {
    const asked = { name: String(name), ...readRights(form) }
    check(asked, context)
    return asked
  })

/** The forms that change a client: what it may do, whether it may anything, and its secrets. */
export const clientForm = z
  .discriminatedUnion('intent', [
    z.object({ intent: z.literal('secret') }).strict(),
    z.object({ intent: z.enum(['disable', 'enable']), seen: seenField }).strict(),
    z.object({ intent: z.literal('revoke'), secretId: z.string().max(100) }).strict(),
    z.object({ intent: z.literal('rights'), seen: seenField, ...boxes }).strict(),
  ])
  .transform((form, context) => {
    if (form.intent !== 'rights') return form
    const rights = readRights(form)
    check({ name: 'named', ...rights }, context)
    return { intent: form.intent, seen: String(form.seen), ...rights }
  })
