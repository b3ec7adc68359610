import type { RouteHandle } from '../../route-handle'

export const handle = {
  access: 'anyone',
  form: 'open',
  isDesk: true,
  manifest: '/verify.webmanifest',
  isPastedInto: true,
  sheet: 'verification',
} satisfies RouteHandle

/* A whole address that was pasted behind ours has slashes. It is read like a code, and leads to the page of its certificate. */
export { action, default, headers, loader } from './verdict'
