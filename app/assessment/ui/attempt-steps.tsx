import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

type AttemptStepsProps = {
  attemptId: string
  /** For each question whether it has been answered. */
  answered: boolean[]
  /** The position that is open now, from 1. */
  current: number
}

/** The questions of an attempt by number, to go to any of them; what is answered is filled. */
export function AttemptSteps({ attemptId, answered, current }: AttemptStepsProps) {
  const t = useMessages(messages)
  return (
    <nav aria-label={t('steps')}>
      <ol className="plain-list attempt-steps">
        {answered.map((done, index) => {
          const position = index + 1
          return (
            <li key={position}>
              <a
                href={pathTo('/attempts/:attemptId/questions/:position', { attemptId, position })}
                data-answered={done}
                aria-current={position === current ? 'step' : undefined}
                aria-label={t(done ? 'stepAnswered' : 'stepOpen', { position })}
              >
                {position}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
