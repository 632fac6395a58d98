/** The least that Electron can show: one sandboxed window of the program's size with a line of text. */
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  return window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
