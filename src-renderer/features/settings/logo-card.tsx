import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Card } from '#renderer/ui/card.tsx'
import { FilePicker } from '#renderer/ui/file-picker.tsx'
import type { PickedFile } from '#renderer/ui/picked-file.ts'

import styles from './settings-form.module.css'

interface LogoCardProps {
  readonly logo: string | null
}

/** Three quarters of the data URL's 400,000 characters, its head left aside (place-contract.ts). */
const maximumLogoBytes = 299_000

/** The logo printed on the sheets. It is kept with the place's facts, so it can be undone like them. */
export function LogoCard({ logo }: LogoCardProps) {
  const { t } = useTranslation()
  const [error, setError] = useState<string | null>(null)
  const setLogo = async (changed: string | null) => {
    const result = await api.place.setLogo({ logo: changed })
    if (result.ok) offerUndo(t('settings.saved'), result.act)
  }
  const take = async (file: PickedFile) => {
    const mediaType = imageTypeOf(file.bytes)
    setError(mediaType === null ? t('settings.place.logoWrong') : null)
    if (mediaType !== null) await setLogo(await dataUrlOf(file.bytes, mediaType))
  }
  return (
    <Card title={t('settings.place.logo')} size="large">
      {logo !== null && (
        <div className={styles.logoRow}>
          <img className={styles.logo} src={logo} alt={t('settings.place.logoAlt')} />
          <Button onClick={() => void setLogo(null)}>{t('settings.place.logoRemove')}</Button>
        </div>
      )}
      <FilePicker
        label={t('settings.place.logoPick')}
        hint={t('settings.place.logoHint')}
        accept="image/png,image/jpeg"
        maximumBytes={maximumLogoBytes}
        error={error}
        onPick={(file) => void take(file)}
      />
    </Card>
  )
}

/** By the first bytes, not by the name: `PNG` after 0x89, or the start of a JPEG. */
function imageTypeOf(bytes: Uint8Array): 'image/png' | 'image/jpeg' | null {
  const starts = (...first: readonly number[]) => first.every((byte, index) => bytes[index] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png'
  return starts(0xff, 0xd8, 0xff) ? 'image/jpeg' : null
}

function dataUrlOf(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('bytes in memory cannot be read')),
    )
    reader.readAsDataURL(new Blob([bytes], { type: mediaType }))
  })
}
