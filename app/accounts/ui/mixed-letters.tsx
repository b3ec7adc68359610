import { useMessages } from '../../platform/i18n/messages'
import { findMixed } from '../domain/mixed-alphabets'
import { messages } from '../words/messages'

/** Marks the letters of a name that are of another alphabet than their word, and shows it in one; nothing when none is. */
export function MixedLetters({ name }: { name: string }) {
  const t = useMessages(messages)
  const mixed = findMixed(name)
  if (!mixed) return null
  const strays = [...new Set(mixed.pieces.flatMap(({ stray }) => stray ?? []))]
  return (
    <div className="stack" id="mixed-letters">
      <p className="mixed-letters">
        {mixed.pieces.map(({ text, stray }, at) => (stray ? <mark key={at}>{text}</mark> : text))}
      </p>
      <p>{strays.map((stray) => t(`mixed-${stray}`)).join(' ')}</p>
      {mixed.inOneAlphabet ? <p>{t('mixedInOne', { name: mixed.inOneAlphabet })}</p> : null}
    </div>
  )
}
