import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { RecordId } from '../../shared/domain/identifier.ts';
import { BestInterestsFormScreen } from '../features/best-interests/best-interests-form-screen.tsx';
import { ClaimFormScreen } from '../features/claims/claim-form-screen.tsx';
import { assistanceParts } from '../features/assistance/assistance-parts.ts';
import { AssistanceRecordScreen } from '../features/assistance/assistance-record-screen.tsx';
import { ReferralPaperScreen } from '../features/referrals/referral-paper-screen.tsx';
import { ReferralScreen } from '../features/referrals/referral-screen.tsx';
import { ReferralsScreen } from '../features/referrals/referrals-screen.tsx';
import { SendScreen } from '../features/referrals/send-screen.tsx';
import { CaseSheetScreen } from '../features/consent/case-sheet-screen.tsx';
import { ConsentScreen } from '../features/consent/consent-screen.tsx';
import { ReturnFormScreen, returnParts } from '../features/return/return-form-screen.tsx';
import { root } from './root-route.tsx';

export const consentForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/consents/$recordId',
  validateSearch: z.object({
    /** The decision after which this one comes. */
    after: RecordId.optional(),
  }),
  component: function ConsentOfCase() {
    const { caseId, recordId } = consentForm.useParams();
    const { after } = consentForm.useSearch();
    return <ConsentScreen caseId={caseId} recordId={recordId} after={after} key={recordId} />;
  },
});

export const caseSheet = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/sheet',
  component: function SheetOfCase() {
    const { caseId } = caseSheet.useParams();
    return <CaseSheetScreen caseId={caseId} key={caseId} />;
  },
});

const AssistanceRecordPart = z.enum(assistanceParts);

export const assistanceRecord = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/assistance/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: AssistanceRecordPart.parse(part) }),
    stringify: (params) => params,
  },
  validateSearch: z.object({
    /** The need for which a new service is offered. */
    need: RecordId.optional(),
  }),
  component: function AssistanceRecord() {
    const { caseId, part, recordId } = assistanceRecord.useParams();
    const { need } = assistanceRecord.useSearch();
    return (
      <AssistanceRecordScreen
        caseId={caseId}
        part={part}
        recordId={recordId}
        beginsWith={need}
        key={recordId}
      />
    );
  },
});

const GoingHomePart = z.enum(returnParts);

export const goingHome = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/going-home/$part/$recordId',
  params: {
    parse: ({ part, ...ids }) => ({ ...ids, part: GoingHomePart.parse(part) }),
    stringify: (params) => params,
  },
  component: function GoingHome() {
    const { caseId, part, recordId } = goingHome.useParams();
    return <ReturnFormScreen caseId={caseId} part={part} recordId={recordId} key={recordId} />;
  },
});

export const bestInterests = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/best-interests/$recordId',
  component: function BestInterestsRecord() {
    const { caseId, recordId } = bestInterests.useParams();
    return <BestInterestsFormScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});

export const claimForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/claims/$recordId',
  component: function ClaimRecord() {
    const { caseId, recordId } = claimForm.useParams();
    return <ClaimFormScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});

export const referralForm = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId',
  component: function ReferralOfCase() {
    const { caseId, recordId } = referralForm.useParams();
    return <ReferralScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});

export const referralSend = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId/send',
  component: function SendReferral() {
    const { caseId, recordId } = referralSend.useParams();
    return <SendScreen caseId={caseId} recordId={recordId} key={recordId} />;
  },
});

export const referralPaper = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referrals/$recordId/paper',
  component: function PaperOfReferral() {
    const { caseId, recordId } = referralPaper.useParams();
    return <ReferralPaperScreen caseId={caseId} referralId={recordId} key={recordId} />;
  },
});

export const referrals = createRoute({
  getParentRoute: () => root,
  path: '/referrals',
  component: ReferralsScreen,
});
