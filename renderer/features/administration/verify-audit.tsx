import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Follows the whole chain with its signed heads, and says whether it holds. */
export function VerifyAudit() {
  const { t } = useText();
  const verify = useMutation({ mutationFn: () => call('audit.verify', {}) });
  return (
    <section className="administration-section" aria-labelledby="audit-verify">
      <h2 id="audit-verify">{t('audit.verifyTitle')}</h2>
      <p className="quiet">{t('audit.verifyText')}</p>
      <div className="administration-acts">
        <Button icon={ShieldCheck} disabled={verify.isPending} onClick={() => verify.mutate()}>
          {t('audit.verify')}
        </Button>
        <p role="status">{verify.isPending ? t('audit.verifying') : ''}</p>
      </div>
      {verify.error !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, verify.error)}</p>
        </Notice>
      )}
      {verify.data !== undefined && <Outcome of={verify.data} />}
    </section>
  );
}

function Outcome({ of }: { readonly of: OutputByOperation<'audit.verify'> }) {
  const { t, number } = useText();
  const { problem } = of;
  return (
    <Notice
      kind={problem === null ? 'good' : 'problem'}
      title={t(problem === null ? 'audit.holds' : 'audit.broken')}
    >
      {problem !== null && (
        <p>
          {t('audit.problemAt', { seq: rowsOf(problem, number), what: t(`audit.problem.${problem.kind}`) })}
        </p>
      )}
      <p>
        {t('audit.verified', {
          rows: number(of.rows),
          checkpoints: number(of.checkpoints),
          signedUpTo: number(of.signedUpTo),
        })}
      </p>
      <p>
        {t('audit.head')} <output className="fixed">{of.head.hash}</output>
      </p>
    </Notice>
  );
}

/** The row, or the first and the last of those among which the fault lies. */
function rowsOf(
  { after, seq }: { readonly after: number; readonly seq: number },
  number: (value: number) => string,
): string {
  return seq === after + 1 ? number(seq) : `${number(after + 1)}–${number(seq)}`;
}
