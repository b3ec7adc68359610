import { z } from 'zod'
import { seenField } from '../../platform/forms/seen-field'
import { findClientFaults, type ClientFault } from './client'

/** What a client may do, and in which regions: boxes of one name each. */
const rights = {
  scopes: z.array(z.string()).default([]),
  regions: z.array(z.string()).default([]),
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
    // No page offers a box of a right or a region that is not known.
    const message = fault.endsWith('-unknown') ? 'unknownField' : fault
    context.addIssue({ code: 'custom', path: [fieldOf[fault]], message })
  }
}

/** The form that makes a client: its name and what it may do. */
export const newClientForm = z
  .object({ name: z.string().trim().default(''), ...rights })
  .strict()
  .superRefine(check)

/** The forms that change a client: what it may do, whether it may anything, and its secrets. */
export const clientForm = z
  .discriminatedUnion('intent', [
    z.object({ intent: z.literal('secret') }).strict(),
    z.object({ intent: z.enum(['disable', 'enable']), seen: seenField }).strict(),
    z.object({ intent: z.literal('revoke'), secretId: z.string().max(100) }).strict(),
    z.object({ intent: z.literal('rights'), seen: seenField, ...rights }).strict(),
  ])
  .superRefine((form, context) => {
    if (form.intent === 'rights') check({ name: 'named', ...form }, context)
  })
