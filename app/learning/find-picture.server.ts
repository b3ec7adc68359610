export { findPicture } from './data/media'
