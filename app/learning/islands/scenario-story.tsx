import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import { keepWay } from '../browser/keep-way'
import type { Choice } from '../domain/scenario'
import { goOn, type ScenarioWay } from '../domain/scenario-way'
import { scenarioAnchor } from '../ui/scenario-anchor'
import { scenarioMessages } from '../words/scenario-messages'

type ToldScene = { id: string; title: string; choices: Choice[] }

type ScenarioStoryProps = {
  /** The scenario's name in the lesson. */
  id: string
  scenes: ToldScene[]
  /** How far the reader has come. */
  given: ScenarioWay
  /** The page on which it is only tried: nothing is kept, and where there are no scripts its buttons ask for that page. */
  triedAt?: string
} & {
  /** What a scene tells, by its id. */
  [slot: `scene-${string}`]: ReactNode
  debrief?: ReactNode
}

/**
 * The scenes of a story that its reader has come to, one below the other, each with what was chosen there; the last with its
 * choices, or with what is said at the end. All the others are on the page as well, out of sight, for paper and for the next
 * choice. Stands in a form, whose buttons send the path that they lead to.
 */
export function ScenarioStory({
  id,
  scenes,
  given,
  triedAt,
  debrief,
  ...told
}: ScenarioStoryProps) {
  const t = useMessages(scenarioMessages)
  const { way, isKept, go } = useWay(id, scenes, given, triedAt)
  const { path, endings } = way
  const places = [...scenes].sort((a, b) => placeIn(path, a) - placeIn(path, b))
  const last = scenes.find((scene) => scene.id === path.at(-1))
  const isEnded = last?.choices.length === 0
  const all = scenes.filter(({ choices }) => choices.length === 0).length
  return (
    <>
      {places.map((scene) => {
        const at = path.indexOf(scene.id)
        const heading = scenarioAnchor(id, scene.id)
        return (
          <div key={scene.id} className="scene" hidden={at === -1}>
            <h3 id={heading} tabIndex={-1} data-focus={isNewest(path, at) ? '' : undefined}>
              {scene.title}
            </h3>
            {told[`scene-${scene.id}`]}
            <Leads scene={scene} scenes={scenes} />
            {at >= 0 && at < path.length - 1 ? (
              <Chosen scene={scene} {...{ path, at, heading, go }} />
            ) : null}
            {at === path.length - 1 && !isEnded ? (
              <Choices scene={scene} {...{ path, go }} />
            ) : null}
          </div>
        )
      })}
      <div className="scene" hidden={!isEnded}>
        <h3>{t('ended')}</h3>
        {debrief}
        {all > 1 ? (
          <p className="small soft">{t('endingsSeen', { seen: endings.length, all })}</p>
        ) : null}
        <Step path={path.slice(0, 1)} go={go}>
          {t('again')}
        </Step>
      </div>
      <p className="form-news" role="status">
        {isKept ? '' : t('notKept')}
      </p>
    </>
  )
}

type Go = {
  choose: (event: MouseEvent<HTMLButtonElement>, path: string[]) => void
  /** Where a button sends its form; undefined where the form says so itself. */
  address: (path: string[]) => string | undefined
}

/** Where the reader stands, and how they go on: in sight at once, and kept behind it. */
function useWay(id: string, scenes: ToldScene[], given: ScenarioWay, triedAt?: string) {
  const [way, setWay] = useState(given)
  const [isKept, setKept] = useState(true)
  const form = useRef<HTMLFormElement | null>(null)
  const sending = useRef<Promise<unknown>>(Promise.resolve())
  const newest = useRef(given.path)
  const hasMoved = useRef(false)
  const { path } = way

  function send() {
    const next = sending.current.then(async () => {
      // Of several choices in a row the newest says all.
      if (form.current) setKept(await keepWay(form.current, newest.current))
    })
    sending.current = next
  }
  function choose(event: MouseEvent<HTMLButtonElement>, to: string[]) {
    const next = goOn({ scenes }, to, way)
    if (!next) return
    event.preventDefault()
    form.current = event.currentTarget.form
    newest.current = to
    hasMoved.current = true
    setWay(next)
    if (!triedAt) send()
  }
  const address = (to: string[]) => triedAt && `${triedAt}#${scenarioAnchor(id, to.at(-1))}`
  useEffect(() => {
    if (hasMoved.current) document.getElementById(scenarioAnchor(id, path.at(-1)))?.focus()
  }, [id, path])
  useEffect(() => {
    if (isKept) return undefined
    addEventListener('online', send)
    return () => removeEventListener('online', send)
  }, [isKept])
  return { way, isKept, go: { choose, address } }
}

/** What the reader is asked, and what they can do. */
function Choices({ scene, path, go }: { scene: ToldScene; path: string[]; go: Go }) {
  const t = useMessages(scenarioMessages)
  return (
    <div className="scene-choices">
      <p className="soft">{t(scene.choices.length > 1 ? 'asked' : 'goesOn')}</p>
      {scene.choices.map(({ to, text }) => (
        <Step key={to} path={[...path, to]} go={go}>
          {text}
        </Step>
      ))}
    </div>
  )
}

type ChosenProps = { scene: ToldScene; path: string[]; at: number; heading: string; go: Go }

/** What the reader chose in a scene that lies behind them, and the way back to it. */
function Chosen({ scene, path, at, heading, go }: ChosenProps) {
  const t = useMessages(scenarioMessages)
  const choice = scene.choices.find(({ to }) => to === path[at + 1])
  if (scene.choices.length < 2) return null
  return (
    <div className="scene-chosen">
      <p className="small">
        {t('chosen')} <b>{choice?.text}</b>
      </p>
      <Step path={path.slice(0, at + 1)} about={heading} go={go}>
        {t('otherwise')}
      </Step>
    </div>
  )
}

type StepProps = {
  /** Where it leads. */
  path: string[]
  /** The id of what it goes back to. */
  about?: string
  go: Go
  children: ReactNode
}

function Step({ path, about, go, children }: StepProps) {
  return (
    <button
      type="submit"
      className="button"
      data-look="quiet"
      name="path"
      value={path.join(' ')}
      aria-describedby={about}
      formAction={go.address(path)}
      onClick={(event) => go.choose(event, path)}
    >
      {children}
    </button>
  )
}

/** On paper, where nothing can be pressed: which choice leads to which scene. */
function Leads({ scene, scenes }: { scene: ToldScene; scenes: ToldScene[] }) {
  if (scene.choices.length === 0) return null
  return (
    <ul className="scene-leads">
      {scene.choices.map(({ to, text }) => (
        <li key={to}>
          {text} → <i>{scenes.find(({ id }) => id === to)?.title}</i>
        </li>
      ))}
    </ul>
  )
}

/** Whether it is the scene that a choice has just led to. */
function isNewest(path: string[], at: number): boolean {
  return at > 0 && at === path.length - 1
}

/** Scenes on the way stand in its order, the others behind them. */
function placeIn(path: string[], { id }: ToldScene): number {
  const at = path.indexOf(id)
  return at === -1 ? path.length : at
}
