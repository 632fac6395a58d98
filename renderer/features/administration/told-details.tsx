import { useQuery } from '@tanstack/react-query';
import { Role } from '../../../shared/access.ts';
import { Compartment } from '../../../shared/compartment.ts';
import { toldDetails, type ToldDetail } from '../../../shared/contract/audit-details.ts';
import { AccountId, Instant, RecordId } from '../../../shared/domain/identifier.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

const DIGEST = /^[0-9a-f]{64}$/u;

/** What a row of the audit tells beside its record, each by its name; the ids in it lead on. */
export function ToldDetails({
  detail,
  onRecord,
}: {
  readonly detail: string;
  readonly onRecord: (record: string) => void;
}) {
  const told = toldDetails(detail);
  const { t } = useText();
  if (told.length === 0) return null;
  return (
    <dl className="told-details">
      {told.map((each) => (
        <div key={each.name}>
          <dt>{nameOf(t, each)}</dt>
          <dd>
            <ToldValue value={each.value} onRecord={onRecord} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function nameOf(t: ReturnType<typeof useText>['t'], { name, known }: ToldDetail): string {
  if (known === undefined) return name;
  if (known.kind === 'detail') return t(`audit.details.${known.detail}`);
  const record = t(`audit.detailRecords.${known.of}`);
  return known.kind === 'version'
    ? t('audit.detailVersion', { record })
    : t('audit.detailHistory', { record });
}

function ToldValue({
  value,
  onRecord,
}: {
  readonly value: ToldDetail['value'];
  readonly onRecord: (record: string) => void;
}) {
  const { t, moment } = useText();
  const accounts = useQuery(accountsQuery).data ?? [];
  if (typeof value === 'boolean') return t(value ? 'audit.detailYes' : 'audit.detailNo');
  if (typeof value === 'number') return value;
  if (Instant.safeParse(value).success) return moment(value);
  return value.split(' ').map((word, index) => (
    <span key={word}>
      {index > 0 && ' · '}
      <ToldWord
        word={word}
        accountName={accounts.find(({ id }) => id === word)?.displayName}
        onRecord={onRecord}
      />
    </span>
  ));
}

function ToldWord({
  word,
  accountName,
  onRecord,
}: {
  readonly word: string;
  readonly accountName: string | undefined;
  readonly onRecord: (record: string) => void;
}) {
  const { t } = useText();
  if (accountName !== undefined) return accountName;
  const role = Role.safeParse(word);
  if (role.success) return t(`role.${role.data}`);
  const compartment = Compartment.safeParse(word);
  if (compartment.success) return t(`compartment.${compartment.data}`);
  if (RecordId.safeParse(word).success || AccountId.safeParse(word).success)
    return <RecordButton record={word} onRecord={onRecord} />;
  return (
    <span className="fixed" title={word}>
      {DIGEST.test(word) ? `${word.slice(0, 12)}…` : word}
    </span>
  );
}

/** The end of a record's id, which leads to all its rows. A grant that was taken away is named by its digest. */
export function RecordButton({
  record,
  onRecord,
}: {
  readonly record: string;
  readonly onRecord: (record: string) => void;
}) {
  const { t } = useText();
  const id = record.slice(record.lastIndexOf(' ') + 1);
  return (
    <Button look="quiet" title={id} onClick={() => onRecord(record)}>
      <span className="fixed">{id.slice(-8)}</span>
      <span className="unseen"> {t('audit.onlyRecord')}</span>
    </Button>
  );
}
