import { loadAhead } from '#renderer/lib/use-loaded.ts'

import { routes } from './routes.ts'

/** Reads the screens that are not there yet, one after the other, while nobody is waiting for them. */
export async function loadAllScreens(): Promise<void> {
  for (const route of Object.values(routes)) {
    if ('load' in route) await loadAhead(route.load)
  }
}
