import { isAbsolute, resolve } from 'node:path'

/**
 * The data folder somebody asked for: `--data DIR` or `--data=DIR` on the command line, then `LIEU_DATA_DIR`.
 * `null` when nobody asked: Electron's own folder for the application's data is used.
 */
export function dataDirOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): string | null {
  const asked = dataArgument(argv) ?? env['LIEU_DATA_DIR']
  if (asked === undefined || asked === '') return null
  return isAbsolute(asked) ? asked : resolve(cwd, asked)
}

function dataArgument(argv: readonly string[]): string | undefined {
  const joined = argv.find((argument) => argument.startsWith('--data='))
  if (joined !== undefined) return joined.slice('--data='.length)
  const index = argv.indexOf('--data')
  return index === -1 ? undefined : argv[index + 1]
}
