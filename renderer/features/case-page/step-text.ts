import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import { ProtocolStep } from '../../../shared/domain/protocol.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import type { z } from 'zod';
import type { FieldTexts } from './field-text.tsx';

/** What the history keeps of a step of the protocol. */
export const KeptStep = ProtocolStep.pick({ kind: true, dueOn: true, state: true, closedOn: true });

export const stepTexts: FieldTexts<z.infer<typeof KeptStep>> = {
  kind: (kind, { label }) => label(protocolStepKinds, kind),
  dueOn: (day, { language }) => formatDate(day, language, 'short'),
  state: (state, { t }) => t(`protocol.states.${state}`),
  closedOn: (day, { language }) => (day === null ? '—' : formatDate(day, language, 'short')),
};
