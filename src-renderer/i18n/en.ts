import { errors } from './errors.en.ts'
import { firstRun } from './first-run.en.ts'
import { frame } from './frame.en.ts'
import { settings } from './settings.en.ts'
import type { Texts } from './texts.ts'
import { ui } from './ui.en.ts'

/** English: the keys of fr.ts, where it is told how a feature adds its own. */
export const en: Texts = { frame, ui, errors, firstRun, settings }
