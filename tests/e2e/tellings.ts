import type { Page } from '@playwright/test'
import { examine } from './examine-page'

/** The people of each telling; the IINs are test values that pass the check digit. */
export const tellings = [
  {
    language: 'kk',
    script: true,
    viewport: { width: 360, height: 740 },
    name: 'Сәрсенова Әйгерім',
    iin: '061211600012',
    surname: 'сәрсенова',
  },
  {
    language: 'ru',
    script: false,
    viewport: { width: 1280, height: 900 },
    name: 'Ким Анна-Мария',
    iin: '700911204362',
    surname: 'КИМ',
  },
  {
    language: 'en',
    script: true,
    viewport: { width: 1280, height: 900 },
    name: 'O’Brien Sean',
    iin: '',
    surname: "O'Brien",
  },
] as const

/** Who tells the main story: in which language, with or without scripts, on which screen. */
export type Telling = (typeof tellings)[number]

/** Whoever reads without JavaScript meets the same pages; axe itself needs a script to look at them. */
export async function seen(page: Page, { language, script }: Telling) {
  if (script) await examine(page, language)
}
