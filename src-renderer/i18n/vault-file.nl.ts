import type { TextsLike } from './texts.ts'
import type { vaultFile as fr } from './vault-file.fr.ts'

export const vaultFile = {
  hint: 'Een foto (JPEG, PNG, WebP) of een PDF, hoogstens 10 MB. Het bestand wordt in de kluis bewaard.',
  view: '{{file}} bekijken',
  viewShort: 'Bekijken',
  saveCopy: 'Een kopie van {{file}} opslaan',
  saveCopyShort: 'Een kopie opslaan',
  remove: '{{file}} weghalen',
  removeShort: 'Weghalen',
  refusal: {
    kind: 'Dit bestand is geen foto (JPEG, PNG, WebP) en geen PDF. Kies een ander.',
    size: 'Dit bestand is te groot: hoogstens 10 MB.',
    gone: 'Dit document is niet meer in de kluis.',
  },
} satisfies TextsLike<typeof fr>
