import { describe, expect, it } from 'vitest';
import { emptyPlace, rawPlaceOf, readPlace } from '../../../renderer/forms/raw-place.ts';

const chosen = (code: string) => ({ code, text: '' });
const words = (text: string) => ({ code: '', text });

describe('a place in a form', () => {
  it('is the deepest division that was chosen', () => {
    expect(readPlace({ ...emptyPlace, province: chosen('05'), district: chosen('0503') })).toEqual({
      ok: true,
      value: { placeCode: '0503', freeText: null },
    });
  });

  it('keeps the words that no list knows beside it, smallest place first', () => {
    const place = {
      province: chosen('05'),
      district: words('ເມືອງເກົ່າ'),
      village: words('Ban Na'),
      other: 'house 12',
    };
    expect(readPlace(place)).toEqual({
      ok: true,
      value: { placeCode: '05', freeText: 'house 12, Ban Na, ເມືອງເກົ່າ' },
    });
  });

  it('is no answer while nothing is said', () => {
    expect(readPlace({ ...emptyPlace, other: '  ' })).toEqual({ ok: true, value: undefined });
  });

  it('shows the larger divisions of a place on file', () => {
    expect(rawPlaceOf({ placeCode: '0503012', freeText: null })).toEqual({
      province: chosen('05'),
      district: chosen('0503'),
      village: chosen('0503012'),
      other: '',
    });
  });
});
