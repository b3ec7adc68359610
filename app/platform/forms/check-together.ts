import { z } from 'zod'

/**
 * A zod refinement that holds fields of a form against each other. It is asked only when each of them is right by
 * itself, whatever the others are: zod hands a refinement z.NEVER in the place of a value that could not be read.
 */
export function checkTogether<Form extends object, Name extends keyof Form & string>(
  names: readonly Name[],
  check: (values: Pick<Form, Name>) => { field: string; message: string } | null,
): (form: Form, context: z.RefinementCtx) => void {
  return (form, context) => {
    if (names.some((name) => Object.is(form[name], z.NEVER))) return
    const fault = check(form)
    if (!fault) return
    context.addIssue({ code: 'custom', path: [fault.field], message: fault.message })
  }
}
