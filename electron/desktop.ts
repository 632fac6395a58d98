import { dialog } from 'electron';
import type { BaseWindow, WebContents } from 'electron';

/** How asking for paper ended. */
export type PrintOutcome = 'done' | 'cancelled' | 'failed';

/** What the shell asks of the desktop; only the person, in the system's own dialog, names a path. */
export interface Desktop {
  /** Where a new file shall go; undefined when the person thinks better of it. */
  askForFile(suggestedName: string): Promise<string | undefined>;
  /** A file that is there, of one of these kinds by the end of its name; undefined likewise. */
  askForFileToRead(...extensions: readonly string[]): Promise<string | undefined>;
  /** A folder that is there, or that the person makes in the dialog; undefined likewise. */
  askForFolder(): Promise<string | undefined>;
  /** Prints the page that the window shows, by the system's own dialog. */
  print(): Promise<PrintOutcome>;
  /** The page that the window shows, as it would be printed. */
  pageAsPdf(): Promise<Uint8Array>;
}

/** The desktop of one window. `shown` tells which page it shows. */
export function openDesktop(frame: BaseWindow, shown: () => WebContents | undefined): Desktop {
  return {
    async askForFile(suggestedName) {
      const chosen = await dialog.showSaveDialog(frame, {
        defaultPath: suggestedName,
        properties: ['showOverwriteConfirmation'],
      });
      return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
    },
    async askForFileToRead(...extensions) {
      const chosen = await dialog.showOpenDialog(frame, {
        properties: ['openFile'],
        filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
      });
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
    async askForFolder() {
      const chosen = await dialog.showOpenDialog(frame, {
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      });
      return chosen.canceled ? undefined : chosen.filePaths[0];
    },
    print: () =>
      new Promise((resolve) => {
        const contents = shown();
        if (contents === undefined) return resolve('failed');
        contents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (isDone, reason) =>
          resolve(outcomeOf(isDone, reason)),
        );
      }),
    pageAsPdf() {
      const contents = shown();
      if (contents === undefined) throw new Error('There is no page to print');
      return contents.printToPDF({ printBackground: true, preferCSSPageSize: true, pageSize: 'A4' });
    },
  };
}

/** Electron tells a person's cancelling from a failure by its words alone (`Print job canceled`). */
export function outcomeOf(isDone: boolean, reason: string): PrintOutcome {
  if (isDone) return 'done';
  return /cancell?ed/iu.test(reason) ? 'cancelled' : 'failed';
}
