import type { Program } from './launch.ts';

/** What the window shows: the title of its frame and the address of the page in front. */
export function shownView(program: Program): Promise<{ title: string; address: string }> {
  return program.app.evaluate(({ BaseWindow, WebContentsView }) => {
    const frame = BaseWindow.getAllWindows()[0];
    const view = frame?.contentView;
    return {
      title: frame?.getTitle() ?? '',
      address: view instanceof WebContentsView ? view.webContents.getURL() : '',
    };
  });
}

/** A key as the system brings it, through the main process; Playwright's own keys reach the page alone. */
export function pressInWindow(
  program: Program,
  key: string,
  modifiers: readonly 'control'[] = [],
): Promise<void> {
  return program.app.evaluate(
    ({ BaseWindow, WebContentsView }, [keyCode, held]) => {
      const view = BaseWindow.getAllWindows()[0]?.contentView;
      if (!(view instanceof WebContentsView)) throw new Error('the window shows no page');
      view.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...held] });
      view.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...held] });
    },
    [key, modifiers] as const,
  );
}
