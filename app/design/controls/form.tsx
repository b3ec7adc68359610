import type { FormHTMLAttributes } from 'react'
import { formOwnerField } from '../../platform/forms/form-owner-field'
import { keepLanguage } from '../../platform/http/keep-language'
import { usePageContext } from '../../platform/http/page-context'
import { FormFaults } from './form-faults'
import { FormState } from './form-state'
import type { FaultWords, Refusal } from './use-faults'

type FormProps = Pick<
  FormHTMLAttributes<HTMLFormElement>,
  'className' | 'children' | 'autoComplete' | 'encType' | 'aria-label' | 'aria-labelledby'
> & {
  /** Where it is sent; the page it stands on unless something else is said. */
  action?: string
  /** Whom its page was made for; the person who is signed in unless something else is said. */
  owner?: string
  /** Why it was refused, when it was, and what stood in it: its fields show both by themselves. */
  refused?: Refusal | null
  /** The words for what is wrong; those that all forms share are known. */
  words?: FaultWords
  /** What scripts of the browser are told of it. */
  [data: `data-${string}`]: string | undefined
}

/**
 * A form that changes something: it is posted, and judged by the server alone, which answers in the reader's language
 * as no browser would. A refused one begins with the list of what is wrong.
 */
export function Form(props: FormProps) {
  const { className, action, owner, refused, words = [], children, ...rest } = props
  const { path, formOwner: ofPage } = usePageContext()
  const formOwner = owner ?? ofPage
  return (
    <form
      // Named also when it is this page: without its fragment, at which a page would not begin with what is wrong.
      action={action === undefined ? path : keepLanguage(action, path)}
      className={className}
      {...rest}
      method="post"
      noValidate
    >
      <FormFaults refused={refused} words={words} />
      {formOwner ? <input type="hidden" name={formOwnerField} value={formOwner} /> : null}
      <FormState refused={refused} words={words}>
        {children}
      </FormState>
    </form>
  )
}
