import type { section as fr } from './imports-section.fr.ts'
import type { TextsLike } from './texts.ts'

export const section = {
  sub: 'Five things can come from a file. Each time you first see what would be written.',
  hosts: 'A list of people',
  hostsText: 'The hosts, from a table (CSV, Excel).',
  absences: 'Absences',
  absencesText: 'When someone is away, from their calendar (ICS).',
  wishes: 'Wishes',
  wishesText: 'What each person can and likes, from a table (CSV, Excel) that was filled in.',
  past: 'Past slots',
  pastText: 'Who was there, from a table (CSV, Excel).',
  counts: 'A paper year',
  countsText: 'The visits noted on paper, from a table (CSV, Excel).',
  everything: 'Take everything with you',
  everythingText: 'All tables in one ZIP file. Hosts, slots and figures also on their own page.',
  see: 'See',
  open: 'Choose a file',
} satisfies TextsLike<typeof fr>
