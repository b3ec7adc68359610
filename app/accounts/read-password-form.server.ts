import type { z } from 'zod'
import { readFields, type FormOutcome } from '../platform/forms/read-form.server'
import { Busy } from '../platform/work/busy'
import { findPasswordFault, type ChosenPassword } from './find-password-fault.server'

type Judging = Parameters<typeof findPasswordFault>[0]

type PasswordForm<S> = {
  schema: S
  /** The field in which the password is chosen. */
  field: 'password' | 'newPassword'
  /**
   * Whose password it is, as far as the form or the page says; null where it is not to be judged, because the link to
   * the form is dead. Asked only of a form that is wrong.
   */
  whose: (given: Record<string, string>) => Promise<Omit<ChosenPassword, 'password'> | null>
}

/**
 * As readForm, of a form in which a password is chosen: when something else is wrong with it, that the password is easily guessed
 * is told together with it, not after it was mended. A form without another fault is judged by its door. When there is no room to
 * judge the password now, the other faults are told alone: such a form is refused in any case.
 */
export async function readPasswordForm<S extends z.ZodTypeAny>(
  request: Request,
  services: Judging,
  { schema, field, whose }: PasswordForm<S>,
): Promise<FormOutcome<z.output<S>>> {
  const entries = [...(await request.formData())].map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const read = readFields(entries, schema)
  if (read.ok || field in read.errors) return read
  const given = Object.fromEntries(entries)
  const chooser = await whose(given)
  if (!chooser) return read
  const chosen = { ...chooser, password: given[field] ?? '' }
  const fault = await findPasswordFault(services, chosen).catch((error: unknown) => {
    if (error instanceof Busy) return null
    throw error
  })
  return fault ? { ...read, errors: { ...read.errors, [field]: fault } } : read
}
