/** What a page asks the worker of the site to do. */
export type WorkerOrder =
  /** Load a page and keep it. */
  | { kind: 'keep'; url: string }
  /** Keep a page that came with the answer to a form. */
  | { kind: 'came'; url: string; text: string; headers: [string, string][] }
  /** Somebody has left the site at once. */
  | { kind: 'leave' }

/** What the worker answers when it is done; `isFull` says that the browser gives no more space. */
export type WorkerAnswer =
  | { kind: 'done' }
  /** The page says that it must not be kept. */
  | { kind: 'refused' }
  | { kind: 'failed'; isFull: boolean }
