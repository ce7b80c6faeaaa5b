import type { section as fr } from './imports-section.fr.ts'
import type { TextsLike } from './texts.ts'

export const section = {
  sub: 'Vijf zaken kunnen uit een bestand komen. Telkens ziet u eerst wat er geschreven zou worden.',
  hosts: 'Een lijst van personen',
  hostsText: 'De onthalers, uit een tabel (CSV, Excel).',
  absences: 'Afwezigheden',
  absencesText: 'Wanneer iemand er niet is, uit zijn of haar agenda (ICS).',
  wishes: 'Wensen',
  wishesText: 'Wat elke persoon kan en graag doet, uit een ingevulde tabel (CSV, Excel).',
  past: 'Voorbije permanenties',
  pastText: 'Wie er was, uit een tabel (CSV, Excel).',
  counts: 'Een papieren jaar',
  countsText: 'De bezoeken die op papier staan, uit een tabel (CSV, Excel).',
  everything: 'Alles meenemen',
  everythingText: 'Alle tabellen in één ZIP-bestand. Onthalers, permanenties en cijfers ook apart.',
  see: 'Bekijken',
  open: 'Een bestand kiezen',
} satisfies TextsLike<typeof fr>
