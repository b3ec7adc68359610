import { Drawing, type DrawingName } from './drawing'
import { Picture } from './picture'
import type { ShownStep } from './shown-step'

/** Kinds of steps that are about no module, with the drawing that goes with each. */
const drawings: Partial<Record<ShownStep['kind'], DrawingName>> = {
  hours: 'rest',
  test: 'rest',
  wait: 'rest',
  'no-attempts-left': 'rest',
  anew: 'begin',
  award: 'arrived',
  certificate: 'arrived',
}

/** What a step looks like: the cover of its module, or a drawing. The words beside it say all, so that it has none. */
export function StepPicture({
  step: { kind, cover },
}: {
  step: Pick<ShownStep, 'kind' | 'cover'>
}) {
  const name = drawings[kind]
  if (!cover && !name) return null
  return (
    <div className="step-picture">
      {cover ? (
        <Picture
          src={cover.address}
          night={cover.night}
          alt=""
          width={cover.width}
          height={cover.height}
        />
      ) : null}
      {!cover && name ? <Drawing name={name} /> : null}
    </div>
  )
}
