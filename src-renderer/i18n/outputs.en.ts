import type { outputs as fr } from './outputs.fr.ts'
import type { TextsLike } from './texts.ts'

export const outputs = {
  menu: 'Print',
  menuLabel: 'Print or send the rota',
  printWeek: 'Print the sheet of the week',
  weekPdf: 'The sheet of the week as a PDF',
  printMonth: 'Print the sheet of the month',
  monthPdf: 'The sheet of the month as a PDF',
  pdfName: 'rota-{{days}}.pdf',
  calendar: 'Calendar of the place (.ics)',
  weekText: 'The text of the week',
  copyWeekText: 'Copy the text of the week',
  textLanguage: 'Language of the message',
  language: { fr: 'French', nl: 'Dutch', en: 'English' },
  copy: 'Copy',
  close: 'Close',
  copied: 'The text is copied: paste it in your message.',
  notCopied: 'Copying did not work. Select the text, then press Ctrl and C.',
  own: {
    menu: 'Take away',
    menuLabel: 'Take away: the slots of {{name}}',
    calendar: 'My calendar (.ics)',
    print: 'Print my slots',
    pdf: 'My slots as a PDF',
    pdfName: 'slots-{{name}}.pdf',
  },
} satisfies TextsLike<typeof fr>
