import { z } from 'zod'

import { command, query, task } from '../kernel/contract-kit.ts'
import { zLanguage, zLine, zLocalTime, zName, zWeekday } from '../kernel/shapes.ts'

export const zOpeningHour = z.strictObject({ weekday: zWeekday, opensAt: zLocalTime, closesAt: zLocalTime })
export type OpeningHour = z.infer<typeof zOpeningHour>

/** A PNG or JPEG as a data URL, at most 400 kB: it lives in the database, so it syncs and prints like any fact. */
export const maximumLogoCharacters = 400_000
const zLogo = z
  .string()
  .max(maximumLogoCharacters)
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/)

const zDescription = z.strictObject({
  name: zName,
  addressLine: zLine.max(120),
  postcode: zLine.max(10),
  municipality: zLine.max(60),
  phone: zLine.max(30),
  email: z.union([z.literal(''), z.email().max(120)]),
})

export const zPlace = z.strictObject({
  /** False until the first run's questions are answered. */
  setUp: z.boolean(),
  ...zDescription.shape,
  name: z.string(),
  defaultLanguage: zLanguage,
  languages: z.array(zLanguage),
  logo: z.string().nullable(),
  demonstration: z.boolean(),
  openingHours: z.array(zOpeningHour),
})
export type Place = z.infer<typeof zPlace>

/** How this PC shows things; not shared with other devices. */
export const zPreferences = z.strictObject({
  language: zLanguage,
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['normal', 'large', 'larger']),
})
export type Preferences = z.infer<typeof zPreferences>

const openingHoursRefusals = {
  /** Two openings overlap, or one runs into the next day's. */
  HoursOverlap: z.strictObject({ weekday: zWeekday }),
  /** It opens and closes at the same minute. */
  HoursWithoutLength: z.strictObject({ weekday: zWeekday }),
}

export const placeContract = {
  getPlace: query(() => ({
    role: 'open',
    does: 'Who the place is: name, address, languages, opening hours, logo, and whether it is in demonstration.',
    input: z.strictObject({}),
    output: zPlace,
  })),
  getPreferences: query(() => ({
    role: 'open',
    does: 'Language, theme and text size of this PC.',
    input: z.strictObject({}),
    output: zPreferences,
  })),
  setPreferences: task(() => ({
    role: 'open',
    does: 'Sets the language, theme and text size of this PC.',
    input: zPreferences.partial(),
    output: zPreferences,
  })),
  setUp: command(() => ({
    role: 'open',
    does: "Answers the first run: name, language, opening hours; loads the calendar's rows; makes the first slots.",
    input: z.strictObject({
      name: zName,
      language: zLanguage,
      openingHours: z.array(zOpeningHour).max(28),
      /** Makes one slot series for each opening, so that the rota is not empty on the first day. */
      slotsFromOpeningHours: z.boolean().default(true),
    }),
    output: z.strictObject({ series: z.int() }),
    refusals: { AlreadySetUp: z.strictObject({}), ...openingHoursRefusals },
  })),
  startDemonstration: task(() => ({
    role: 'open',
    does: 'Fills an empty place with a year of invented rota and counts, to discover the application.',
    input: z.strictObject({ language: zLanguage }),
    output: z.strictObject({ hosts: z.int(), signups: z.int(), counts: z.int() }),
    refusals: {
      AlreadySetUp: z.strictObject({}),
      /** Hosts, slots, counts or the team's words are there already: they would not be told from invented ones. */
      HoldsFacts: z.strictObject({}),
    },
  })),
  eraseDemonstration: task(() => ({
    role: 'coordinator',
    does: "Leaves the demonstration for a fresh, empty place; the demonstration's file is kept aside.",
    input: z.strictObject({}),
    output: z.strictObject({ keptAs: z.string() }),
    refusals: { NotADemonstration: z.strictObject({}) },
  })),
  describePlace: command(() => ({
    role: 'coordinator',
    does: 'Changes the name, address and contacts of the place.',
    input: zDescription,
    output: z.strictObject({}),
  })),
  setOpeningHours: command(() => ({
    role: 'coordinator',
    does: 'Replaces the opening hours.',
    input: z.strictObject({ openingHours: z.array(zOpeningHour).max(28) }),
    output: z.strictObject({}),
    refusals: openingHoursRefusals,
  })),
  setLanguages: command(() => ({
    role: 'coordinator',
    does: 'Chooses the languages of the place and the one it starts with.',
    input: z.strictObject({ languages: z.array(zLanguage).min(1), defaultLanguage: zLanguage }),
    output: z.strictObject({}),
    refusals: { DefaultNotAmongLanguages: z.strictObject({}) },
  })),
  setLogo: command(() => ({
    role: 'coordinator',
    does: 'Sets or removes the logo (PNG or JPEG) printed on the sheets.',
    input: z.strictObject({ logo: zLogo.nullable() }),
    output: z.strictObject({}),
  })),
}
