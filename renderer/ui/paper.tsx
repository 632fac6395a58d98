import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { isTraining } from '../style/training.ts';
import { useLaoText } from '../text/use-text.ts';
import './paper.css';

/** What goes to paper: beside the program in the page, out of sight until it is printed. */
export function Paper({ testId, children }: { readonly testId: string; readonly children: ReactNode }) {
  const { t } = useLaoText();
  return createPortal(
    <div className="paper" data-testid={testId}>
      {isTraining && (
        <p className="paper-training" data-mark={t('training.mark')}>
          {t('training.paper')}
        </p>
      )}
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
