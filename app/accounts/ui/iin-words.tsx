import { useMessages } from '../../platform/i18n/messages'
import { maskIin } from '../domain/iin'
import type { IinGround } from '../domain/iin-ground'
import { iinMessages } from '../words/iin-messages'

/** An IIN by its last four digits, with what it rests on: wherever it decides who somebody is. */
export function useIinWords(): (lastFour: string, ground: IinGround | null | undefined) => string {
  const t = useMessages(iinMessages)
  return (lastFour, ground) => `${maskIin(lastFour)} (${t(ground ?? 'asserted')})`
}
