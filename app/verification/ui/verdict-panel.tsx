import { verdictSigns, type AnswerKind, type Tone } from '../verdict-signs'

type VerdictPanelProps = {
  kind: AnswerKind
  title: string
  text?: string
  /** Only where it differs from the usual tone of the kind. */
  tone?: Tone
  /** The page's own heading, unless the answer stands below another one. */
  level?: 1 | 2
}

/** The answer, so large that it cannot be missed; its sign and colour only repeat its words. */
export function VerdictPanel({
  kind,
  title,
  text,
  tone = verdictSigns[kind].tone,
  level = 1,
}: VerdictPanelProps) {
  const { path } = verdictSigns[kind]
  const Heading = `h${level}` as const
  return (
    <div className="verdict" data-kind={tone} data-verdict={kind}>
      <svg
        viewBox="0 0 32 32"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        aria-hidden="true"
      >
        <circle cx="16" cy="16" r="14" />
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <div className="stack">
        <Heading className="verdict-title">{title}</Heading>
        {text ? <p>{text}</p> : null}
      </div>
    </div>
  )
}
