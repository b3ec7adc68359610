import type { ReactNode } from 'react'

type SpecimenProps = {
  /** What is shown, and in which state. */
  of: string
  children: ReactNode
}

/** One thing in one state or several, below its name. */
export function Specimen({ of, children }: SpecimenProps) {
  return (
    <section className="stack">
      <h2 className="small soft" lang="en">
        {of}
      </h2>
      {children}
    </section>
  )
}
