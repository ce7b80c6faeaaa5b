import { spawn } from 'node:child_process'

/** True where windows can be shown: anywhere but a Linux without a display. */
export const hasDisplay = (env: Readonly<Record<string, string | undefined>> = process.env): boolean =>
  process.platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])

export interface Display {
  /** What a program needs to show its windows there. */
  readonly env: Readonly<Record<string, string>>
  readonly close: () => void
}

const startsWithinMs = 20_000

/** The display at hand, or a virtual one of 1920 × 1080 that lives until it is closed or this process ends. */
export async function openDisplay(): Promise<Display> {
  if (hasDisplay()) return { env: {}, close: () => undefined }
  // The server chooses a free number itself and tells it, so that two runs never meet on one display.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const close = (): void => void server.kill()
  process.once('exit', close)
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject)
    server.on('exit', () => reject(new Error('The virtual display (Xvfb) did not start.')))
    setTimeout(() => reject(new Error('The virtual display (Xvfb) does not answer.')), startsWithinMs).unref()
    let told = ''
    server.stdout.on('data', (part: Buffer) => {
      told += part.toString()
      // The server writes the number and the end of the line apart, and dies if nobody reads the second.
      if (told.endsWith('\n')) resolve(told.trim())
    })
  })
  server.stdout.destroy()
  server.unref()
  return { env: { DISPLAY: `:${number}` }, close }
}
