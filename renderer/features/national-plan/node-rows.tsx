import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import { currencyCodes } from '../../../shared/codes/currency-codes.ts';
import { planAgencyParts } from '../../../shared/codes/plan-agency-parts.ts';
import type { PathProblems } from '../../forms/read-plan-record.ts';
import { everyOrganisation, organisationsQuery } from '../../queries/organisations.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { organisationName } from '../../ui/organisation-text.ts';
import { LineField } from '../directory/organisation-fields.tsx';
import { type AgencyValues, type BudgetValues, emptyAgency, emptyBudget } from './node-values.ts';

/** Puts one row of a list in the place of another, or takes it out. */
const replaced = <T,>(rows: readonly T[], at: number, ...by: readonly T[]): readonly T[] => [
  ...rows.slice(0, at),
  ...by,
  ...rows.slice(at + 1),
];

/** Who answers for a node and who helps: agencies of the directory, or others as the plan writes them. */
export function AgencyFields({
  agencies,
  problems,
  onChange,
}: {
  readonly agencies: readonly AgencyValues[];
  readonly problems: PathProblems;
  readonly onChange: (agencies: readonly AgencyValues[]) => void;
}) {
  const text = useText();
  const { t } = text;
  const directory = useQuery(organisationsQuery({ ...everyOrganisation, alsoClosed: true }));
  return (
    <>
      {agencies.map((agency, at) => {
        const set = (change: Partial<AgencyValues>) =>
          onChange(replaced(agencies, at, { ...agency, ...change }));
        const problemOf = (field: string) => problems[`agencies.${at}.${field}`];
        return (
          <Row
            // Rows have no ids of their own; they only grow at the end.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            remove={t('plan.removeAgency')}
            onRemove={() => onChange(replaced(agencies, at))}
          >
            <CodeSelect
              label={t('plan.part')}
              list={planAgencyParts}
              value={agency.part}
              problem={problemOf('part')}
              onChange={(part) => set({ part })}
            />
            <Field label={t('plan.agency')} problem={problemOf('organisationId')}>
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={agency.organisationId}
                  onChange={({ target }) => set({ organisationId: target.value })}
                >
                  <option value="">{t('plan.otherAgency')}</option>
                  {(directory.data?.organisations ?? []).map((organisation) => (
                    <option key={organisation.organisationId} value={organisation.organisationId}>
                      {organisationName(text, organisation)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            {agency.organisationId === '' && (
              <LineField
                label={t('plan.agencyName')}
                maxLength={200}
                value={agency.name}
                problem={problemOf('name')}
                onChange={(name) => set({ name })}
              />
            )}
            <LineField
              label={t('plan.agencySince')}
              width="short"
              maxLength={40}
              value={agency.since}
              problem={problemOf('since')}
              onChange={(since) => set({ since })}
            />
            <LineField
              label={t('plan.agencyUntil')}
              width="short"
              maxLength={40}
              value={agency.until}
              problem={problemOf('until')}
              onChange={(until) => set({ until })}
            />
          </Row>
        );
      })}
      <AddRow onAdd={() => onChange([...agencies, emptyAgency])}>{t('plan.addAgency')}</AddRow>
    </>
  );
}

/** The money that is planned, a line for each source and currency. */
export function BudgetFields({
  budget,
  problems,
  onChange,
}: {
  readonly budget: readonly BudgetValues[];
  readonly problems: PathProblems;
  readonly onChange: (budget: readonly BudgetValues[]) => void;
}) {
  const { t } = useText();
  return (
    <>
      {budget.map((line, at) => {
        const set = (change: Partial<BudgetValues>) => onChange(replaced(budget, at, { ...line, ...change }));
        const problemOf = (field: string) => problems[`budget.${at}.${field}`];
        return (
          <Row
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            remove={t('plan.removeBudget')}
            onRemove={() => onChange(replaced(budget, at))}
          >
            <CodeSelect
              label={t('plan.source')}
              list={budgetSources}
              value={line.source}
              problem={problemOf('source')}
              onChange={(source) => set({ source })}
            />
            <LineField
              label={t('plan.giver')}
              maxLength={120}
              value={line.giver}
              problem={problemOf('giver')}
              onChange={(giver) => set({ giver })}
            />
            <LineField
              label={t('plan.amount')}
              width="short"
              maxLength={30}
              value={line.units}
              problem={problemOf('money') ?? problemOf('money.minorUnits')}
              onChange={(units) => set({ units })}
            />
            <CodeSelect
              label={t('plan.currency')}
              list={currencyCodes}
              value={line.currency}
              problem={problemOf('money.currency')}
              onChange={(currency) => set({ currency })}
            />
          </Row>
        );
      })}
      <AddRow onAdd={() => onChange([...budget, emptyBudget])}>{t('plan.addBudget')}</AddRow>
    </>
  );
}

/** Fields that belong together, and a button that takes them out. */
function Row({
  remove,
  onRemove,
  children,
}: {
  readonly remove: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}) {
  return (
    <div className="plan-form-row">
      {children}
      <Button look="quiet" icon={X} onClick={onRemove}>
        {remove}
      </Button>
    </div>
  );
}

function AddRow({ onAdd, children }: { readonly onAdd: () => void; readonly children: string }) {
  return (
    <div>
      <Button icon={Plus} onClick={onAdd}>
        {children}
      </Button>
    </div>
  );
}
