import type { Root } from 'mdast'
import type { Outline } from '../domain/outline'
import { passGate } from './gate'
import type { Found } from './refuse-text'

export type Bundle = { found: Found[]; outline: Outline | null; code: string | null }

/** Thrown inside of the bundler to stop it at the gate; what was found is told apart from it. */
class StoppedAtGate extends Error {
  override name = 'StoppedAtGate'
}

/**
 * Compiles the body of a lesson, if it passes the gate. The gate is the first to see the parsed text:
 * nothing else of the pipeline runs on a lesson that does not pass. Compiling runs nothing of it.
 */
export async function bundleLesson(body: string): Promise<Bundle> {
  // Only publishing and checking need the compiler: a server that just serves never loads it.
  const [{ bundleMDX }, { default: remarkGfm }] = await Promise.all([
    import('mdx-bundler'),
    import('remark-gfm'),
  ])
  let seen: ReturnType<typeof passGate> | null = null
  function gate() {
    return (tree: Root) => {
      seen = passGate(tree)
      if (seen.found.length > 0) throw new StoppedAtGate('see what was found')
    }
  }
  const take = (code: string | null, found: Found[] = []): Bundle => ({
    found: [...(seen?.found ?? []), ...found],
    outline: seen?.outline ?? null,
    code,
  })
  try {
    const { code } = await bundleMDX({
      source: body,
      mdxOptions: (options) => ({
        ...options,
        remarkPlugins: [gate, remarkGfm],
        rehypePlugins: [],
      }),
      esbuildOptions: (options) => ({ ...options, logLevel: 'silent', minify: false }),
    })
    return take(code)
  } catch (error) {
    return seen ? take(null) : take(null, [describeFailure(error)])
  }
}

type BuildFailure = { errors: { text: string; location: Position | null; detail: unknown }[] }
type Position = { line: number; column: number }

/** What the parser says of a text that it cannot read: one problem, since it stops there. */
function describeFailure(error: unknown): Found {
  const [first] = isBuildFailure(error) ? error.errors : []
  if (!first) throw error
  const reason = plainReason(first)
  // Of what never ends, the parser names the beginning in words alone.
  const [words = '', named] = reason.split(/ \((?=\d+:\d+(?:-\d+:\d+)?\)$)/)
  const [line = 1, column = 1] = first.location?.line
    ? [first.location.line, first.location.column + 1]
    : (named ?? '1:1').split(/[:-]/).map(Number)
  return { line, column, message: `cannot be read: ${words}` }
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors)
}

/** The parser's reason without what it advises to programmers. */
function plainReason(error: BuildFailure['errors'][number]): string {
  const cause = error.detail instanceof Error ? error.detail.cause : undefined
  const reason = cause instanceof Error ? cause.message : error.text
  return (reason.split('\n')[0] ?? '').replace(/\s*\((?:note|expected)[^)]*\)\s*$/, '')
}
