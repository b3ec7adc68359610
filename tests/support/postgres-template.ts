import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../db/migrate'
import { provideThread } from './provide-thread'
import { startCluster } from './postgres-cluster'

/** Makes the template: a database server with one migrated, empty database. */
export default async function setup(project: TestProject) {
  const cluster = await startCluster()
  const client = new pg.Client({ connectionString: `${cluster.url}/postgres` })
  await client.connect()
  await client.query('CREATE DATABASE template_shanyrak')
  await client.end()
  await migrate({ engine: 'postgres', url: `${cluster.url}/template_shanyrak` }, 'db/migrations')
  project.provide('template', cluster.url)
  const removeThread = await provideThread(project)
  return async () => {
    removeThread()
    await cluster.stop()
  }
}
