import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compartmentOf } from '../../../../shared/compartment.ts';

const folder = new URL('../../../../shared/domain/', import.meta.url);

/** Values that any entity may hold, and what never lies in a store; everything else is an entity and names its compartment. */
const notEntities = new Set([
  'PartialDate',
  'PassphraseJudgement',
  'ReportingPeriod',
  'CountTable',
  'SavedDraft',
  'TaskRepeat',
]);

const isObjectSchema = (value: unknown): value is z.ZodType =>
  value instanceof z.ZodObject || value instanceof z.ZodDiscriminatedUnion;

describe('every entity schema of shared/domain', async () => {
  const schemas: [string, z.ZodType][] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href);
    for (const [name, value] of Object.entries(exported)) {
      if (isObjectSchema(value) && !notEntities.has(name)) schemas.push([name, value]);
    }
  }

  it('is found', () => {
    expect(schemas.map(([name]) => name).toSorted()).toEqual(
      [
        'AccountProfile',
        'AgeBandCount',
        'EventChair',
        'EventFollowUp',
        'EventParticipant',
        'EventParty',
        'EventSubject',
        'Expenditure',
        'GroupTest',
        'OutreachReach',
        'ParticipantCounts',
        'ProgrammeEvent',
        'SummedMarks',
        'Trainee',
        'Trainer',
        'AdviceContact',
        'AdviceContactFact',
        'AdviceContactWords',
        'Amount',
        'Agreement',
        'AgreementParty',
        'Publication',
        'PublicationFile',
        'PublicationVersion',
        'Resource',
        'StaffCount',
        'StaffPost',
        'BestInterests',
        'EvidenceFile',
        'FigurePart',
        'Indicator',
        'IndicatorFigure',
        'BudgetLine',
        'Birth',
        'CaseAssignment',
        'CaseEvent',
        'CaseExclusion',
        'CaseFacts',
        'CaseRow',
        'Draft',
        'DuplicateDecision',
        'Claim',
        'ClaimAct',
        'Closure',
        'ClosureWords',
        'CompleteStep',
        'Consent',
        'ConsentOverride',
        'ConsentOverrideWords',
        'ConsentRecipient',
        'ConsentWords',
        'Disclosure',
        'DisclosureBasis',
        'Identification',
        'Incident',
        'IdentificationReasons',
        'KeptService',
        'LedgerEntry',
        'LeftOut',
        'MatchReason',
        'Money',
        'MoneyOwed',
        'NationalPlan',
        'Need',
        'NextDate',
        'Objective',
        'Office',
        'Organisation',
        'OrganisationName',
        'OrganisationPhone',
        'OrganisationService',
        'OtherInCase',
        'OtherName',
        'Person',
        'PersonContact',
        'PersonDocument',
        'PersonPhoto',
        'PlaceReference',
        'PlanAgency',
        'PlanNode',
        'Preferences',
        'Proposal',
        'ProposalRemark',
        'ProposalSending',
        'ProposalWords',
        'ProtocolStep',
        'ProtocolTemplate',
        'ProtocolTemplateStep',
        'Reintegration',
        'ReintegrationDefinition',
        'CoordinationStep',
        'Referral',
        'ReferralActCodes',
        'ReferralAnswer',
        'ReferralRemark',
        'ReferralRevocation',
        'ReferralSending',
        'ReferralTerms',
        'ReferralTo',
        'ReferralWords',
        'Relationship',
        'RiskAssessment',
        'Return',
        'Visit',
        'RouteLeg',
        'SafetyAlert',
        'SafetyMeasure',
        'Screening',
        'ScreeningInstrument',
        'Task',
        'TaskWords',
        'ScreeningWords',
        'Service',
        'ServiceProvider',
        'StatisticalFact',
        'SupportPlan',
        'Sum',
        'Team',
        'UrgentAccess',
        'WellbeingScale',
        'WellbeingScore',
        'WellbeingScoring',
        'WhatHappened',
        'WhatHappenedWords',
      ].toSorted(),
    );
  });

  it.each(schemas)('%s names its compartment', (_name, schema) => {
    expect(compartmentOf(schema)).toBeDefined();
  });
});
