import { createContext, useContext, type ReactNode } from 'react'
import { useFaults, type FaultWords, type Refusal, type SayFault } from './use-faults'

type State = { say: SayFault } & Pick<Refusal, 'typed' | 'chosen'>

const FormContext = createContext<State>({ say: () => undefined })

type FormStateProps = {
  refused: Refusal | null | undefined
  words: FaultWords
  children?: ReactNode
}

/** Tells the fields within what is wrong with them and what was typed in them, so that no page hands it to each. */
export function FormState({ refused, words, children }: FormStateProps) {
  const say = useFaults(words, refused)
  return (
    <FormContext.Provider value={{ typed: refused?.typed, chosen: refused?.chosen, say }}>
      {children}
    </FormContext.Provider>
  )
}

/** What is wrong with a field of the form around it, and what was typed or chosen in it when that was refused. */
export function useField(name: string) {
  const { say, typed, chosen } = useContext(FormContext)
  return {
    error: say(name),
    typed: ownOf(typed, name),
    // Boxes of which none is ticked are not sent.
    chosen: chosen && (ownOf(chosen, name) ?? []),
  }
}

function ownOf<T>(values: Record<string, T> | undefined, name: string): T | undefined {
  return values && Object.hasOwn(values, name) ? values[name] : undefined
}
