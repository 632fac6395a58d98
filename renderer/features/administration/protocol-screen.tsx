import { useMutation, useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import {
  protocolAudiences,
  type ProtocolTemplate,
  ProtocolTemplateStep,
} from '../../../shared/domain/protocol.ts';
import { call } from '../../bridge.ts';
import { protocolTemplateQuery } from '../../queries/protocol.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ReferralTermsSection } from '../referrals/referral-terms-section.tsx';
import { ActEnd } from './act-end.tsx';
import { AdministrationPage } from './administration-page.tsx';
import '../protocol/protocol.css';

/** What is to be done in this office on a presumption, for whom, and within how many days. */
export function ProtocolScreen() {
  const { t } = useText();
  const template = useQuery(protocolTemplateQuery);
  if (template.data === undefined) return <Loading screen="protocol" failure={template.error ?? undefined} />;
  return (
    <AdministrationPage screen="protocol" title={t('protocol.templateTitle')}>
      <p className="quiet">{t('protocol.about')}</p>
      {template.data.version === 0 && <p>{t('protocol.notRevised')}</p>}
      <TemplateForm template={template.data} />
      <ReferralTermsSection />
    </AdministrationPage>
  );
}

interface Line {
  readonly kind: ProtocolTemplateStep['kind'];
  readonly days: string;
  readonly audience: ProtocolTemplateStep['audience'];
}

const Kind = codeSchema(protocolStepKinds);
const WHOLE = /^\p{Nd}{1,3}$/u;

/** A number of days as it is typed, in Lao digits or others. */
function daysOf(typed: string): number | undefined {
  const digits = typed.trim().replace(/[໐-໙]/gu, (digit) => String(digit.charCodeAt(0) - 0x0ed0));
  return WHOLE.test(digits) ? Number(digits) : undefined;
}

function TemplateForm({ template }: { readonly template: ProtocolTemplate }) {
  const { t, label, number } = useText();
  const [lines, setLines] = useState<readonly Line[]>(() =>
    template.steps.map(({ kind, dueAfterDays, audience }) => ({
      kind,
      days: String(dueAfterDays),
      audience,
    })),
  );
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [added, setAdded] = useState('');
  const save = useMutation({
    mutationFn: (next: ProtocolTemplate) => call('protocol.reviseTemplate', next),
  });
  const change = (kind: string, changed: Partial<Line>) => {
    save.reset();
    setLines(lines.map((line) => (line.kind === kind ? { ...line, ...changed } : line)));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = new Map<string, string>();
    const steps = lines.flatMap(({ kind, days, audience }) => {
      const step = ProtocolTemplateStep.safeParse({ kind, dueAfterDays: daysOf(days), audience });
      if (!step.success) found.set(kind, daysOf(days) === undefined ? 'not-a-number' : 'too-large');
      return step.success ? [step.data] : [];
    });
    setProblems(found);
    if (found.size > 0) return;
    setLines(
      steps.map(({ kind, dueAfterDays, audience }) => ({ kind, days: String(dueAfterDays), audience })),
    );
    save.mutate({ version: template.version, steps });
  };
  const add = () => {
    const kind = Kind.safeParse(added);
    if (!kind.success) return;
    save.reset();
    setLines([...lines, { kind: kind.data, days: '7', audience: 'everyone' }]);
    setAdded('');
  };
  return (
    <form className="administration-form" onSubmit={submit} noValidate>
      <table className="administration-table protocol-table" aria-label={t('protocol.templateTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('protocol.step')}</th>
            <th scope="col">{t('protocol.days')}</th>
            <th scope="col">{t('protocol.audience')}</th>
            <th scope="col">
              <span className="unseen">{t('action.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, days, audience }) => {
            const name = label(protocolStepKinds, kind);
            const problem = problems.get(kind);
            return (
              <tr key={kind}>
                <th scope="row">{name}</th>
                <td data-label={t('protocol.days')} className="protocol-days">
                  <input
                    className="input"
                    inputMode="numeric"
                    aria-label={t('protocol.daysOf', { what: name })}
                    aria-invalid={problem !== undefined || undefined}
                    aria-describedby={problem === undefined ? undefined : `days-${kind}`}
                    value={days}
                    maxLength={3}
                    onChange={({ target }) => change(kind, { days: target.value })}
                  />
                  {problem !== undefined && (
                    <p id={`days-${kind}`} className="field-problem">
                      {problemText(t, problem)}
                    </p>
                  )}
                </td>
                <td data-label={t('protocol.audience')}>
                  <select
                    className="input"
                    aria-label={t('protocol.audienceOf', { what: name })}
                    value={audience}
                    onChange={({ target }) =>
                      change(kind, {
                        audience: protocolAudiences.find((each) => each === target.value) ?? audience,
                      })
                    }
                  >
                    {protocolAudiences.map((each) => (
                      <option key={each} value={each}>
                        {t(`protocol.audiences.${each}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <Button
                    look="quiet"
                    aria-label={t('action.remove', { what: name })}
                    onClick={() => {
                      save.reset();
                      setLines(lines.filter((line) => line.kind !== kind));
                    }}
                  >
                    {t('protocol.remove')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length < protocolStepKinds.values.length && (
        <div className="administration-acts">
          <CodeSelect
            label={t('protocol.another')}
            list={protocolStepKinds}
            without={lines.map(({ kind }) => kind)}
            value={added}
            onChange={setAdded}
          />
          <Button icon={Plus} disabled={added === ''} onClick={add}>
            {t('protocol.add')}
          </Button>
        </div>
      )}
      <ActEnd
        failure={save.error}
        isBusy={save.isPending}
        act={t('action.save')}
        look="main"
        done={
          save.data === undefined ? undefined : t('protocol.saved', { version: number(save.data.version) })
        }
      />
    </form>
  );
}
