import type { z } from 'zod';
import { closureReasons } from '../../../shared/codes/closure-reasons.ts';
import { Closure, type ClosureWords } from '../../../shared/domain/closure.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { FieldTexts } from './field-text.tsx';

/** What the history keeps of a closing in codes. */
export const KeptClosure = Closure.pick({ state: true, reason: true, endedOn: true });

export const closureTexts: FieldTexts<z.infer<typeof KeptClosure>> = {
  state: (state, { t }) => t(`closing.state.${state}`),
  reason: (reason, { label }) => label(closureReasons, reason),
  endedOn: (day, { language }) => formatDate(day, language, 'short'),
};

export const closureWordsTexts: FieldTexts<ClosureWords> = {
  summary: (summary) => summary,
  returnedBecause: (because) => because ?? '—',
  reopenedBecause: (because) => because ?? '—',
};
