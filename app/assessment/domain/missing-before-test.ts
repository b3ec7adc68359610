import type { CompletionItem } from '../../learning/domain/completion'

/** What a module still asks for before the final test opens. */
export type MissingInModule = { module: string; lessons: number; questions: number }

/**
 * What is to be learned before the final test opens: the required lessons that are not finished and the
 * self-check questions that are not answered, by module, in the order of the rules. Empty when it is open.
 */
export function missingBeforeTest(items: readonly CompletionItem[]): MissingInModule[] {
  const missing = new Map<string, MissingInModule>()
  for (const { kind, subject, met, done, needed } of items) {
    if (met || (kind !== 'lesson' && kind !== 'self-check')) continue
    const [module = subject] = subject.split('/')
    const counts = missing.get(module) ?? { module, lessons: 0, questions: 0 }
    if (kind === 'lesson') counts.lessons += 1
    else counts.questions += needed - done
    missing.set(module, counts)
  }
  return [...missing.values()]
}
