import { isLanguage } from '../../platform/i18n/language'
import { loadWords } from './load-words'

/** Loads the camera, and the words that it says in the language of the page. */
export async function loadCamera() {
  const { lang } = document.documentElement
  const words = loadWords(isLanguage(lang) ? lang : 'kk')
  const [camera] = await Promise.all([import('../islands/camera'), words])
  return camera
}
