import { readFileSync } from 'node:fs'

/*
 * Preloaded into a program of the build (NODE_OPTIONS=--import), this moves its clock by as many milliseconds as the
 * file holds that MOVED_CLOCK names; the file is read at every look at the clock. The site itself knows of no such
 * thing: a lesson takes its time, for tests as well, and it is the server's world that is moved on.
 */
const RealDate = Date
const file = process.env.MOVED_CLOCK

function now() {
  return RealDate.now() + (file ? Number(readFileSync(file, 'utf8')) : 0)
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
