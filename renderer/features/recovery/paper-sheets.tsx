import { useTranslation } from 'react-i18next';
import type { OutputByOperation } from '../../../shared/contract.ts';
import type { PrintableSheet } from '../../../shared/contract/recovery.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Office } from '../../../shared/domain/office.ts';
import { SHEET_COUNT } from '../../../shared/identity/recovery-sheet.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { Paper } from '../../ui/paper.tsx';
import { QrCode } from './qr-code.tsx';
import { scannedText, setInGroups } from './sheet-words.ts';
import './paper-sheets.css';

/** A set of sheets as the store gave it out; it lives in the page that hands it out and nowhere else. */
export type PreparedSheets = OutputByOperation<'recovery.prepareSheets'>;

interface PaperProps {
  readonly prepared: PreparedSheets;
  readonly office: Office;
}

/** The three sheets as they go to paper, one a page: beside the program in the page, out of sight until it is printed. */
export function PaperSheets({ prepared, office }: PaperProps) {
  return (
    <Paper testId="paper-sheets">
      {prepared.sheets.map((sheet) => (
        <PaperSheet key={sheet.number} sheet={sheet} prepared={prepared} office={office} />
      ))}
    </Paper>
  );
}

function PaperSheet({ sheet, prepared, office }: PaperProps & { readonly sheet: PrintableSheet }) {
  const { i18n } = useTranslation();
  const text = scannedText(sheet.rows);
  return (
    <article className="paper-sheet" data-sheet={sheet.number}>
      <header className="paper-header">
        <div>
          <p className="paper-office" lang="lo">
            {office.nameLao}
          </p>
          <p lang="en">{office.nameEnglish}</p>
        </div>
        <SheetNumber number={sheet.number} />
      </header>
      <div className="paper-secret">
        <ol className="paper-rows">
          {sheet.rows.map((row, index) => (
            <li key={row}>
              <span className="paper-row-number">{index + 1}</span>
              <span className="paper-row" data-row={index + 1}>
                {row}
              </span>
            </li>
          ))}
        </ol>
        <QrCode text={text} label={i18n.t('recovery.qrCode', { number: sheet.number })} />
      </div>
      <Particulars sheet={sheet} prepared={prepared} />
      {(['lo', 'en'] as const).map((language) => (
        <Explanation key={language} language={language} />
      ))}
      <KeeperLines />
    </article>
  );
}

function SheetNumber({ number }: { readonly number: number }) {
  const { i18n } = useTranslation();
  return (
    <div className="paper-number">
      {(['lo', 'en'] as const).map((language) => {
        const t = i18n.getFixedT(language);
        return (
          <p key={language} lang={language}>
            {t('paper.number', { number, count: SHEET_COUNT })}
          </p>
        );
      })}
    </div>
  );
}

function Particulars({
  sheet,
  prepared,
}: {
  readonly sheet: PrintableSheet;
  readonly prepared: PreparedSheets;
}) {
  const { i18n } = useTranslation();
  const lao = i18n.getFixedT('lo');
  const english = i18n.getFixedT('en');
  const madeOn = vientianeDay(prepared.madeAt);
  const rows = [
    { key: 'set', labels: [lao('paper.set'), english('paper.set')], value: setInGroups(prepared.set) },
    {
      key: 'check',
      labels: [lao('paper.checkCode'), english('paper.checkCode')],
      value: sheet.checkCode,
    },
    {
      key: 'made',
      labels: [lao('paper.made'), english('paper.made')],
      value: `${formatDate(madeOn, 'lo', 'long')} · ${formatDate(madeOn, 'en', 'long')}`,
    },
  ];
  return (
    <dl className="paper-particulars">
      {rows.map(({ key, labels: [laoLabel, englishLabel], value }) => (
        <div key={key}>
          <dt>
            <span lang="lo">{laoLabel}</span>
            {' · '}
            <span lang="en">{englishLabel}</span>
          </dt>
          <dd className={key === 'made' ? undefined : 'paper-fixed'}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const paragraphs = ['what', 'keep', 'needed', 'lost'] as const;

/** What the sheet is and what to do with it, in one of both languages, whatever the screen speaks. */
function Explanation({ language }: { readonly language: Language }) {
  const { i18n } = useTranslation();
  const t = i18n.getFixedT(language);
  return (
    <section className="paper-text" lang={language}>
      <h2>{t('paper.title')}</h2>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{t(`paper.${paragraph}`)}</p>
      ))}
    </section>
  );
}

/** Lines to fill in by hand: who keeps the sheet, and since when. */
function KeeperLines() {
  const { i18n } = useTranslation();
  const lao = i18n.getFixedT('lo');
  const english = i18n.getFixedT('en');
  return (
    <footer className="paper-keeper">
      <p>
        <span lang="lo">{lao('paper.keeper')}</span>
        {' · '}
        <span lang="en">{english('paper.keeper')}</span>
      </p>
      <p>
        <span lang="lo">{lao('paper.sealedOn')}</span>
        {' · '}
        <span lang="en">{english('paper.sealedOn')}</span>
      </p>
    </footer>
  );
}
