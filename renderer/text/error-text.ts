import type { TFunction } from 'i18next';
import { assertNever, Refusal, type AppError } from '../../shared/result.ts';

/** What happened, what is safe and what to do next, in one or two plain sentences. */
export function errorText(t: TFunction, error: AppError): string {
  switch (error.code) {
    case 'invalid':
    case 'locked':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
    case 'sign-in-failed':
      return t(`error.${error.code}`);
    case 'refused':
      return t(`error.refused.${error.reason}`);
    case 'store':
      return t(`error.store.${error.reason}`);
    case 'internal':
      return t('error.internal', { reference: error.reference });
    default:
      return assertNever(error);
  }
}

/** The text of whatever a call threw; what is no refusal means that the bridge itself is gone. */
export function failureText(t: TFunction, failure: unknown): string {
  return failure instanceof Refusal ? errorText(t, failure.error) : t('error.bridge');
}
