import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { bundleThread } from '../../app/platform/launch/bundle-thread.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the file that threads run. */
    thread: string
  }
}

/** Bundles what threads run, for the tests of a project. @returns a function that takes it away again. */
export async function provideThread(project: TestProject): Promise<() => void> {
  mkdirSync('node_modules/.cache', { recursive: true })
  const folder = mkdtempSync('node_modules/.cache/thread-')
  project.provide('thread', (await bundleThread(folder)).href)
  return () => rmSync(folder, { recursive: true, force: true })
}
