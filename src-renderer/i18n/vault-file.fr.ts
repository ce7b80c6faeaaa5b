export const vaultFile = {
  hint: 'Une photo (JPEG, PNG, WebP) ou un PDF, 10 Mo au plus. Le fichier est gardé dans le coffre.',
  view: 'Voir {{file}}',
  viewShort: 'Voir',
  saveCopy: 'Enregistrer une copie de {{file}}',
  saveCopyShort: 'Enregistrer une copie',
  remove: 'Enlever {{file}}',
  removeShort: 'Enlever',
  refusal: {
    kind: "Ce fichier n'est ni une photo (JPEG, PNG, WebP), ni un PDF. Choisissez-en un autre.",
    size: 'Ce fichier est trop grand : 10 Mo au plus.',
    gone: "Ce document n'est plus dans le coffre.",
  },
} as const
