import { Refusal } from '../../../shared/result.ts';
import { judgePassphrase } from '../../../db/passphrase/judge-passphrase.ts';
import { describeStore } from '../../../db/store/describe.ts';
import type { Handler } from '../handler.ts';
import { describe } from './sessions.ts';

export const describeOffice: Handler<'office.describe'> = async (_input, { settings }) => {
  const { isDevelopmentRuntime } = settings;
  return { ...describeStore(settings.storeFolder), isDevelopmentRuntime };
};

/** Makes the office's store and signs its founder in. */
export const createOffice: Handler<'office.create'> = async (
  { office, founderName, passphrase, language },
  desk,
) => {
  const { settings } = desk;
  if (desk.isOpen || describeStore(settings.storeFolder).state !== 'none') {
    throw new Refusal({ code: 'refused', reason: 'office-exists' });
  }
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
  });
  const session = await desk.beginSession(store);
  return store.read(() => describe(session));
};
