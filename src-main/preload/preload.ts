import { contextBridge, ipcRenderer } from 'electron'

import { callChannel, changedChannel, type Bridge } from '#shared/shell/core-messages.ts'

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(callChannel, name, input),
  onChanged: (listener) => {
    // The event object stays here: it would hand the page a way to send on any channel.
    const hear = (_event: unknown, topics: readonly string[]): void => listener(topics)
    ipcRenderer.on(changedChannel, hear)
    return () => void ipcRenderer.off(changedChannel, hear)
  },
}

contextBridge.exposeInMainWorld('lieu', bridge)
