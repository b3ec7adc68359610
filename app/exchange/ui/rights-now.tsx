import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { scopes, tidyRegions } from '../domain/client'
import { messages } from '../words/messages'
import { useRegionNames } from './client-parts'

type RightsNowProps = {
  client: { id: string; scopes: readonly string[]; regions: readonly string[] }
  /** Names of the boxes that were ticked. */
  typed: string[]
}

/** What a client may do now, beside what the form would have it do. */
export function RightsNow({ client, typed }: RightsNowProps) {
  const t = useMessages(messages)
  const regionNames = useRegionNames()
  const ticked = (prefix: string) =>
    typed.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  const sayScopes = (held: readonly string[]) =>
    scopes
      .filter((scope) => held.includes(scope))
      .map((scope) => t(`scope-${scope}`))
      .join('; ')
  const sayRegions = (held: readonly string[]) => regionNames(tidyRegions([...held].sort()))
  return (
    <StandsOtherwise
      keep={pathTo('/admin/clients/:clientId', { clientId: client.id })}
      rows={[
        {
          label: t('rights'),
          stands: sayScopes(client.scopes),
          wanted: sayScopes(ticked('scope-')),
        },
        {
          label: t('regionsOf'),
          stands: sayRegions(client.regions),
          wanted: sayRegions(ticked('region-')),
        },
      ]}
    />
  )
}
