import { useTranslation } from 'react-i18next'

import { useFormatting } from './formatting.ts'

/** Sizes as people read them: `312 ko`, `4,2 Mo`. A thousand bytes a kilobyte, as the system's own windows say. */
export function useBytes(): (bytes: number) => string {
  const { t } = useTranslation()
  const formatting = useFormatting()
  return (bytes) =>
    bytes < 1_000_000
      ? t('backup.kilobytes', { size: formatting.number(Math.ceil(bytes / 1000), 0) })
      : t('backup.megabytes', { size: formatting.number(bytes / 1_000_000, 1) })
}
