import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './paper.css';

/** What goes to paper: beside the program in the page, out of sight until it is printed. */
export function Paper({ testId, children }: { readonly testId: string; readonly children: ReactNode }) {
  return createPortal(
    <div className="paper" data-testid={testId}>
      {children}
    </div>,
    document.body,
  );
}

/** The typefaces of the paper, which the screen does not use: printing does not wait for them by itself. */
export async function paperFonts(): Promise<void> {
  const wanted = ['400 12pt Phetsarath', '700 12pt Phetsarath'];
  await Promise.all(wanted.map((font) => document.fonts.load(font, 'ກ')));
}
