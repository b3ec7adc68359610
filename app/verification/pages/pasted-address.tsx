/* A whole address that was pasted behind ours has slashes. It is read like a code, and leads to the page of its certificate. */
export { action, default, headers, loader } from './verdict'
