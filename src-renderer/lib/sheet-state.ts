const isSheet = typeof location !== 'undefined' && location.pathname.startsWith('/print/')

/** What the shell reads on a sheet under /print: that it is drawn, or that it never will be. */
export function readySheet(): void {
  if (document.documentElement.dataset['ready'] === undefined)
    document.documentElement.dataset['ready'] = 'true'
}

/**
 * A sheet is drawn from facts that must all be there: once the core refused one (the vault is closed, the person is
 * gone), nobody waits for paper that would come out empty.
 */
export function refuseSheet(): void {
  if (isSheet) document.documentElement.dataset['ready'] = 'refused'
}
