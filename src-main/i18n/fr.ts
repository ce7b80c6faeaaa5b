import type { ShellWords } from './shell-words.ts'

export const fr: ShellWords = {
  openLink: { question: 'Ouvrir cette adresse hors de l’application ?', open: 'Ouvrir', cancel: 'Annuler' },
  pageGone: {
    message: 'La page s’est arrêtée. Elle vient d’être rouverte.',
    detail: 'Ce qui était enregistré est gardé. Regardez si votre dernière action est bien là.',
    ok: 'Continuer',
  },
  chooseBackup: { kind: 'Sauvegardes' },
  menu: {
    file: 'Fichier',
    print: 'Imprimer…',
    quit: 'Quitter',
    edit: 'Édition',
    undo: 'Annuler la frappe',
    redo: 'Rétablir la frappe',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    reload: 'Recharger la page',
    larger: 'Agrandir',
    smaller: 'Réduire',
    usualSize: 'Taille normale',
    fullScreen: 'Plein écran',
  },
}
