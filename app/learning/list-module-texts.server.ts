export { listModuleTexts } from './data/standing-versions'
