import { findIinMark } from '../../accounts/find-iin-mark.server'
import { listNames } from '../../accounts/list-names.server'
import type { IinGround, ReleaseGround } from '../../accounts/domain/iin-ground'
import type { Role } from '../../accounts/domain/permissions'
import type { RequirementTable, Requirement } from '../../eligibility/domain/requirement-table'
import { isPlacementForm } from '../../eligibility/domain/requirement-table'
import { readStoredTable, type StoredTable } from '../../eligibility/domain/stored-table'
import { findNewestTable } from '../../eligibility/find-newest-table.server'
import { findClient } from '../../exchange/find-client.server'
import type { Scope } from '../../exchange/domain/client'
import type { Database } from '../../platform/database/database.server'
import { contentHash } from '../../platform/source/content-hash'
import type { ProposedAct } from '../domain/proposed-act'

type NamePeople = typeof listNames

type Rights = { scopes: Scope[]; regions: string[] }

type IinFacts = {
  personId: string
  name: string
  /** The IIN that was meant, by its end; null when they have it no more. */
  iin: { lastFour: string; ground: IinGround } | null
  ground: ReleaseGround
  to: { personId: string; name: string } | null
}

/** An act as the pages show it, with the names of whom and what it is about. */
export type PresentedAct =
  | {
      kind: 'grant-role'
      personId: string
      name: string
      role: Role
      region: string | null
      district: string | null
    }
  | { kind: 'reset-factor'; personId: string; name: string }
  | ({ kind: 'release-iin' } & IinFacts)
  | ({ kind: 'move-iin' } & IinFacts)
  | ({ kind: 'connect-client'; name: string } & Rights)
  | ({ kind: 'change-client'; clientId: string; name: string; before: Rights } & Rights)
  | { kind: 'enable-client' | 'add-client-secret'; clientId: string; name: string }
  | { kind: 'publish-table'; placementForm: string; title: RequirementTable['title'] }

/**
 * Presents an act with the names that its people and systems have now.
 *
 * @param name how people are named: in full, or as a list masks them.
 */
export async function presentAct(
  db: Database,
  act: ProposedAct,
  name: NamePeople = listNames,
): Promise<PresentedAct> {
  const nameOf = async (personId: string) => (await name(db, [personId])).get(personId) ?? ''
  switch (act.kind) {
    case 'grant-role': {
      const { kind, personId, role, region, district } = act
      return { kind, personId, name: await nameOf(personId), role, region, district }
    }
    case 'reset-factor': {
      const { kind, personId } = act
      return { kind, personId, name: await nameOf(personId) }
    }
    case 'release-iin':
    case 'move-iin': {
      const { kind, personId, ground } = act
      const mark = await findIinMark(db, personId)
      const isMeant = mark?.iinHash === act.iinHash
      const toId = act.kind === 'move-iin' ? act.toPersonId : null
      return {
        ...{ kind, personId, ground, name: await nameOf(personId) },
        iin: mark && isMeant ? { lastFour: mark.lastFour, ground: mark.ground } : null,
        to: toId === null ? null : { personId: toId, name: await nameOf(toId) },
      }
    }
    case 'connect-client':
      return { kind: act.kind, name: act.name, ...rightsOf(act) }
    case 'publish-table': {
      const { kind, placementForm } = act
      return { kind, placementForm, title: tableOf(act).title }
    }
    case 'change-client': {
      const { kind, clientId, before } = act
      const name = await clientName(db, clientId)
      return { kind, clientId, name, before: rightsOf(before), ...rightsOf(act) }
    }
    case 'enable-client':
    case 'add-client-secret': {
      const { kind, clientId } = act
      return { kind, clientId, name: await clientName(db, clientId) }
    }
  }
}

/** The requirements that a proposed table changes, each as it would be and as it was. */
export async function listChangedRequirements(
  db: Database,
  act: Extract<ProposedAct, { kind: 'publish-table' }>,
): Promise<{ before: Requirement | null; after: Requirement }[]> {
  const { placementForm } = act
  const newest = isPlacementForm(placementForm) ? await findNewestTable(db, placementForm) : null
  return tableOf(act).requirements.flatMap((after) => {
    const before = newest?.definition.requirements.find(({ id }) => id === after.id) ?? null
    const isSame = before !== null && contentHash(before) === contentHash(after)
    return isSame ? [] : [{ before, after }]
  })
}

/** What was put into the proposal comes out of it in the shape of a stored table. */
function tableOf({ table }: Extract<ProposedAct, { kind: 'publish-table' }>): RequirementTable {
  return readStoredTable(table as StoredTable)
}

/** What was proposed was read by the form of clients: these are scopes. */
function rightsOf({ scopes, regions }: { scopes: string[]; regions: string[] }): Rights {
  return { scopes: scopes as Scope[], regions }
}

async function clientName(db: Database, clientId: string): Promise<string> {
  return (await findClient(db, clientId))?.name ?? ''
}
