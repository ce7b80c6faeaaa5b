import type { ShellWords } from './shell-words.ts'

export const nl: ShellWords = {
  openLink: { question: 'Dit adres openen buiten de toepassing?', open: 'Openen', cancel: 'Annuleren' },
  pageGone: {
    message: 'De pagina is gestopt. Ze is net opnieuw geopend.',
    detail: 'Wat opgeslagen was, is bewaard. Kijk of uw laatste handeling er staat.',
    ok: 'Verdergaan',
  },
  chooseBackup: { kind: 'Back-ups' },
  menu: {
    file: 'Bestand',
    print: 'Afdrukken…',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    undo: 'Typen ongedaan maken',
    redo: 'Typen opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    reload: 'Pagina opnieuw laden',
    larger: 'Groter',
    smaller: 'Kleiner',
    usualSize: 'Normale grootte',
    fullScreen: 'Volledig scherm',
  },
}
