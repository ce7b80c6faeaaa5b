import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/errors.ts'
import { languageNames } from '#renderer/lib/language-switch.tsx'
import { changePreferences, usePreferences } from '#renderer/lib/prefs.ts'
import { languages } from '#renderer/lib/texts-of.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { useQuery } from '#renderer/lib/use-query.ts'
import { Card } from '#renderer/ui/card.tsx'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { FieldError } from '#renderer/ui/field.tsx'
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { assertNever } from '#shared/kernel/result.ts'
import type { Language } from '#shared/kernel/shapes.ts'

import styles from './settings-form.module.css'

const languageChoices = languages.map((language) => ({ value: language, label: languageNames[language] }))

/** How this PC shows things, and which languages the place speaks. */
export function DisplaySection() {
  return (
    <>
      <ThisPcCard />
      <PlaceLanguagesCard />
    </>
  )
}

function ThisPcCard() {
  const { t } = useTranslation()
  const { language, theme, textSize } = usePreferences()
  return (
    <Card title={t('settings.display.thisPc')} size="large">
      <SegmentedControl
        label={t('settings.display.language')}
        isLabelShown
        value={language}
        segments={languageChoices}
        onChange={(chosen) => void changePreferences({ language: chosen })}
      />
      <SegmentedControl
        label={t('settings.display.theme')}
        isLabelShown
        value={theme}
        segments={[
          { value: 'system', label: t('settings.display.themeSystem') },
          { value: 'light', label: t('settings.display.themeLight') },
          { value: 'dark', label: t('settings.display.themeDark') },
        ]}
        onChange={(chosen) => void changePreferences({ theme: chosen })}
      />
      <SegmentedControl
        label={t('settings.display.textSize')}
        isLabelShown
        value={textSize}
        segments={[
          { value: 'normal', label: t('settings.display.textNormal') },
          { value: 'large', label: t('settings.display.textLarge') },
          { value: 'larger', label: t('settings.display.textLarger') },
        ]}
        onChange={(chosen) => void changePreferences({ textSize: chosen })}
      />
    </Card>
  )
}

/** Each choice is kept at once; the first language stays when somebody unticks them all. */
function PlaceLanguagesCard() {
  const { t } = useTranslation()
  const [error, setError] = useState<string | null>(null)
  const { data } = useQuery(api.place.getPlace, {}, ['place'])
  if (data === undefined) return null
  const keep = async (spoken: readonly Language[], defaultLanguage: Language) => {
    if (spoken.length === 0) {
      setError(t('settings.display.oneLanguage'))
      return
    }
    const result = await api.place.setLanguages({ languages: [...spoken], defaultLanguage })
    const refusal = result.ok ? null : refusalOf(result.error)
    setError(refusal === null ? null : sentenceOf(refusal.type))
    if (result.ok) offerUndo(t('settings.saved'), result.act)
  }
  const sentenceOf = (type: 'DefaultNotAmongLanguages'): string => {
    switch (type) {
      case 'DefaultNotAmongLanguages':
        return t('settings.display.defaultNotAmong')
      default:
        return assertNever(type)
    }
  }
  const toggle = (language: Language) => (isSpoken: boolean) =>
    void keep(
      languages.filter((one) => (one === language ? isSpoken : data.languages.includes(one))),
      data.defaultLanguage,
    )
  return (
    <Card
      title={t('settings.display.placeLanguages')}
      sub={t('settings.display.placeLanguagesHint')}
      size="large"
    >
      <div>
        {languageChoices.map(({ value, label }) => (
          <CheckField
            key={value}
            label={label}
            isChecked={data.languages.includes(value)}
            onChange={toggle(value)}
          />
        ))}
      </div>
      <div className={styles.choice}>
        <SelectField
          label={t('settings.display.defaultLanguage')}
          value={data.defaultLanguage}
          choices={languageChoices}
          onChange={(chosen) => void keep(data.languages, chosen)}
        />
      </div>
      <FieldError text={error} />
    </Card>
  )
}
