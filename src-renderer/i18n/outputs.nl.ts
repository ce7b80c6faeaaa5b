import type { outputs as fr } from './outputs.fr.ts'
import type { TextsLike } from './texts.ts'

export const outputs = {
  menu: 'Afdrukken',
  menuLabel: 'Afdrukken of versturen: de permanenties',
  printWeek: 'Het blad van de week afdrukken',
  weekPdf: 'Het blad van de week als pdf',
  printMonth: 'Het blad van de maand afdrukken',
  monthPdf: 'Het blad van de maand als pdf',
  pdfName: 'permanenties-{{days}}.pdf',
  calendar: 'Agenda van de plek (.ics)',
  weekText: 'De tekst van de week',
  copyWeekText: 'De tekst van de week kopiëren',
  textLanguage: 'Taal van het bericht',
  language: { fr: 'Frans', nl: 'Nederlands', en: 'Engels' },
  copy: 'Kopiëren',
  close: 'Sluiten',
  copied: 'De tekst is gekopieerd: plak hem in uw bericht.',
  notCopied: 'Kopiëren is niet gelukt. Selecteer de tekst, en druk op Ctrl en C.',
  own: {
    menu: 'Meenemen',
    menuLabel: 'Meenemen: de permanenties van {{name}}',
    calendar: 'Mijn agenda (.ics)',
    print: 'Mijn permanenties afdrukken',
    pdf: 'Mijn permanenties als pdf',
    pdfName: 'permanenties-{{name}}.pdf',
  },
} satisfies TextsLike<typeof fr>
