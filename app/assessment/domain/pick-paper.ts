import { shuffle, type PickBelow } from './shuffle'

/**
 * Picks the questions of one attempt: from each module exactly as many different questions as the rules
 * name, each as likely as any other, shuffled within their module. Modules keep the order of `bank`.
 *
 * @param bank ids of the final-test questions of each module. @param counts how many to pick, by module.
 * @throws RangeError when a module has too few; publishing refuses such rules.
 */
export function pickPaper(
  bank: ReadonlyMap<string, readonly string[]>,
  counts: Readonly<Record<string, number>>,
  pick: PickBelow,
): string[] {
  for (const [module, count] of Object.entries(counts)) {
    const held = bank.get(module)?.length ?? 0
    if (held < count)
      throw new RangeError(`${module} has ${held} questions, and ${count} are picked`)
  }
  return [...bank].flatMap(([module, questions]) =>
    shuffle(questions, pick).slice(0, counts[module] ?? 0),
  )
}
