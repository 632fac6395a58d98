import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { CaseFile, CaseOfPerson } from '../../../shared/contract/case.ts';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { wholeCase, mayEdit } from '../../forms/whole-case.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { incidentName } from '../../ui/incident-text.ts';
import { PersonChooser } from '../person-search/person-chooser.tsx';

interface AddCaseProps {
  readonly incidentId: string;
  /** Its cases that the reader sees already. */
  readonly onFile: readonly string[];
}

/** Makes a case that is on file already part of the incident: found by the search box, read, and joined by the officer. */
export function AddCaseOnFile({ incidentId, onFile }: AddCaseProps) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const [found, setFound] = useState<readonly CaseOfPerson[] | null>(null);
  const reading = useMutation({
    mutationFn: (caseId: string) => client.fetchQuery({ ...caseFileQuery(caseId), staleTime: 0 }),
  });
  const joining = useMutation({
    mutationFn: async (file: CaseFile) => {
      const whole = mayEdit(file) ? wholeCase(file) : null;
      if (whole === null) throw new Refusal({ code: 'forbidden' });
      const { caseId, versions, person, facts, identification } = whole;
      await call('case.revise', {
        caseId,
        versions,
        person,
        identification,
        facts: { ...facts, incidentId },
      });
      return file;
    },
    onSuccess: async () => {
      setFound(null);
      reading.reset();
      await client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const choose = (cases: readonly CaseOfPerson[]) => {
    joining.reset();
    reading.reset();
    setFound(cases);
    const [only] = cases;
    if (cases.length === 1 && only !== undefined && !onFile.includes(only.caseId))
      reading.mutate(only.caseId);
  };
  const file = reading.data;
  const failure = reading.error ?? joining.error;
  const again = () => {
    setFound(null);
    reading.reset();
    joining.reset();
  };
  const result = useRef<HTMLDivElement>(null);
  // The box is gone with whom it found: the cursor goes to what is asked about them.
  useEffect(() => {
    if (found !== null) result.current?.querySelector('button')?.focus();
  }, [found, file]);
  return (
    <section aria-labelledby="add-case-title" className="add-case">
      <h2 id="add-case-title">{t('incidents.addCase')}</h2>
      <p className="quiet small" id="add-case-help">
        {t('incidents.addCaseHelp')}
      </p>
      {found === null && (
        <div className="add-case-box">
          <PersonChooser
            control={{ id: 'add-case-box', labelId: 'add-case-title', 'aria-describedby': 'add-case-help' }}
            onChoose={({ cases }) => choose(cases)}
          />
        </div>
      )}
      <div ref={result} className="add-case-found">
        {found !== null && file === undefined && !reading.isPending && (
          <>
            {found.length === 0 && <p>{t('incidents.noCaseOfPerson')}</p>}
            {found.map(({ caseId, number }) => (
              <div key={caseId} className="add-case-line">
                <span className="add-case-number">{number}</span>
                {onFile.includes(caseId) ? (
                  <span className="quiet">{t('incidents.isPart')}</span>
                ) : (
                  <Button
                    aria-label={t('incidents.chooseCaseOf', { number })}
                    onClick={() => reading.mutate(caseId)}
                  >
                    {t('incidents.chooseCase')}
                  </Button>
                )}
              </div>
            ))}
            <Button onClick={again}>{t('action.cancel')}</Button>
          </>
        )}
        {file !== undefined && (
          <>
            <p>
              {t('incidents.addAsk', { number: file.number })}
              {file.incident !== null &&
                ` ${t('incidents.leavesOther', { name: incidentName(file.incident, text) })}`}
            </p>
            {!mayEdit(file) && <p className="field-problem">{t('incidents.mayNotAdd')}</p>}
            <div className="add-case-line">
              {mayEdit(file) && (
                <Button look="main" disabled={joining.isPending} onClick={() => joining.mutate(file)}>
                  {t('incidents.add')}
                </Button>
              )}
              <Button onClick={again}>{t('action.cancel')}</Button>
            </div>
          </>
        )}
        {failure !== null && (
          <p className="field-problem" role="alert">
            {failureText(t, failure)}
          </p>
        )}
      </div>
      <p role="status">
        {joining.data !== undefined && found === null && (
          <>
            {t('incidents.joined', { number: joining.data.number })}{' '}
            <Link
              to="/cases/$caseId/edit"
              params={{ caseId: joining.data.caseId }}
              search={{ question: 'incidentId' }}
            >
              {t('incidents.takeOver')}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}
