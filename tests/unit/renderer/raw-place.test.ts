import { describe, expect, it } from 'vitest';
import { emptyPlace, rawPlaceOf, readPlace } from '../../../renderer/forms/raw-place.ts';

describe('a place in a form', () => {
  it('is the division that was chosen, and what was said beside it', () => {
    expect(readPlace({ ...emptyPlace, code: '0503', other: 'house 12' })).toEqual({
      ok: true,
      value: { placeCode: '0503', freeText: 'house 12' },
    });
  });

  it('keeps the words that no list knows, smallest place first', () => {
    expect(readPlace({ code: '', text: 'ເມືອງເກົ່າ', other: 'house 12' })).toEqual({
      ok: true,
      value: { placeCode: null, freeText: 'house 12, ເມືອງເກົ່າ' },
    });
  });

  it('is no answer while nothing is said', () => {
    expect(readPlace({ ...emptyPlace, other: '  ' })).toEqual({ ok: true, value: undefined });
  });

  it('shows a place on file so that it reads the same', () => {
    for (const place of [
      { placeCode: '0503012', freeText: null },
      { placeCode: null, freeText: 'ບ້ານເກົ່າ' },
      { placeCode: '05', freeText: 'near the bridge' },
    ])
      expect(readPlace(rawPlaceOf(place))).toEqual({ ok: true, value: place });
  });
});
