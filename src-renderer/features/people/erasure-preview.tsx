import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { Banner } from '#renderer/ui/banner.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'

import { ErasureObstacles } from './erasure-obstacles.tsx'
import { countWords, type ErasurePreview } from './keeping-facts.ts'
import type { ErasePersonForm } from './use-erase-person.ts'

import styles from './keeping.module.css'

interface ErasurePreviewBodyProps {
  readonly preview: ErasurePreview
  readonly form: ErasePersonForm
}

/** What stands in the way, what would go, what would stay and where, before anything is erased. */
export function ErasurePreviewBody({ preview, form }: ErasurePreviewBodyProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const { keptYears, keptNotes, keysOut, aside, others } = preview
  const counts = preview.counts[form.chosen.claims]
  const goes = [
    ...(counts.length > 0 ? [countWords(t, formatting, counts)] : []),
    ...(preview.reduces[form.chosen.claims] ? [t('keeping.reduced', { count: 1 })] : []),
  ]
  return (
    <div className={styles.choices}>
      <p>{t('keeping.erase.intro', { name: preview.name })}</p>
      <ErasureObstacles preview={preview} form={form} />
      {keysOut.length > 0 && (
        <Banner tone="attention">{t('keeping.erase.keysOut', { keys: formatting.list(keysOut) })}</Banner>
      )}
      {keptYears.length + keptNotes.length > 0 && <WhatIsKept preview={preview} form={form} />}
      <p>
        {goes.length === 0
          ? t('keeping.refusal.nothingToErase')
          : `${t('keeping.erase.goes')} ${goes.join(' · ')}`}
      </p>
      <OnTheRota rota={preview.rota} />
      {aside > 0 && <p className={styles.soft}>{t('keeping.proof.aside', { count: aside })}</p>}
      {others > 0 && <p className={styles.soft}>{t('keeping.proof.others', { count: others })}</p>}
      <CheckField
        label={t('keeping.erase.agree')}
        isChecked={form.chosen.isAgreed}
        onChange={(isAgreed) => form.choose({ isAgreed })}
      />
    </div>
  )
}

/** The presences are not the vault's: they stay, under the display name. */
function OnTheRota({ rota }: Pick<ErasurePreview, 'rota'>) {
  const { t } = useTranslation()
  if (rota === null) return null
  const { displayName: name, held } = rota
  return (
    <p>
      {held === 0 ? t('keeping.erase.rotaNone', { name }) : t('keeping.erase.rota', { name, count: held })}
    </p>
  )
}

function WhatIsKept({ preview, form }: ErasurePreviewBodyProps) {
  const { t } = useTranslation()
  const { date } = useFormatting()
  const years = preview.keptYears.map(({ year, claims, keptUntil }) => {
    const said = { year: String(year), claims: t('keeping.rows.expenseClaim', { count: claims }) }
    return keptUntil === null
      ? t('keeping.erase.keptOpen', said)
      : t('keeping.erase.keptUntil', { ...said, date: date(keptUntil) })
  })
  const notes = preview.keptNotes.map(({ version, keptUntil }) =>
    keptUntil === null
      ? t('keeping.erase.noteOpen', { version: `${version}` })
      : t('keeping.erase.noteUntil', { version: `${version}`, date: date(keptUntil) }),
  )
  return (
    <>
      <SegmentedControl
        label={t('keeping.erase.keepTitle')}
        isLabelShown
        value={form.chosen.claims}
        segments={[
          { value: 'keep', label: t('keeping.erase.keep') },
          { value: 'erase', label: t('keeping.erase.all') },
        ]}
        onChange={(claims) => form.choose({ claims })}
      />
      <ul className={styles.plain}>
        {[...years, ...notes].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles.soft}>
        {t(form.chosen.claims === 'keep' ? 'keeping.erase.keepHint' : 'keeping.erase.allHint')}
      </p>
    </>
  )
}
