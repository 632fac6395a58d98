import { useTranslation } from 'react-i18next';
import type { DrillRecord } from '../../../shared/contract/backup-drill.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { drillCounts } from '../../../shared/domain/backup-drill.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { formatNumber } from '../../../shared/text/lao-format.ts';
import { findingText, isGood } from './finding-text.ts';
import './drill-certificate.css';

/** One page for the office's head, in Lao and English: which copy was opened, by whom, what was found, and room for two signatures. */
export function DrillCertificate({
  record,
  office,
}: {
  readonly record: DrillRecord;
  readonly office: Office;
}) {
  return (
    <article className="drill-certificate" data-drill={record.drillId}>
      <Side record={record} office={office} language="lo" />
      <Side record={record} office={office} language="en" />
      <Signatures />
    </article>
  );
}

function Side({
  record,
  office,
  language,
}: {
  readonly record: DrillRecord;
  readonly office: Office;
  readonly language: Language;
}) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  const when = (at: string): string => formatMoment(at, language);
  const { counts, auditHead } = record;
  const counted = drillCounts.flatMap((name) => {
    const { copied = null, present = null } = counts?.[name] ?? {};
    return copied === null || present === null
      ? []
      : [
          t('drillPaper.counted', {
            what: t(`backupDrill.count.${name}`),
            copied: formatNumber(copied, language),
            present: formatNumber(present, language),
          }),
        ];
  });
  return (
    <section lang={language}>
      <h1>{t('drillPaper.title')}</h1>
      <p className="drill-office">
        {language === 'lo' ? office.nameLao : office.nameEnglish} ({office.code})
      </p>
      <p className="drill-verdict">{t(isGood(record) ? 'backupDrill.good' : 'backupDrill.bad')}</p>
      <p>
        {t('drillPaper.which', {
          doneAt: when(record.doneAt),
          who: record.doneBy,
          copyMadeAt: when(record.copyMadeAt),
        })}
      </p>
      <ul>
        {record.findings.map((finding) => (
          <li key={finding.check}>
            {finding.isPassed ? '✓' : '✗'} {findingText({ t }, finding)}
          </li>
        ))}
        {record.isRecognised !== null && (
          <li>
            {record.isRecognised ? '✓' : '✗'}{' '}
            {t(record.isRecognised ? 'drillPaper.known' : 'drillPaper.unknown')}
          </li>
        )}
        {record.notOpened.length > 0 && (
          <li>
            {t('backupDrill.notOpened', {
              what: record.notOpened.map((compartment) => t(`compartment.${compartment}`)).join(', '),
            })}
          </li>
        )}
      </ul>
      {counted.length > 0 && (
        <p>
          {t('drillPaper.counts')} {counted.join(' · ')}
        </p>
      )}
      {language === 'en' && auditHead !== null && (
        <p className="drill-head">
          {i18n.getFixedT('lo')('drillPaper.auditHead')} · {t('drillPaper.auditHead')}: {auditHead.sequence} ·{' '}
          {auditHead.hash}
        </p>
      )}
    </section>
  );
}

function Signatures() {
  const { i18n } = useTranslation();
  const lao = i18n.getFixedT('lo');
  const english = i18n.getFixedT('en');
  return (
    <footer className="drill-signatures">
      {(['drillPaper.doneBy', 'drillPaper.head'] as const).map((key) => (
        <div key={key}>
          <p className="drill-sign-here" />
          <p>
            {lao(key)} · {english(key)}
          </p>
          <p>
            {lao('drillPaper.signed')} · {english('drillPaper.signed')}
          </p>
        </div>
      ))}
    </footer>
  );
}
