import type { ComponentType, ReactNode } from 'react'

/** What can be written down as JSON and read again as the same. */
export type Plain =
  string | number | boolean | null | undefined | Plain[] | { [key: string]: Plain }

/** The names of an island's slots. */
type Slots = Record<string, ReactNode>

type IslandProps<Props extends Record<string, Plain>, Given extends Slots> = {
  /** Which module holds it: `room/file` for `app/room/islands/file.tsx`, which exports `File`. */
  name: `${string}/${string}`
  /** The component that the module exports under that name. */
  of: ComponentType<Props & Given>
  /** All that it is told: plain values, which the browser reads from the page. */
  props: Props
  /** Parts of the page that stand in it and stay as the server rendered them, by the name of the prop that takes each. */
  slots?: Given
}

/**
 * A part of a page that holds state. The server renders the component as part of the page, so that it means something
 * without JavaScript, and writes its props beside it; the browser loads its code when it comes into sight or is touched
 * (wake-islands), and takes over the elements that stand there. Everything around it stays plain HTML.
 */
export function Island<Props extends Record<string, Plain>, Given extends Slots = {}>({
  name,
  of: Component,
  props,
  slots,
}: IslandProps<Props, Given>) {
  const given = Object.entries(slots ?? {}).map(([slot, content]) => [
    slot,
    <div key={slot} className="slot" data-slot={slot}>
      {content}
    </div>,
  ])
  const all = { ...props, ...Object.fromEntries(given) } as Props & Given
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      <Component {...all} />
    </div>
  )
}
