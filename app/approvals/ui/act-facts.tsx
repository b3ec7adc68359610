import { iinMessages } from '../../accounts/words/iin-messages'
import { useIinWords } from '../../accounts/ui/iin-words'
import { messages as accountMessages } from '../../accounts/words/messages'
import { residenceName } from '../../accounts/domain/residence'
import { messages as clientMessages } from '../../exchange/words/messages'
import { useRegionNames } from '../../exchange/ui/client-parts'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import type { PresentedAct } from './present-act.server'

/** The whole of an act in one line, for lists and headings. */
export function useActTitle(): (act: PresentedAct) => string {
  const t = useMessages(messages)
  const tAccount = useMessages(accountMessages)
  const language = useLanguage()
  return (act) => {
    if (act.kind === 'grant-role') {
      return t('title-grant-role', { name: act.name, role: tAccount(`role-${act.role}`) })
    }
    if (act.kind === 'publish-table') return t('title-publish-table', { name: act.title[language] })
    return t(`title-${act.kind}`, { name: act.name })
  }
}

/** What exactly would be done. */
export function ActFacts({ act }: { act: PresentedAct }) {
  const t = useMessages(messages)
  const tAccount = useMessages(accountMessages)
  const language = useLanguage()
  if (act.kind === 'grant-role') {
    const { personId, name, role, region, district } = act
    return (
      <dl className="facts">
        <dt>{t('whom')}</dt>
        <dd>
          <a href={pathTo('/admin/people/:personId', { personId })}>{name}</a>
        </dd>
        <dt>{tAccount('role')}</dt>
        <dd>
          {tAccount(`role-${role}`)}
          {region ? `, ${residenceName({ region, district }, language)}` : null}
        </dd>
      </dl>
    )
  }
  if (act.kind === 'reset-factor') {
    return (
      <>
        <dl className="facts">
          <dt>{t('whom')}</dt>
          <dd>
            <a href={pathTo('/admin/people/:personId', { personId: act.personId })}>{act.name}</a>
          </dd>
        </dl>
        <p>{t('resetText')}</p>
      </>
    )
  }
  if (act.kind === 'publish-table') {
    return (
      <p>
        <a href={pathTo('/admin/rules/:form', { form: act.placementForm })}>{t('tableNow')}</a>
      </p>
    )
  }
  if (act.kind === 'release-iin' || act.kind === 'move-iin') return <IinFacts act={act} />
  return <ClientFacts act={act} />
}

type IinAct = Extract<PresentedAct, { kind: 'release-iin' | 'move-iin' }>

function IinFacts({ act: { kind, personId, name, iin, ground, to } }: { act: IinAct }) {
  const t = useMessages(messages)
  const tIin = useMessages(iinMessages)
  const words = useIinWords()
  return (
    <>
      <dl className="facts">
        <dt>{t('fromWhom')}</dt>
        <dd>
          <a href={pathTo('/admin/people/:personId', { personId })}>{name}</a>
        </dd>
        {iin ? (
          <>
            <dt>{tIin('adminTitle')}</dt>
            <dd>{words(iin.lastFour, iin.ground)}</dd>
          </>
        ) : null}
        {to ? (
          <>
            <dt>{t('toWhom')}</dt>
            <dd>
              <a href={pathTo('/admin/people/:personId', { personId: to.personId })}>{to.name}</a>
            </dd>
          </>
        ) : null}
        <dt>{tIin('ground')}</dt>
        <dd>{tIin(`ground-${ground}`)}</dd>
      </dl>
      <p>{t(kind === 'move-iin' ? 'moveIinText' : 'releaseIinText')}</p>
    </>
  )
}

type ClientAct = Exclude<
  PresentedAct,
  { kind: 'grant-role' | 'reset-factor' | 'release-iin' | 'move-iin' | 'publish-table' }
>

function ClientFacts({ act }: { act: ClientAct }) {
  const t = useMessages(messages)
  const tClient = useMessages(clientMessages)
  return (
    <>
      <dl className="facts">
        <dt>{t('system')}</dt>
        <dd>
          {act.kind === 'connect-client' ? (
            act.name
          ) : (
            <a href={pathTo('/admin/clients/:clientId', { clientId: act.clientId })}>{act.name}</a>
          )}
        </dd>
        {'scopes' in act ? (
          <RightsFacts
            {...act}
            labels={
              act.kind === 'change-client'
                ? [t('rightsThen'), t('regionsThen')]
                : [tClient('rights'), tClient('regionsOf')]
            }
          />
        ) : null}
        {act.kind === 'change-client' ? (
          <RightsFacts {...act.before} labels={[t('rightsNow'), t('regionsNow')]} />
        ) : null}
      </dl>
      {act.kind === 'add-client-secret' ? <p>{t('secretText')}</p> : null}
    </>
  )
}

type RightsFactsProps = {
  scopes: Extract<PresentedAct, { kind: 'connect-client' }>['scopes']
  regions: string[]
  labels: [string, string]
}

function RightsFacts({ scopes, regions, labels }: RightsFactsProps) {
  const t = useMessages(clientMessages)
  const regionNames = useRegionNames()
  return (
    <>
      <dt>{labels[0]}</dt>
      <dd>{scopes.map((scope) => t(`scope-${scope}`)).join('; ')}</dd>
      <dt>{labels[1]}</dt>
      <dd>{regionNames(regions)}</dd>
    </>
  )
}
