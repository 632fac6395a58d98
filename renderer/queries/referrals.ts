import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import type { ReferralCode } from '../../shared/identity/referral-code.ts';
import { call } from '../bridge.ts';

/** Every referral of a case that one is told of, the newest first. */
export const referralsOfCaseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['cases', 'referrals-of', caseId],
    queryFn: () => call('referral.ofCase', { caseId }),
  });

export type ReferralListFilter = InputByOperation<'referral.list'>;

/** One page of the referrals within reach. */
export const referralListQuery = (filter: ReferralListFilter) =>
  queryOptions({
    queryKey: ['cases', 'referrals', filter],
    queryFn: () => call('referral.list', filter),
    placeholderData: keepPreviousData,
  });

/** What waits: to be answered by one's own side, and not answered to it in time. */
export const waitingReferralsQuery = queryOptions({
  queryKey: ['cases', 'referrals-waiting'],
  queryFn: () => call('referral.waiting', {}),
});

/** The referral on whose sheet a code stands; asked once, since an answer may be that there is none. */
export const referralByCodeQuery = (code: ReferralCode) =>
  queryOptions({
    queryKey: ['cases', 'referral-by-code', code],
    queryFn: () => call('referral.find', { code }),
    retry: false,
  });

/** What would go along; kept no longer than it is looked at, because the name is on it. */
export const referralPreviewQuery = (referralId: string) =>
  queryOptions({
    queryKey: ['cases', 'referral-preview', referralId],
    queryFn: () => call('referral.preview', { referralId }),
    gcTime: 0,
  });

/** A referral as it goes to paper; likewise. */
export const referralPaperQuery = (referralId: string) =>
  queryOptions({
    queryKey: ['cases', 'referral-paper', referralId],
    queryFn: () => call('referral.paper', { referralId }),
    gcTime: 0,
  });

/** How long the office waits for answers. */
export const referralTermsQuery = queryOptions({
  queryKey: ['cases', 'referral-terms'],
  queryFn: () => call('referral.terms', {}),
});
