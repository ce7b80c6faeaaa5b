import type { TFunction } from 'i18next'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useTranslation } from 'react-i18next'

import { useFormatting } from '#renderer/lib/formatting.ts'
import { CheckField } from '#renderer/ui/check-field.tsx'
import { Tag } from '#renderer/ui/chip.tsx'
import type { ClaimSummary } from '#shared/expenses/claim-shapes.ts'

import { DecideWay } from './decide-way.tsx'
import type { SuggestedDay, SuggestedPerson } from './expense-facts.ts'
import { claimAddress, personAddress } from './expenses-address.ts'
import { StartClaimLink } from './start-claim-link.tsx'
import { canTick, chosenOf, isTicked, type Unticked } from './suggestion-choice.ts'

import styles from './suggestions.module.css'

interface SuggestionRowProps {
  readonly month: string
  readonly person: SuggestedPerson
  /** The one of the month that is there already. */
  readonly claim: ClaimSummary | null
  readonly unticked: Unticked
  readonly onTick: (date: string, isOn: boolean) => void
}

/** One person: the days present, each with its amount, and what is left of the year before and after. */
export function SuggestionRow({ month, person, claim, unticked, onTick }: SuggestionRowProps) {
  const { t } = useTranslation()
  const passing = person.days.find((day) => day.passes !== null)
  const passes = passing?.passes ?? null
  return (
    <li className={styles.person}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <a className={styles.link} href={personAddress(person.personId, person.year)}>
            {person.name}
          </a>
        </h3>
        <Sums person={person} unticked={unticked} />
      </div>
      {person.obstacle !== null && <Obstacle month={month} person={person} claim={claim} />}
      {person.days.length > 0 && (
        <ul className={styles.days} aria-label={t('expenses.suggest.daysOf', { name: person.name })}>
          {person.days.map((day) => (
            <li key={day.date}>
              <DayTick person={person} day={day} isOn={isTicked(unticked, person, day)} onTick={onTick} />
            </li>
          ))}
        </ul>
      )}
      {passes !== null && (
        <div className={styles.passing}>
          <p className={styles.consequence}>
            <TriangleAlert size={20} />
            <span>
              {t(`expenses.suggest.passesText.${passes}`)} {t('expenseLines.over.consequence')}
            </span>
          </p>
          <DecideWay personId={person.personId} month={month} date={passing?.date} />
        </div>
      )}
    </li>
  )
}

function Sums({ person, unticked }: Pick<SuggestionRowProps, 'person' | 'unticked'>) {
  const { t } = useTranslation()
  const { money } = useFormatting()
  const { cents } = chosenOf(unticked, person)
  if (person.obstacle !== null || person.leftBeforeCents === null) return null
  return (
    <p className={styles.sums}>
      <strong>{t('expenses.suggest.total', { amount: money(cents) })}</strong>
      <span className={styles.soft}>
        {t('expenses.suggest.left', {
          before: money(person.leftBeforeCents),
          after: money(person.leftBeforeCents - cents),
        })}
      </span>
    </p>
  )
}

interface DayTickProps {
  readonly person: SuggestedPerson
  readonly day: SuggestedDay
  readonly isOn: boolean
  readonly onTick: SuggestionRowProps['onTick']
}

function DayTick({ person, day, isOn, onTick }: DayTickProps) {
  const { t } = useTranslation()
  const formatting = useFormatting()
  const hints = [
    day.amountCents !== null && formatting.money(day.amountCents),
    day.slotIds.length > 1 && t('expenses.suggest.slots', { count: day.slotIds.length }),
    person.obstacle !== null && t(`expenses.suggest.off.${person.obstacle}`),
  ].filter((text) => text !== false)
  return (
    <CheckField
      className={styles.day}
      label={formatting.shortDay(day.date)}
      hint={
        <>
          {hints.join(', ')}
          {day.passes !== null && <Tag tone="missing">{t('expenses.suggest.passes')}</Tag>}
        </>
      }
      isChecked={isOn}
      isDisabled={!canTick(person, day)}
      onChange={(isChecked) => onTick(day.date, isChecked)}
    />
  )
}

const stateWord = (t: TFunction, { state }: ClaimSummary): string =>
  t(`expenses.state.${state}`).toLowerCase()

/** Why nothing can be prepared in one go for this person, and where to go. */
function Obstacle({ month, person, claim }: Pick<SuggestionRowProps, 'month' | 'person' | 'claim'>) {
  const { t } = useTranslation()
  if (person.obstacle === 'realCosts')
    return (
      <div className={styles.passing}>
        <p className={styles.soft}>
          {t('expenses.suggest.realCosts')}{' '}
          {claim !== null && t('expenses.suggest.hasClaim', { state: stateWord(t, claim) })}
        </p>
        {claim !== null && (
          <a className={styles.link} href={claimAddress(claim.claimId)}>
            {t('expenses.suggest.openClaim')}
          </a>
        )}
        {claim?.state !== 'draft' && (
          <StartClaimLink
            personId={person.personId}
            month={month}
            label={t(claim === null ? 'expenses.suggest.start' : 'expenses.suggest.second')}
          />
        )}
      </div>
    )
  return (
    <p className={styles.passing}>
      <Tag tone="attention" icon={<TriangleAlert size={16} />}>
        {t(`expenseYears.warnings.${person.obstacle ?? 'systemNotChosen'}`)}
      </Tag>
      <a className={styles.link} href={personAddress(person.personId, person.year)}>
        {t('expenses.suggest.chooseFirst', { name: person.name })}
      </a>
    </p>
  )
}
