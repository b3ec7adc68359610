export type Engine = 'sqlite' | 'postgres'

/** The engine that a DATABASE_URL speaks of; an absent one means the embedded default, SQLite. */
export function engineOf(databaseUrl: string | undefined): Engine {
  return /^\s*postgres(ql)?:/.test(databaseUrl ?? '') ? 'postgres' : 'sqlite'
}

/**
 * The engine of this process. The schema is built for one engine when its module loads, so the
 * choice cannot change while the process lives.
 */
export const engine: Engine = engineOf(process.env.DATABASE_URL)
