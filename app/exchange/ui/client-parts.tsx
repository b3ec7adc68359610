import { regionName } from '../../accounts/domain/regions'
import { Badge } from '../../design/controls/badge'
import { Button } from '../../design/controls/button'
import { CardTable, plainColumns } from '../../design/controls/card-table'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { everyRegion } from '../domain/client'
import type { ClientWithSecrets } from '../find-client.server'
import type { WebhookStanding } from '../list-webhooks.server'
import { messages } from '../words/messages'

/** The names of a client's regions, in the reader's language. */
export function useRegionNames(): (regions: readonly string[]) => string {
  const t = useMessages(messages)
  const language = useLanguage()
  return (regions) =>
    regions
      .map((code) => (code === everyRegion ? t('everyRegion') : regionName(code, language)))
      .join(', ')
}

/** Whether a client is active, since when it is not, and the button that changes it. */
export function ClientState({ client, seen }: { client: ClientWithSecrets; seen: string }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { disabledAt } = client
  return (
    <section className="stack" aria-labelledby="state">
      <h2 id="state">{t('state')}</h2>
      <p className="row">
        <Badge kind={disabledAt ? 'bad' : 'good'}>{t(disabledAt ? 'disabled' : 'active')}</Badge>
        <span className="soft">
          {t('since', { date: formatDate(disabledAt ?? client.createdAt, language) })}
        </span>
      </p>
      {disabledAt ? null : <p>{t('disableText')}</p>}
      <Form action={pathTo('/admin/clients/:clientId', { clientId: client.id })}>
        <input type="hidden" name="intent" value={disabledAt ? 'enable' : 'disable'} />
        <input type="hidden" name="seen" value={seen} />
        <Button look={disabledAt ? 'quiet' : 'danger'}>
          {t(disabledAt ? 'enable' : 'disable')}
        </Button>
      </Form>
    </section>
  )
}

/** The secrets that are valid, each with the button that revokes it, and the one that gives another. */
export function ClientSecrets({ client }: { client: ClientWithSecrets }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const here = pathTo('/admin/clients/:clientId', { clientId: client.id })
  return (
    <section className="stack" aria-labelledby="secrets">
      <h2 id="secrets">{t('secretsTitle')}</h2>
      <p>{t('secretsText')}</p>
      {client.secrets.length === 0 ? <p>{t('secretsNone')}</p> : null}
      <ul className="plain-list stack">
        {client.secrets.map(({ id, createdAt }) => {
          const date = formatDate(createdAt, language)
          return (
            <li key={id} className="card row exchange-secret">
              <p>{t('secretOf', { date })}</p>
              <Form action={here}>
                <input type="hidden" name="intent" value="revoke" />
                <button
                  className="button"
                  data-look="danger"
                  name="secretId"
                  value={id}
                  aria-label={t('revokeSecretOf', { date })}
                >
                  {t('revokeSecret')}
                </button>
              </Form>
            </li>
          )
        })}
      </ul>
      <Form action={here}>
        <input type="hidden" name="intent" value="secret" />
        <Button look="quiet">{t('addSecret')}</Button>
      </Form>
    </section>
  )
}

/** Where the client is told of events, and what did not arrive there. */
export function ClientWebhooks({ webhooks }: { webhooks: WebhookStanding[] }) {
  const t = useMessages(messages)
  return (
    <section className="stack" aria-labelledby="webhooks">
      <h2 id="webhooks">{t('webhooksTitle')}</h2>
      {webhooks.length === 0 ? (
        <p>{t('webhooksNone')}</p>
      ) : (
        <CardTable
          label={t('webhooksTable')}
          columns={plainColumns([t('address'), t('undelivered')])}
          rows={webhooks.map(({ id, url, active, dead }) => ({
            key: id,
            cells: [
              {
                className: 'exchange-key',
                content: (
                  <>
                    {url} {active ? null : <Badge kind="care">{t('inactive')}</Badge>}
                  </>
                ),
              },
              { content: dead },
            ],
          }))}
          hasRowHeadings
        />
      )}
    </section>
  )
}
