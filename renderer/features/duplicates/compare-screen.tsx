import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { PersonFile } from '../../../shared/contract/person.ts';
import { comparisonQuery } from '../../queries/duplicates.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { MatchReasons } from '../../ui/match-reasons.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { DecideForm } from './decide-form.tsx';
import { DecidedLine } from './decided-line.tsx';
import { StrengthTag } from './strength-tag.tsx';
import './duplicates.css';

/** Two records side by side, with names, and the question whether they are one person. */
export function CompareScreen({
  personId,
  otherPersonId,
}: {
  readonly personId: string;
  readonly otherPersonId: string;
}) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const comparison = useQuery(comparisonQuery(personId, otherPersonId));
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = comparison.isSuccess;
  useEffect(() => {
    if (isRead) heading.current?.focus();
  }, [isRead]);
  if (comparison.isError) return <Loading screen="compare" failure={comparison.error} />;
  if (comparison.data === undefined) return <Loading screen="compare" />;
  const { one, other, strength, reasons, decision } = comparison.data;
  return (
    <div className="screen compare" data-screen="compare">
      <header className="screen-title">
        <BackButton />
        <h1 ref={heading} tabIndex={-1}>
          {t('duplicates.compareTitle')}
        </h1>
        {strength !== null && <StrengthTag strength={strength} />}
      </header>
      <p className="quiet small">{t('duplicates.noted')}</p>
      <p className="compare-persons">
        {[one, other].map((file) => (
          <Link key={file.personId} to="/people/$personId" params={{ personId: file.personId }}>
            {personCodeName(file, language)}
          </Link>
        ))}
      </p>
      <MatchReasons reasons={reasons} />
      <ComparisonTable one={one} other={other} reasons={reasons} />
      {decision !== null && <DecidedLine decision={decision} />}
      {mayDecide(one) && mayDecide(other) ? (
        <DecideForm
          personId={one.personId}
          otherPersonId={other.personId}
          onDecided={(finding) =>
            void navigate(
              finding === 'same'
                ? { to: '/duplicates/$personId/$otherPersonId/merge', params: { personId, otherPersonId } }
                : { to: '/duplicates', search: {} },
            )
          }
        />
      ) : (
        <p className="quiet">{t('duplicates.mayNotDecide')}</p>
      )}
    </div>
  );
}

const mayDecide = ({ may }: PersonFile): boolean => may.includes('person:merge');
