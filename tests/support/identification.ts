import type { InputByOperation } from '../../shared/contract.ts';
import { dated } from './cases.ts';

type Entry = InputByOperation<'identification.takeStep'>['entry'];

/** A whole step of the ledger as its form sends it, with whatever a test changes in it. */
export function newStep(status: Entry['status'], change: Partial<Entry> = {}): Entry {
  return {
    status,
    authority: {
      answer: 'given',
      value: status === 'identified' || status === 'not-identified' ? 'EXT_CentralATD' : 'EXT_ProvincialATD',
    },
    decidedOn: { answer: 'given', value: dated('20/11/2026') },
    legalBasis: { answer: 'given', value: ['LATIP-2015-2'] },
    notIdentifiedBecause:
      status === 'not-identified'
        ? { answer: 'given', value: 'EXT_LabourDispute' }
        : { answer: 'not-applicable' },
    document: { answer: 'given', value: '123/ກຕມ, 20/11/2026' },
    toldAboutHelp: status === 'declined' ? { answer: 'given', value: true } : { answer: 'not-applicable' },
    toldAbout:
      status === 'declined'
        ? { answer: 'given', value: ['Shelter', 'Hotline'] }
        : { answer: 'not-applicable' },
    metAt: { answer: status === 'declined' ? 'unknown' : 'not-applicable' },
    ...change,
  };
}
