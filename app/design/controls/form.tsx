import { useRouteLoaderData } from '@remix-run/react'
import type { FormHTMLAttributes } from 'react'
import { formOwnerField } from '../../platform/forms/form-owner-field'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { keepLanguage } from '../../platform/http/keep-language'
import { usePageContext } from '../../platform/http/page-context'
import { ErrorSummary } from './error-summary'

type FormProps = Pick<
  FormHTMLAttributes<HTMLFormElement>,
  'className' | 'children' | 'autoComplete' | 'encType' | 'aria-label' | 'aria-labelledby'
> & {
  /** Where it is sent; the page it stands on unless something else is said. */
  action?: string
  /** Whom its page was made for; the person who is signed in unless something else is said. */
  owner?: string
  /** Keys of what is wrong, by field, when it was refused. */
  errors?: FormErrors
  /** Says what is wrong with a field in the reader's language; of the empty name: with the form as a whole. */
  say?: (field: string) => string | undefined
  /** What scripts of the browser are told of it. */
  [data: `data-${string}`]: string | undefined
}

/**
 * A form that changes something: it is posted, and judged by the server alone, which answers in the reader's language
 * as no browser would. A refused one begins with the list of what is wrong.
 */
export function Form({ className, action, owner, errors, say, children, ...rest }: FormProps) {
  const { path } = usePageContext()
  const root = useRouteLoaderData<{ formOwner: string | null }>('root')
  const formOwner = owner ?? root?.formOwner
  return (
    <form
      // Named also when it is this page: without its fragment, at which a page would not begin with what is wrong.
      action={action === undefined ? path : keepLanguage(action, path)}
      className={className}
      {...rest}
      method="post"
      noValidate
    >
      {errors ? <ErrorSummary errors={errors} say={say} /> : null}
      {formOwner ? <input type="hidden" name={formOwnerField} value={formOwner} /> : null}
      {children}
    </form>
  )
}
