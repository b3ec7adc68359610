export { deleteOldAnnouncements as forgetAnnouncements } from './data/announcements'
