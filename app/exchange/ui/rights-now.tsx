import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { scopes, tidyRegions } from '../domain/client'
import { messages } from '../words/messages'
import { useRegionNames } from './client-parts'

type RightsNowProps = {
  client: { id: string; scopes: readonly string[]; regions: readonly string[] }
  /** The boxes that were ticked. */
  wanted: Record<string, string[]>
}

/** What a client may do now, beside what the form would have it do. */
export function RightsNow({ client, wanted }: RightsNowProps) {
  const t = useMessages(messages)
  const regionNames = useRegionNames()
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
          wanted: sayScopes(wanted.scopes ?? []),
        },
        {
          label: t('regionsOf'),
          stands: sayRegions(client.regions),
          wanted: sayRegions(wanted.regions ?? []),
        },
      ]}
    />
  )
}
