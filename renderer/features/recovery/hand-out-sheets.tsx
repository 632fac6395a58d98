import { useMutation } from '@tanstack/react-query';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Office } from '../../../shared/domain/office.ts';
import { Refusal } from '../../../shared/result.ts';
import { SHEET_COUNT } from '../../../shared/identity/recovery-sheet.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { paperFonts } from '../../ui/paper.tsx';
import { PaperSheets, type PreparedSheets } from './paper-sheets.tsx';
import { QrCode } from './qr-code.tsx';
import { scannedText, setInGroups } from './sheet-words.ts';
import './hand-out-sheets.css';

/** Printing the new sheets, and who gets which: the one moment at which they can be seen. */
export function HandOutSheets({
  prepared,
  office,
  heading: Heading,
  onNext,
}: {
  readonly prepared: PreparedSheets;
  readonly office: Office;
  /** One level below the heading that this stands under. */
  readonly heading: 'h2' | 'h3';
  readonly onNext: () => void;
}) {
  const { t } = useText();
  const [shown, setShown] = useState<number | null>(null);
  const [copied, setCopied] = useState<ReadonlySet<number>>(new Set());
  const [isIssued, setIssued] = useState(false);
  // Until the sheets can be on paper, getting them there is what the page is for; afterwards, proving them.
  const isOnPaper = isIssued || copied.size === SHEET_COUNT;
  const show = (number: number | null) => {
    setShown(number);
    if (number !== null) setCopied(new Set([...copied, number]));
  };
  // One mutation for both, so that only the last outcome stands.
  const issue = useMutation({
    mutationFn: async (as: 'paper' | 'file') => {
      await paperFonts();
      const { isDone } = await call(as === 'paper' ? 'recovery.print' : 'recovery.savePdf', {});
      return isDone ? as : null;
    },
    gcTime: 0,
    onSuccess: (outcome) => {
      if (outcome !== null) setIssued(true);
    },
  });
  return (
    <>
      <p>{t('recovery.handOut')}</p>
      <div className="hand-out-acts">
        <Button
          look={isOnPaper ? 'plain' : 'main'}
          icon={Printer}
          disabled={issue.isPending}
          onClick={() => issue.mutate('paper')}
        >
          {t('recovery.print')}
        </Button>
        <Button icon={FileDown} disabled={issue.isPending} onClick={() => issue.mutate('file')}>
          {t('recovery.savePdf')}
        </Button>
        <p role="status">{issue.isPending ? t('recovery.printing') : ''}</p>
      </div>
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{isUnwritten(issue.error) ? t('recovery.pdfFailed') : failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data === 'paper' && (
        <Notice kind="good">
          <p>{t('recovery.printed')}</p>
        </Notice>
      )}
      {issue.data === 'file' && (
        <Notice kind="warning">
          <p>{t('recovery.pdfSaved')}</p>
        </Notice>
      )}
      <div className="hand-out-part">
        <Heading>{t('recovery.keepersTitle')}</Heading>
        <ul className="hand-out-keepers">
          <li>{t('recovery.keeperPeople')}</li>
          <li>{t('recovery.keeperPlaces')}</li>
          <li>{t('recovery.keeperDesk')}</li>
          <li>{t('recovery.keeperSeal')}</li>
        </ul>
      </div>
      <div className="hand-out-part">
        <Heading>{t('recovery.byHandTitle')}</Heading>
        <p className="quiet small">{t('recovery.byHandHelp')}</p>
        <div className="hand-out-acts" role="group" aria-label={t('recovery.byHandTitle')}>
          {prepared.sheets.map(({ number }) => (
            <Button
              key={number}
              aria-pressed={shown === number}
              onClick={() => show(shown === number ? null : number)}
            >
              {t('paper.number', { number, count: SHEET_COUNT })}
            </Button>
          ))}
        </div>
        {shown !== null && <SheetOnScreen prepared={prepared} number={shown} />}
      </div>
      <div>
        <Button look={isOnPaper ? 'main' : 'plain'} disabled={issue.isPending} onClick={onNext}>
          {t('recovery.toProof')}
        </Button>
      </div>
      <PaperSheets prepared={prepared} office={office} />
    </>
  );
}

/** One sheet to copy by hand where no printer is: it cannot be marked or copied by the mouse. */
function SheetOnScreen({ prepared, number }: { readonly prepared: PreparedSheets; readonly number: number }) {
  const { t } = useText();
  const sheet = prepared.sheets.find((candidate) => candidate.number === number);
  if (sheet === undefined) return null;
  return (
    <section
      className="sheet-on-screen"
      aria-label={t('paper.number', { number, count: SHEET_COUNT })}
      onCopy={(event) => event.preventDefault()}
    >
      <ol>
        {sheet.rows.map((row, index) => (
          <li key={row}>
            <span className="quiet small">{index + 1}</span>
            <span className="sheet-on-screen-row">{row}</span>
          </li>
        ))}
      </ol>
      <QrCode text={scannedText(sheet.rows)} label={t('recovery.qrCode', { number })} />
      <dl className="facts">
        <dt>{t('paper.set')}</dt>
        <dd className="fixed">{setInGroups(prepared.set)}</dd>
        <dt>{t('paper.checkCode')}</dt>
        <dd className="fixed">{sheet.checkCode}</dd>
      </dl>
    </section>
  );
}

/** The disk or stick took no PDF; the general sentence about copies speaks of exports. */
const isUnwritten = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.error.code === 'refused' && failure.error.reason === 'copy-failed';
