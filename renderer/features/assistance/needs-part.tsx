import { useNavigate } from '@tanstack/react-router';
import { CircleCheck, CircleMinus, Circle, HandHelping, Pencil } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { needUrgencies } from '../../../shared/codes/need-urgencies.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { SeenNeed } from '../../../shared/contract/assistance.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { NeedMoveDialog } from './need-move-dialog.tsx';
import { PartHead } from './part-head.tsx';

/** What the person needs, the open needs first. */
export function NeedsPart({ file, needs }: { readonly file: CaseFile; readonly needs: readonly SeenNeed[] }) {
  const { t } = useText();
  const [asked, setAsked] = useState<SeenNeed | null>(null);
  const heading = useKeptCursor<HTMLHeadingElement>(needs, asked);
  return (
    <section className="case-subsection" aria-labelledby="needs-title">
      <PartHead
        file={file}
        part="need"
        id="needs-title"
        title={t('needs.title')}
        count={needs.length}
        add={t('needs.add')}
        heading={heading}
      />
      {needs.length === 0 && <p className="quiet">{t('needs.none')}</p>}
      <ul className="rows">
        {needs.map((need) => (
          <NeedRow key={need.needId} file={file} need={need} onMove={() => setAsked(need)} />
        ))}
      </ul>
      {asked !== null && <NeedMoveDialog need={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

const signs = { open: Circle, met: CircleCheck, 'not-met': CircleMinus, 'no-longer': CircleMinus } as const;

function NeedRow({
  file: { caseId, may },
  need,
  onMove,
}: {
  readonly file: CaseFile;
  readonly need: SeenNeed;
  readonly onMove: () => void;
}) {
  const { t, label, language } = useText();
  const navigate = useNavigate();
  const { needId, kind, urgency, assessedOn, assessedBy, words, state, endedOn } = need;
  const name = label(serviceKinds, kind);
  const Sign = signs[state];
  const open = (part: 'need' | 'service', recordId: string, search: { need?: string }) =>
    void navigate({
      to: '/cases/$caseId/assistance/$part/$recordId',
      params: { caseId, part, recordId },
      search,
    });
  return (
    <li data-need={state}>
      <span className="assistance-sign" data-state={state}>
        <Sign className="icon" aria-hidden />
      </span>
      <span className="rows-main">
        <span className="rows-name">{name}</span>
        <span className="small">
          {t(`needs.state.${state}`)}
          {endedOn !== null && ` · ${formatDate(endedOn, language, 'short')}`}
          {state === 'open' && (
            <strong className={urgency === 'EXT_Now' ? 'rows-warning' : undefined}>
              {' · '}
              {label(needUrgencies, urgency)}
            </strong>
          )}
        </span>
        {words !== null && <span className="assistance-words">{words}</span>}
        <span className="quiet small">
          {t('needs.assessed', {
            day: formatDate(assessedOn, language, 'short'),
            name: assessedBy,
          })}
        </span>
      </span>
      {may.includes('case:write') && (
        <span className="assistance-acts">
          {state === 'open' && (
            <Button
              icon={HandHelping}
              aria-label={t('services.addFor', { what: name })}
              onClick={() => open('service', newRecordId(), { need: needId })}
            >
              {t('services.addShort')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={t(state === 'open' ? 'needs.closeOf' : 'needs.reopenOf', { what: name })}
            onClick={onMove}
          >
            {t(state === 'open' ? 'needs.close' : 'needs.reopen')}
          </Button>
          <Button
            look="quiet"
            icon={Pencil}
            aria-label={t('assistance.edit', { what: name })}
            onClick={() => open('need', needId, {})}
          >
            {t('action.edit')}
          </Button>
        </span>
      )}
    </li>
  );
}
