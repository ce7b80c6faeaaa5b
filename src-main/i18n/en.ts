import type { ShellWords } from './shell-words.ts'

export const en: ShellWords = {
  openLink: { question: 'Open this address outside the application?', open: 'Open', cancel: 'Cancel' },
  pageGone: {
    message: 'The page stopped. It has just been opened again.',
    detail: 'What was saved is kept. Check that your last act is there.',
    ok: 'Go on',
  },
  chooseBackup: { kind: 'Backups' },
  menu: {
    file: 'File',
    print: 'Print…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo typing',
    redo: 'Redo typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    reload: 'Reload the page',
    larger: 'Larger',
    smaller: 'Smaller',
    usualSize: 'Usual size',
    fullScreen: 'Full screen',
  },
}
