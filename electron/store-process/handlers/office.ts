import { unfitForStore } from '../../../shared/domain/storage-place.ts';
import { Refusal } from '../../../shared/result.ts';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { describePlace } from '../../../db/place/describe-place.ts';
import { describeStore } from '../../../db/store/describe.ts';
import type { Handler } from '../handler.ts';
import { describe } from './sessions.ts';

export const describeOffice: Handler<'office.describe'> = async (_input, { settings }) => {
  const { isDevelopmentRuntime, isTraining = false } = settings;
  return { ...describeStore(settings.storeFolder, new Date(), isTraining), isDevelopmentRuntime };
};

export const placeOfStore: Handler<'office.place'> = (_input, { settings }) =>
  describePlace(settings.storeFolder);

/** Makes the office's store and signs its founder in. */
export const createOffice: Handler<'office.create'> = async (
  { office, founderName, passphrase, language },
  desk,
) => {
  const { settings } = desk;
  const { isTraining = false } = settings;
  if (desk.isOpen || describeStore(settings.storeFolder, new Date(), isTraining).state !== 'none') {
    throw new Refusal({ code: 'refused', reason: 'office-exists' });
  }
  const unfit = isTraining ? undefined : unfitForStore(await describePlace(settings.storeFolder));
  if (unfit !== undefined) throw new Refusal({ code: 'refused', reason: unfit });
  const judgement = await judgePassphrase(passphrase, [
    founderName,
    office.nameLao,
    office.nameEnglish,
    office.code,
  ]);
  if (!judgement.isAcceptable) throw new Refusal({ code: 'refused', reason: 'passphrase-too-weak' });
  const store = await desk.createStore({
    folder: settings.storeFolder,
    office,
    founderName,
    language,
    passphrase,
    isDevelopment: settings.isDevelopmentRuntime,
    isTraining,
  });
  const session = await desk.beginSession(store);
  return store.read(() => describe(session));
};
