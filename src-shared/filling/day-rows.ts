import { weekendOf, type FillGrid } from './fill-grid.ts'
import { addRow, addVariable, termsOf, type LinearModel, type Term } from './linear-model.ts'
import { hasDayRules } from './person-breaches.ts'
import { variablesByDay, type Choices } from './person-rows.ts'
import { addMost } from './soft-rows.ts'

/** Runs and weekends speak of days, so each day gets a variable: 1 when the person has a slot on it. */
export function addDayRows(model: LinearModel, grid: FillGrid, choices: Choices): void {
  const { longestRun, shortestRun, shortestRest, mostWeekends } = choices.who.person
  if (!hasDayRules(choices.who.person)) return
  const days = dayVariables(model, choices)
  const person: PersonDays = { grid, who: choices.who.index, days }
  if (longestRun !== undefined) addLongRuns(model, person, longestRun)
  if (shortestRun !== undefined) addShortRuns(model, person, shortestRun)
  if (shortestRest !== undefined) addShortRests(model, person, shortestRest)
  if (mostWeekends !== undefined) addWeekends(model, person, mostWeekends)
}

interface PersonDays {
  readonly grid: FillGrid
  readonly who: number
  /** Day → variable; a day without one is never worked. */
  readonly days: ReadonlyMap<number, number>
}

function dayVariables(model: LinearModel, choices: Choices): Map<number, number> {
  const days = new Map<number, number>()
  const tag = { rule: 'day', person: choices.who.index }
  for (const [day, onDay] of variablesByDay(choices)) {
    const [only, second] = onDay
    if (only !== undefined && second === undefined) {
      days.set(day, only)
      continue
    }
    const worked = addVariable(model, { upper: 1, integral: true })
    days.set(day, worked)
    for (const one of onDay)
      addRow(model, {
        terms: [
          [worked, 1],
          [one, -1],
        ],
        lower: 0,
        tag,
      })
    addRow(model, { terms: [...termsOf(onDay), [worked, -1]], lower: 0, tag })
  }
  return days
}

const on = ({ days }: PersonDays, day: number, coefficient: number): Term[] => {
  const variable = days.get(day)
  return variable === undefined ? [] : [[variable, coefficient]]
}

const run = (person: PersonDays, from: number, length: number, coefficient: number): Term[] =>
  Array.from({ length }, (_, offset) => on(person, from + offset, coefficient)).flat()

/** In any `longest` + 1 days one is free: a run that is three days too long breaks three such windows. */
function addLongRuns(model: LinearModel, person: PersonDays, longest: number): void {
  const { days, rules } = person.grid.problem
  const tag = { rule: 'longestRun', person: person.who }
  for (let day = 0; day + longest < days; day += 1) {
    const terms = run(person, day, longest + 1, 1)
    if (terms.length > longest) addMost(model, { terms, limit: longest, weight: rules.runs, tag })
  }
}

/** No run of k days (k < shortest) with a free day on both sides: Σ run − before − after ≤ k − 1. */
function addShortRuns(model: LinearModel, person: PersonDays, shortest: number): void {
  const { days, rules } = person.grid.problem
  const tag = { rule: 'shortestRun', person: person.who }
  for (let length = 1; length < shortest; length += 1) {
    for (let before = 0; before + length + 1 < days; before += 1) {
      const inside = run(person, before + 1, length, 1)
      if (inside.length < length) continue
      const sides = [...on(person, before, -1), ...on(person, before + length + 1, -1)]
      addMost(model, { terms: [...inside, ...sides], limit: length - 1, weight: rules.runs, tag })
    }
  }
}

/** No k free days (k < shortest) between two worked ones: before + after − Σ run ≤ 1. */
function addShortRests(model: LinearModel, person: PersonDays, shortest: number): void {
  const { days, rules } = person.grid.problem
  const tag = { rule: 'shortestRest', person: person.who }
  for (let length = 1; length < shortest; length += 1) {
    for (let before = 0; before + length + 1 < days; before += 1) {
      const sides = [...on(person, before, 1), ...on(person, before + length + 1, 1)]
      if (sides.length < 2) continue
      const terms = [...sides, ...run(person, before + 1, length, -1)]
      addMost(model, { terms, limit: 1, weight: rules.runs, tag })
    }
  }
}

function addWeekends(model: LinearModel, { grid, who, days }: PersonDays, most: number): void {
  const tag = { rule: 'weekends', person: who }
  const weekends = new Map<number, number>()
  for (const [day, worked] of days) {
    const weekend = weekendOf(grid.problem, day)
    if (weekend === null) continue
    const variable = weekends.get(weekend) ?? addVariable(model, { upper: 1 })
    weekends.set(weekend, variable)
    addRow(model, {
      terms: [
        [variable, 1],
        [worked, -1],
      ],
      lower: 0,
      tag,
    })
  }
  const terms = termsOf([...weekends.values()])
  addMost(model, { terms, limit: most, weight: grid.problem.rules.weekends, tag })
}
