import { hostname } from 'node:os'

/** By what PostgreSQL's list of connections names this process: the machine and its process id. */
export const applicationName = `shanyrak ${hostname()}:${process.pid}`
