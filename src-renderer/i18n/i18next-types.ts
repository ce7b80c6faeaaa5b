import 'i18next'
import type { fr } from './fr.ts'

// Makes `t('frame.nav.today')` a checked key, with the variables its text asks for.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof fr }
  }
}
