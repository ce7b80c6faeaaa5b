import type { Session, WebContents } from 'electron'

/** What no page of the application may do, whatever it shows: leave, open, embed. */
export function wallIn(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** No permission (camera, place, notifications, …), no device, no network: the pages need none. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']
  session.webRequest.onBeforeRequest({ urls: outside }, (_details, answer) => answer({ cancel: true }))
}
