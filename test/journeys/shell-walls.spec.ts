import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, test } from './support/app.ts'

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

test('every window of the application is sandboxed and apart from Node', async ({ launchApp }) => {
  const { app, call } = await launchApp()
  const opened = app.waitForEvent('window')
  await call('shell.openWall', {})
  await opened
  const windows = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  )
  expect(windows).toHaveLength(2)
  for (const preferences of windows) {
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    })
    expect(preferences['nodeIntegrationInWorker'] ?? false).toBe(false)
    expect(preferences['allowRunningInsecureContent'] ?? false).toBe(false)
    expect(preferences['experimentalFeatures'] ?? false).toBe(false)
  }
})

test('a page has the bridge, and nothing of Node or Electron', async ({ launchApp }) => {
  const { page } = await launchApp()
  const found = await page.evaluate(() => {
    const all = globalThis as unknown as Record<string, unknown>
    const none = ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter(
      (name) => name in all,
    )
    return { none, bridge: Object.keys(all['lieu'] as object).toSorted() }
  })
  expect(found).toEqual({ none: [], bridge: ['call', 'onChanged'] })
})

test('pages come with the content security policy, no sniffing, and answer GET only', async ({
  launchApp,
}) => {
  const { page, app } = await launchApp()
  const answers = await page.evaluate(async () => {
    const one = await fetch('/')
    const screen = await fetch('/rota/2026-11-16')
    const post = await fetch('/', { method: 'POST', body: 'x' })
    return {
      policy: one.headers.get('content-security-policy'),
      sniff: one.headers.get('x-content-type-options'),
      type: one.headers.get('content-type'),
      screen: screen.status,
      post: post.status,
    }
  })
  expect(answers).toEqual({
    policy,
    sniff: 'nosniff',
    type: 'text/html; charset=utf-8',
    screen: 200,
    post: 405,
  })
  const outside = [
    'app://autre/index.html',
    'app://lieu/lieu.db',
    'app://lieu/..%2f..%2fpackage.json',
    'app://lieu/%5c..%5cx.js',
  ]
  const statuses = await app.evaluate(
    async ({ net }, addresses) =>
      Promise.all(addresses.map(async (address) => (await net.fetch(address)).status)),
    outside,
  )
  expect(statuses).toEqual([404, 404, 404, 404])
})

test('a page cannot leave, open a window or embed another page', async ({ launchApp }) => {
  const { app, page, problems } = await launchApp()
  const before = page.url()
  const opened = await page.evaluate(async () => {
    const link = document.createElement('a')
    link.href = 'https://exemple.be/'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
    link.remove()
    location.assign('https://exemple.be/')
    location.assign('file:///etc/hostname')
    location.assign('app://lieu/assets/')
    for (const tag of ['iframe', 'webview', 'object', 'embed']) {
      const embedded = document.createElement(tag)
      embedded.setAttribute(tag === 'object' ? 'data' : 'src', 'https://exemple.be/')
      document.body.append(embedded)
    }
    const inner = window.open('https://exemple.be/') ?? window.open('app://lieu/')
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return { inner: inner === null, frames: window.frames.length, text: document.body.innerText.length > 0 }
  })
  expect(opened).toMatchObject({ inner: true, text: true })
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(page.frames().filter((frame) => frame.url().startsWith('http'))).toEqual([])
  expect(problems.every((problem) => problem.includes('Content Security Policy'))).toBe(true)
  problems.length = 0
})

test('a page has no permission and no device', async ({ launchApp }) => {
  const { page, problems } = await launchApp()
  const answers = await page.evaluate(async () => {
    const refusal = (wish: Promise<unknown> | undefined) =>
      wish === undefined
        ? 'absent'
        : wish.then(
            () => 'given',
            (cause: Error) => cause.name,
          )
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
    const usb = (navigator as unknown as { usb?: { getDevices: () => Promise<unknown[]> } }).usb
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      camera: await refusal(navigator.mediaDevices?.getUserMedia({ video: true })),
      place: await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          (cause) => resolve(cause.code),
        )
      }),
      devices: (await usb?.getDevices())?.length ?? 0,
    }
  })
  expect(answers).toEqual({
    states: ['denied'],
    notification: 'denied',
    camera: expect.stringMatching(/^Not(Allowed|Found)Error$/),
    place: 1,
    devices: 0,
  })
  problems.length = 0
})

test('nothing a page does reaches a network', async ({ launchApp }) => {
  let hits = 0
  const server = createServer((_request, response) => {
    hits += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { page, app, problems } = await launchApp()
  const outside = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const refused = await page.evaluate(async (host) => {
    const element = (tag: string, attributes: Record<string, string>) =>
      new Promise<string>((resolve) => {
        const made = Object.assign(document.createElement(tag), {
          onload: () => resolve('loaded'),
          onerror: () => resolve('refused'),
        })
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
        document.head.append(made)
      })
    const socket = () =>
      new Promise<string>((resolve) => {
        try {
          const made = new WebSocket(`ws://${host}/`)
          made.addEventListener('open', () => resolve('opened'))
          made.addEventListener('error', () => resolve('refused'))
        } catch {
          resolve('refused')
        }
      })
    navigator.sendBeacon(`http://${host}/beacon`, 'x')
    return Promise.all([
      fetch(`http://${host}/fetch`).then(
        () => 'answered',
        () => 'refused',
      ),
      element('script', { src: `http://${host}/script.js` }),
      element('link', { rel: 'stylesheet', href: `http://${host}/style.css` }),
      element('img', { src: `http://${host}/image.png` }),
      socket(),
    ])
  }, outside)
  expect(refused).toEqual(['refused', 'refused', 'refused', 'refused', 'refused'])
  // Below the policy of the pages the session itself has no network either.
  const session = await app.evaluate(
    async ({ session: { defaultSession } }, host) =>
      (defaultSession as unknown as { fetch: (address: string) => Promise<unknown> })
        .fetch(`http://${host}/`)
        .then(
          () => 'answered',
          () => 'refused',
        ),
    outside,
  )
  expect(session).toBe('refused')
  expect(hits).toBe(0)
  server.close()
  problems.length = 0
})
