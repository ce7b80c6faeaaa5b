import { useTranslation } from 'react-i18next'

import { SheetButtons } from './sheet-buttons.tsx'

interface PersonSheetButtonsProps {
  readonly personId: string
  readonly year: number
}

/** A person's year on paper: each day, the travel, both ceilings. The name of the file says nothing of whose it is. */
export function PersonSheetButtons({ personId, year }: PersonSheetButtonsProps) {
  const { t } = useTranslation()
  return (
    <SheetButtons
      sheet={{ page: `/print/person-year/${personId}/${year}` }}
      fileName={`${t('payments.file.person')}-${year}-${personId.slice(-8)}.pdf`}
      printLabel={t('payments.list.personPrint')}
      pdfLabel={t('payments.list.personPdf')}
    />
  )
}
