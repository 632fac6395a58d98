import { describePlaces, suggestPlaces } from '../../../db/repositories/place-repository.ts';
import type { Handler } from '../handler.ts';

export const suggestDivisions: Handler<'place.suggest'> = (input, { db }) => suggestPlaces(db, input);

export const describe: Handler<'place.describe'> = ({ codes }, { db }) => describePlaces(db, codes);
