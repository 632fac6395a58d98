import { audienceMethods } from '../../../shared/codes/audience-methods.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { outreachChannels } from '../../../shared/codes/outreach-channels.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { emptyReach, type RawReach } from '../../forms/programme-event-values.ts';
import { RowsQuestion } from '../../forms/rows-question.tsx';
import { useText } from '../../text/use-text.ts';

/** Whom each channel reached: an estimate with its least, its most and how it was come by. */
export function ReachQuestion(bound: BoundTo<readonly RawReach[]> & { readonly label: string }) {
  const { t } = useText();
  return (
    <RowsQuestion
      {...bound}
      help={t('programmeEvents.reachHelp')}
      add={t('programmeEvents.addChannel')}
      empty={emptyReach}
    >
      {({ row, control: { id }, put }) => (
        <div className="reach-inputs">
          <CodeInput
            id={`${id}-channel`}
            label={t('programmeEvents.channel')}
            list={outreachChannels}
            value={row.channel}
            onChange={(channel) => put({ ...row, channel })}
          />
          {(['low', 'estimate', 'high', 'women'] as const).map((part) => (
            <label key={part} className="total-input">
              <span className="small-label">{t(`programmeEvents.reachParts.${part}`)}</span>
              <input
                id={`${id}-${part}`}
                className="input"
                inputMode="numeric"
                autoComplete="off"
                value={row[part]}
                onChange={({ target }) => put({ ...row, [part]: target.value })}
              />
            </label>
          ))}
          <CodeInput
            id={`${id}-method`}
            label={t('programmeEvents.method')}
            list={audienceMethods}
            value={row.method}
            onChange={(method) => put({ ...row, method })}
          />
          <label className="reach-remark">
            <span className="small-label">{t('programmeEvents.reachRemark')}</span>
            <input
              id={`${id}-remark`}
              className="input"
              autoComplete="off"
              spellCheck={false}
              value={row.remark}
              onChange={({ target }) => put({ ...row, remark: target.value })}
            />
          </label>
        </div>
      )}
    </RowsQuestion>
  );
}

function CodeInput({
  id,
  label,
  list,
  value,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly list: CodeList;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const { t, language } = useText();
  return (
    <label className="reach-code">
      <span className="small-label">{label}</span>
      <select id={id} className="input" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('form.choose')}</option>
        {codeChoices(list, language).map(({ id: code, label: each }) => (
          <option key={code} value={code}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}
