import { useEffect, useRef } from 'react'

import { HostsScreen } from '#renderer/features/hosts/hosts-screen.tsx'
import { Loaded, type Load } from '#renderer/lib/use-loaded.ts'

import type { ScreenProps } from './routes.ts'

/**
 * The pages under `/hosts/<name>` that are not a host's own, each in a file of its own; they are told what follows
 * their name. A host is found by an identifier, which is never one of these words. One line each.
 */
const pages: Readonly<Record<string, Load<ScreenProps>>> = {
  people: async () => (await import('#renderer/features/people/people-screen.tsx')).PeopleScreen,
  keeping: async () => (await import('#renderer/features/people/keeping-screen.tsx')).KeepingScreen,
  notes: async () => (await import('#renderer/features/people/notes-screen.tsx')).NotesScreen,
  expenses: async () => (await import('#renderer/features/expenses/expenses-screen.tsx')).ExpensesScreen,
}

/** `/hosts` and what stands under it: the hosts themselves, and what the place keeps of identified people. */
export function HostsRoute({ parts, query }: ScreenProps) {
  const [name = '', ...rest] = parts
  useTitleOf(name)
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined
  if (page === undefined) return <HostsScreen parts={parts} query={query} />
  return <Loaded key={name} load={page} props={{ parts: rest, query }} />
}

/** The link that was followed is gone with its page: reading goes on at the title of the new one, when it is there. */
function useTitleOf(page: string): void {
  const previous = useRef(page)
  useEffect(() => {
    if (previous.current === page) return
    previous.current = page
    const title = document.querySelector<HTMLElement>('[data-page-title]') ?? document.getElementById('page')
    title?.focus({ preventScroll: true })
    document.getElementById('page')?.scrollTo(0, 0)
  }, [page])
}
