import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { ExportMenu } from '#renderer/lib/export-menu.tsx'
import { Card } from '#renderer/ui/card.tsx'

/** A table with the hosts in it, for whoever has none yet. */
export function ImportWishesForm() {
  const { t } = useTranslation()
  return (
    <Card
      size="large"
      title={t('wishes.import.form')}
      sub={t('wishes.import.formHint')}
      actions={<ExportMenu exportAs={api.hosts.exportWishesForm} />}
    />
  )
}
