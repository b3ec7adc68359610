/** How often one asker may have records extracted: every extract is kept for ever. */
export const extractLimit = { name: 'record-extract', turns: 30, seconds: 86_400 } as const
