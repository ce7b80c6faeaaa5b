// The reference: the smallest window Electron can show, one static page, with the same walls as ours.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

if (!process.argv.includes('--no-sandbox')) app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  void window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
