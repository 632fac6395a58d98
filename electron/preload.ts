import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, CHANGE_CHANNEL, NOTICE_CHANNEL, NOTICE_DONE_CHANNEL } from '../shared/bridge.ts';
import type { Bridge, ShellNotice } from '../shared/bridge.ts';

const noticeListeners = new Set<(notice: ShellNotice) => unknown>();

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input),
  onChanged(listener) {
    const forward = (_event: unknown, topics: readonly string[]): void => listener(topics);
    ipcRenderer.on(CHANGE_CHANNEL, forward);
    return () => ipcRenderer.off(CHANGE_CHANNEL, forward);
  },
  onNotice(listener) {
    noticeListeners.add(listener);
    return () => noticeListeners.delete(listener);
  },
};

ipcRenderer.on(NOTICE_CHANNEL, (_event, notice: ShellNotice) => {
  // A listener may return a promise of its saving; whatever becomes of it, the lock goes on.
  const work = [...noticeListeners].map(async (listener) => listener(notice));
  if (notice.kind === 'saveDrafts')
    void Promise.allSettled(work).then(() => ipcRenderer.send(NOTICE_DONE_CHANNEL));
});

contextBridge.exposeInMainWorld('bridge', bridge);
/** Read by the tests: whether Chromium's sandbox holds this page. */
contextBridge.exposeInMainWorld('isSandboxed', process.sandboxed);
