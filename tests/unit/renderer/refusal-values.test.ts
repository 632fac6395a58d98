import { describe, expect, it } from 'vitest';
import {
  newRefusalValues,
  readRefusalValues,
  type RefusalValues,
} from '../../../renderer/forms/refusal-values.ts';
import { TODAY } from '../../support/cases.ts';

const typed = <T>(value: T) => ({ typed: value, missing: null });
const aged = (text: string) => typed({ text, onFile: null, typedOn: TODAY });
const read = (change: Partial<RefusalValues>) =>
  readRefusalValues(
    { ...newRefusalValues(TODAY), isAdultBelieved: 'yes', authority: 'EXT_DistrictPolice', ...change },
    TODAY,
    'Gave no reason',
  );

describe('the form of a refusal', () => {
  it('goes on file with a belief and an authority: met today, without a reason, nothing else asked', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        isAdultBelieved: true,
        authority: 'EXT_DistrictPolice',
        metOn: { earliest: TODAY, latest: TODAY },
        reasons: 'Gave no reason',
        sex: { answer: 'not-asked' },
        toldAboutHelp: { answer: 'not-asked' },
        toldAbout: { answer: 'not-applicable' },
      },
    });
  });

  it.each([
    [{ isAdultBelieved: '' }, { isAdultBelieved: 'age-to-be-judged' }],
    [{ isAdultBelieved: 'not-sure' }, { isAdultBelieved: 'age-to-be-judged' }],
    [{ isAdultBelieved: 'no' }, { isAdultBelieved: 'child-cannot-decline' }],
    [{ birth: aged('15') }, { birth: 'child-cannot-decline' }],
    [{ authority: '' }, { authority: 'choose-one' }],
    [{ metOn: { text: '', onFile: null } }, { metOn: 'day-needed' }],
    [{ metOn: { text: '11/2026', onFile: null } }, { metOn: 'day-needed' }],
    [{ metOn: { text: '1/12/2026', onFile: null } }, { metOn: 'in-the-future' }],
  ] satisfies [Partial<RefusalValues>, object][])('does not go on file with %j', (change, problems) => {
    expect(read(change)).toEqual({ ok: false, problems });
  });

  it('asks of which help only where somebody was told of help', () => {
    const toldAbout = typed(['Shelter', 'Hotline']);
    expect(read({ toldAboutHelp: typed('yes'), toldAbout })).toMatchObject({
      value: { toldAboutHelp: { value: true }, toldAbout: { value: ['Shelter', 'Hotline'] } },
    });
    expect(read({ toldAboutHelp: typed('no'), toldAbout })).toMatchObject({
      value: { toldAboutHelp: { value: false }, toldAbout: { answer: 'not-applicable' } },
    });
  });
});
