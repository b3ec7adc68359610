import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { CalledText } from '../../design/help/called-text'
import type { Block } from '../domain/block'
import type { EmergencyText } from '../domain/emergency'

/**
 * An emergency as a lesson stores it: its title and numbers as properties (numbers with one space between),
 * what to do first and the steps as HTML, in this order.
 *
 * @param given what the author wrote of it: `steps="open"` where the lesson is about these very steps.
 */
export function writeOutEmergency(
  { id, title, first, lines, steps }: EmergencyText,
  given: Record<string, string>,
): Block {
  return {
    kind: 'component',
    name: 'Emergency',
    props: { ...given, id, title, lines: lines.join(' ') },
    children: [
      html(
        <p>
          <CalledText text={first} />
        </p>,
      ),
      html(
        <ol>
          {steps.map((step) => (
            <li key={step}>
              <CalledText text={step} />
            </li>
          ))}
        </ol>,
      ),
    ],
  }
}

function html(node: ReactNode): Block {
  return { kind: 'html', html: renderToStaticMarkup(node) }
}
