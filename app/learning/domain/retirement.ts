/** What can be retired, by its name in the content. */
export type Retirable = { kind: 'programme' | 'module'; slug: string }

type Taught = { programme: string; modules: readonly { module: string }[] }

/**
 * What keeps a new learner from beginning a programme: that it is retired itself, or that it still teaches a module that
 * is. Empty when nothing does. Whoever is enrolled goes on, whatever this says.
 */
export function closedBy(version: Taught, retired: readonly Retirable[]): Retirable[] {
  return retired.filter(({ kind, slug }) =>
    kind === 'programme'
      ? slug === version.programme
      : version.modules.some(({ module }) => module === slug),
  )
}
