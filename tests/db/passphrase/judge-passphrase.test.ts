import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { readPassphrase } from '../../../db/passphrase/passphrase-text.ts';
import {
  PASSPHRASE_MINIMUM_CHARACTERS,
  PASSPHRASE_MINIMUM_GUESSES_LOG10,
  PassphraseJudgement,
} from '../../../shared/domain/passphrase.ts';
import { Refusal } from '../../../shared/result.ts';

const names = ['ທ້າວ ສົມຊາຍ ວົງພະຈັນ', 'Somchai Vongphachanh', 'ຕຳຫຼວດແຂວງຄຳມ່ວນ', 'KT'];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const judge = async (text: string): Promise<PassphraseJudgement> =>
  PassphraseJudgement.parse(await judgePassphrase(bytes(text), names));

describe('a passphrase is accepted', () => {
  it.each([
    ['a sentence in Lao', 'ໝາກມ່ວງແລ່ນໄວກວ່າລົດໄຟສີມ່ວງ'],
    ['a Lao sentence without spaces of rare things', 'ແມວສີຂາວນອນຢູ່ເທິງຫຼັງຄາ'],
    ['four villages of different provinces', 'ນາຍາງໃຕ້ ຄັນມະກ່ອງ ສົບກັ້ງ ດອຍງາມ'],
    ['Lao and Latin mixed', 'ແມວ kettle ດອກບົວ beyond 7 ໝອກ'],
    ['an English sentence', 'violet kettle drums beyond fog'],
    ['fifteen random characters', 'kx8#mQ2!vZp0wT5'],
    ['a good sentence that also has the name in it', 'ສົມຊາຍ ເຫັນແມວສີຂາວນອນຢູ່ເທິງຫຼັງຄາ'],
  ])('when it is %s', async (_name, text) => {
    expect(await judge(text)).toMatchObject({ isAcceptable: true, problems: [] });
  });
});

describe('a passphrase is refused', () => {
  it.each<[string, string, PassphraseJudgement['problems'][number]]>([
    ['nothing', '', 'too-short'],
    ['good but short', 'kx8#mQ2!vZp0wT', 'too-short'],
    ['a listed phrase', 'correct horse battery staple', 'common'],
    ['the name of the country', 'ສາທາລະນະລັດປະຊາທິປະໄຕປະຊາຊົນລາວ', 'common'],
    ['the motto of the country', 'ສັນຕິພາບ ເອກະລາດ ປະຊາທິປະໄຕ ເອກະພາບ ວັດທະນາຖາວອນ', 'common'],
    ['three villages of the capital', 'ໜອງປິງ ບໍ່ນາງົວ ຫ້ວຍຫົງ', 'too-easy'],
    ['a greeting', 'ສະບາຍດີປະເທດລາວ', 'common'],
    ['a greeting three times', 'ສະບາຍດີສະບາຍດີສະບາຍດີ', 'too-easy'],
    ['one consonant', 'ກ'.repeat(40), 'too-easy'],
    ['the Lao alphabet', 'ກຂຄງຈສຊຍດຕຖທນບປຜ', 'too-easy'],
    ['the Lao alphabet from its middle', 'ຈສຊຍດຕຖທນບປຜຝພຟມຢ', 'too-easy'],
    ['the Lao alphabet backwards', 'ຮອຫວລຢມຟພຝຜປບນທຖຕ', 'too-easy'],
    ['Lao digits in a row', '໑໒໓໔໕໖໗໘໙໐໑໒໓໔໕', 'too-easy'],
    ['the upper row of the Lao keyboard', 'ຢຟໂຖຸູຄຕຈຂຊໍົໄຳພະິີຮ', 'too-easy'],
    ['the middle rows of the Lao keyboard', 'ຫກດເ້່າສວງຜປແອຶືທມ', 'too-easy'],
    ['the row of a Latin keyboard', 'qwertyuiopasdfgh', 'too-easy'],
    ['a Lao name said again', 'ບຸນເຮືອງ ບຸນເຮືອງ ບຸນເຮືອງ', 'too-easy'],
    ['a rare Lao word said again', 'ກະໂດງດົງ ກະໂດງດົງ ກະໂດງດົງ', 'too-easy'],
    ['a Latin word said again', 'kettledrum kettledrum kettledrum', 'too-easy'],
    ['one long village', 'ໂພນຕ້ອງຈອມມະນີສີ', 'too-easy'],
    ['the capital and a year', 'ນະຄອນຫຼວງວຽງຈັນ 2026', 'too-easy'],
    ['the name of its owner', 'ສົມຊາຍ ວົງພະຈັນ', 'contains-name'],
    ['the name of its owner in Latin letters', 'Somchai Vongphachanh', 'contains-name'],
    ['the name of its owner and a number', 'ສົມຊາຍວົງພະຈັນ 1987', 'contains-name'],
    ['the name of the office', 'ຕຳຫຼວດ ແຂວງຄຳມ່ວນ', 'too-easy'],
    ['spaces', ' '.repeat(30), 'too-easy'],
  ])('when it is %s', async (_name, text, problem) => {
    const judgement = await judge(text);
    expect(judgement.isAcceptable).toBe(false);
    expect(judgement.problems).toContain(problem);
  });
});

describe('judging', () => {
  it('counts Unicode characters after NFKC, and no invisible ones', async () => {
    expect((await judge('ນ້ຳ')).characters).toBe(4);
    expect((await judge('ﬁ①')).characters).toBe(3);
    expect((await judge('😀')).characters).toBe(1);
    expect((await judge('ກ\u200Bຂ\u200Dຄ\uFEFF')).characters).toBe(3);
  });

  it('never accepts less than the rules ask, whatever is typed', async () => {
    const lao = fc.string({ unit: fc.constantFrom(...Array.from('ກຂຄງຈສຊາະິີຶືຸູເແໂໄ່້ຳໜ 1໑aZ#')), maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(lao, fc.string({ unit: 'binary', maxLength: 80 })), async (text) => {
        const { isAcceptable, characters, guessesLog10, problems } = await judge(text);
        const meets =
          characters >= PASSPHRASE_MINIMUM_CHARACTERS && guessesLog10 >= PASSPHRASE_MINIMUM_GUESSES_LOG10;
        return isAcceptable === (problems.length === 0) && (!isAcceptable || meets);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses bytes that are no text', async () => {
    const refusal: unknown = await judgePassphrase(Uint8Array.of(0xff, 0xfe, 0x41), []).catch(
      (fault: unknown) => fault,
    );
    expect(refusal instanceof Refusal && refusal.error).toEqual({
      code: 'invalid',
      fields: { passphrase: ['not-understood'] },
    });
  });

  it('leaves the bytes as they were, for the caller to wipe', async () => {
    const typed = bytes('ໝາກມ່ວງແລ່ນໄວ');
    await judgePassphrase(typed, names);
    expect(typed).toEqual(bytes('ໝາກມ່ວງແລ່ນໄວ'));
  });
});

describe('the text of a passphrase', () => {
  it('is the same however the keyboard composes it', () => {
    expect(readPassphrase(bytes('ຄໍາໜອງ'))).toBe(readPassphrase(bytes('ຄຳຫນອງ')));
    expect(readPassphrase(bytes('e\u0301'))).toBe('é');
    expect(readPassphrase(bytes('\uFEFFກ\u200D'))).toBe('ກ');
    expect(readPassphrase(bytes('e\u200D\u0301'))).toBe('é');
  });

  it('keeps capitals, spaces and tones apart', () => {
    expect(
      new Set(['ກາ', 'ກ່າ', 'Ka', 'ka', 'k a', 'k  a'].map((text) => readPassphrase(bytes(text)))).size,
    ).toBe(6);
  });
});
