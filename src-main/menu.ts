import { app, Menu, type MenuItemConstructorOptions } from 'electron'

import { words } from './words.ts'

/** The few acts of a menu that pages do not carry, in the language of the page. Called again when it changes. */
export function showMenu(): void {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, fileMenu(), editMenu(), viewMenu()]))
}

function fileMenu(): MenuItemConstructorOptions {
  const { menu } = words()
  return {
    label: menu.file,
    submenu: [
      { label: menu.print, accelerator: 'CmdOrCtrl+P', click: printFocused },
      { type: 'separator' },
      { label: menu.quit, role: 'quit' },
    ],
  }
}

function editMenu(): MenuItemConstructorOptions {
  const { menu } = words()
  return {
    label: menu.edit,
    submenu: [
      { label: menu.undo, role: 'undo' },
      { label: menu.redo, role: 'redo' },
      { type: 'separator' },
      { label: menu.cut, role: 'cut' },
      { label: menu.copy, role: 'copy' },
      { label: menu.paste, role: 'paste' },
      { label: menu.selectAll, role: 'selectAll' },
    ],
  }
}

function viewMenu(): MenuItemConstructorOptions {
  const { menu } = words()
  const developer: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ role: 'toggleDevTools' }]
  return {
    label: menu.view,
    submenu: [
      { label: menu.reload, role: 'reload' },
      { label: menu.larger, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
      { label: menu.smaller, role: 'zoomOut' },
      { label: menu.usualSize, role: 'resetZoom' },
      { type: 'separator' },
      { label: menu.fullScreen, role: 'togglefullscreen' },
      ...developer,
    ],
  }
}

const printFocused: NonNullable<MenuItemConstructorOptions['click']> = (_item, window) => {
  if (window !== undefined && 'webContents' in window) (window as Electron.BrowserWindow).webContents.print()
}
