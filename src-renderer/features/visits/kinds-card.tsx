import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { useTranslation } from 'react-i18next'

import { api } from '#renderer/lib/api.ts'
import { offerUndo } from '#renderer/lib/undo.ts'
import { Card } from '#renderer/ui/card.tsx'
import { TagButton } from '#renderer/ui/chip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { visitKinds, type VisitKind } from '#shared/visits/visit-kind.ts'

import styles from './counts-section.module.css'

interface KindsCardProps {
  /** In use, in the order of their buttons. */
  readonly kinds: readonly VisitKind[]
}

/** Which kinds of the closed list the place uses, in which order. Each press is kept at once and can be undone. */
export function KindsCard({ kinds }: KindsCardProps) {
  const { t } = useTranslation()
  const unused = visitKinds.filter((kind) => !kinds.includes(kind))
  const choose = async (chosen: readonly VisitKind[]) => {
    const result = await api.visits.chooseKinds({ kinds: [...chosen] })
    if (result.ok) offerUndo(t('visits.settings.kindsSaved'), result.act)
  }
  const move = (index: number, by: -1 | 1) => {
    const kind = kinds[index]
    if (kind !== undefined) void choose(kinds.toSpliced(index, 1).toSpliced(index + by, 0, kind))
  }
  return (
    <Card title={t('visits.settings.kinds')} sub={t('visits.settings.kindsHint')} size="large">
      <section>
        <h3 className={styles.soft}>{t('visits.settings.kindsUsed')}</h3>
        {kinds.length === 0 && <p>{t('visits.settings.kindsNone')}</p>}
        <ol>
          {kinds.map((kind, index) => (
            <KindLine
              key={kind}
              kind={kind}
              onUp={index === 0 ? null : () => move(index, -1)}
              onDown={index === kinds.length - 1 ? null : () => move(index, 1)}
              onRemove={() => void choose(kinds.filter((one) => one !== kind))}
            />
          ))}
        </ol>
      </section>
      {unused.length > 0 && (
        <section>
          <h3 className={styles.soft}>{t('visits.settings.kindsUnused')}</h3>
          <ul className={styles.unused}>
            {unused.map((kind) => (
              <li key={kind}>
                <TagButton
                  icon={<Plus size={18} />}
                  size="large"
                  onClick={() => void choose([...kinds, kind])}
                >
                  {t(`visits.kinds.${kind}`)}
                </TagButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

interface KindLineProps {
  readonly kind: VisitKind
  /** Null at the top. */
  readonly onUp: (() => void) | null
  /** Null at the bottom. */
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

function KindLine({ kind, onUp, onDown, onRemove }: KindLineProps) {
  const { t } = useTranslation()
  const name = t(`visits.kinds.${kind}`)
  return (
    <li className={styles.kind}>
      <span className={styles.kindName}>{name}</span>
      <IconButton
        label={t('visits.settings.up', { kind: name })}
        disabled={onUp === null}
        onClick={() => onUp?.()}
      >
        <ArrowUp size={18} />
      </IconButton>
      <IconButton
        label={t('visits.settings.down', { kind: name })}
        disabled={onDown === null}
        onClick={() => onDown?.()}
      >
        <ArrowDown size={18} />
      </IconButton>
      <IconButton label={t('visits.settings.remove', { kind: name })} onClick={onRemove}>
        <X size={18} />
      </IconButton>
    </li>
  )
}
