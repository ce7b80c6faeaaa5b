import FileDown from 'lucide-react/icons/file-down'
import Printer from 'lucide-react/icons/printer'

import { printSheet, savePdf, type Sheet } from '#renderer/lib/paper.ts'
import { Button } from '#renderer/ui/button.tsx'

interface SheetButtonsProps {
  readonly sheet: Sheet
  readonly fileName: string
  readonly printLabel: string
  readonly pdfLabel: string
}

/** A sheet on paper, or as a PDF. */
export function SheetButtons({ sheet, fileName, printLabel, pdfLabel }: SheetButtonsProps) {
  return (
    <>
      <Button icon={<Printer size={20} />} onClick={() => void printSheet(sheet)}>
        {printLabel}
      </Button>
      <Button icon={<FileDown size={20} />} onClick={() => void savePdf(sheet, fileName)}>
        {pdfLabel}
      </Button>
    </>
  )
}
