import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { PhoneNumber } from '../../../shared/domain/account.ts';
import { Language } from '../../../shared/domain/language.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { Refusal } from '../../../shared/result.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { NewPassphrase, passphraseProblem, type ChosenPassphrase } from '../../forms/new-passphrase.tsx';
import { withPassphrase } from '../../queries/session.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import {
  hasProblems,
  noSheets,
  problemsOfSheets,
  refusedSheets,
  type SheetsProblems,
} from '../recovery/sheet-typing.ts';
import { TwoSheetFields } from '../recovery/two-sheet-fields.tsx';
import { ActEnd } from './act-end.tsx';
import { AdministrationPage } from './administration-page.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { needRoot, noRoles, RoleChoices, type ChosenRoles } from './role-choices.tsx';
import { useConfirmedAct } from './use-confirmed-act.ts';

interface Problems {
  readonly name?: string | undefined;
  readonly roles?: string | undefined;
  readonly phone?: string | undefined;
  readonly passphrase?: string | undefined;
}

const emptyPassphrase: ChosenPassphrase = { typed: '', again: '' };

/** A new account: who, with which roles, and the passphrase that the new person types here. */
export function NewAccountScreen() {
  const { t } = useText();
  const { may, office, account } = useSession();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [language, setLanguage] = useState<Language>('lo');
  const [chosen, setChosen] = useState<ChosenRoles>(noRoles);
  const [passphrase, setPassphrase] = useState(emptyPassphrase);
  const [sheets, setSheets] = useState(noSheets);
  const [problems, setProblems] = useState<Problems>({});
  const [sheetProblems, setSheetProblems] = useState<SheetsProblems>({});
  const [isJudging, setJudging] = useState(false);
  const isRoot = needRoot(chosen);
  const names = [name, office.nameLao, office.nameEnglish, office.code];
  const act = useConfirmedAct<{ readonly accountId: string; readonly toRenew: readonly Compartment[] }>({
    send: (ownPassphrase) =>
      withPassphrase(passphrase.typed, (bytes) => {
        const person = {
          displayName: name,
          roles: [...chosen.roles],
          customRoles: [...chosen.customRoles],
          phone: phone.trim() === '' ? null : phone,
          language,
          passphrase: bytes,
          ownPassphrase,
        };
        return isRoot ? call('account.admit', { ...person, ...sheets }) : call('account.create', person);
      }).catch((failure: unknown) => {
        setProblems(problemsOf(failure));
        if (isRoot) setSheetProblems(refusedSheets(failure));
        throw failure;
      }),
    onDone: ({ accountId }) => {
      setPassphrase(emptyPassphrase);
      setSheets(noSheets);
      void navigate({
        to: '/administration/accounts/$accountId',
        params: { accountId },
        search: { isNew: true },
      });
    },
  });
  const isBusy = act.isBusy || isJudging;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setJudging(true);
    const ofPassphrase = await passphraseProblem(passphrase, names).catch(() => undefined);
    setJudging(false);
    const found: Problems = {
      ...(name.trim() === '' ? { name: 'needed' } : {}),
      ...(chosen.roles.length + chosen.customRoles.length === 0 ? { roles: 'choose-one' } : {}),
      ...(phone.trim() === '' || PhoneNumber.safeParse(phone).success ? {} : { phone: 'not-a-phone-number' }),
      ...(ofPassphrase === undefined ? {} : { passphrase: ofPassphrase }),
    };
    const ofSheets = isRoot ? problemsOfSheets(sheets) : {};
    setProblems(found);
    setSheetProblems(ofSheets);
    act.submit(event, Object.keys(found).length === 0 && !hasProblems(ofSheets));
  };
  return (
    <AdministrationPage
      screen="new-account"
      title={t('accounts.new')}
      within="accounts"
      acts={<BackButton />}
    >
      <form
        className="administration-form"
        ref={act.form}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        <section className="administration-section">
          <h2>{t('accounts.whoTitle')}</h2>
          <Field
            label={t('accounts.name')}
            help={t('accounts.nameHelp')}
            problem={problems.name}
            width="medium"
          >
            {(control) => (
              <input
                {...control}
                className="input"
                value={name}
                disabled={isBusy}
                autoComplete="off"
                onChange={({ target }) => {
                  setName(target.value);
                  setProblems({ ...problems, name: undefined });
                }}
              />
            )}
          </Field>
          <Field
            label={t('accounts.phone')}
            help={t('accounts.phoneHelp')}
            problem={problems.phone}
            width="medium"
          >
            {(control) => (
              <input
                {...control}
                className="input"
                type="tel"
                value={phone}
                disabled={isBusy}
                autoComplete="off"
                onChange={({ target }) => {
                  setPhone(target.value);
                  setProblems({ ...problems, phone: undefined });
                }}
              />
            )}
          </Field>
          <Field label={t('accounts.language')} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={language}
                disabled={isBusy}
                onChange={({ target }) => setLanguage(Language.parse(target.value))}
              >
                {Language.options.map((each) => (
                  <option key={each} value={each}>
                    {t(`language.${each}Name`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <RoleChoices
            value={chosen}
            withRoot={may('head:admit')}
            problem={problems.roles}
            isDisabled={isBusy}
            onChange={(value) => {
              setChosen(value);
              setProblems({ ...problems, roles: undefined });
            }}
          />
        </section>
        <section className="administration-section">
          <h2>{t('accounts.newPersonTitle')}</h2>
          <Notice kind="plain">
            <p>{t('accounts.newPersonText')}</p>
          </Notice>
          <NewPassphrase
            value={passphrase}
            onChange={(value) => {
              setPassphrase(value);
              setProblems({ ...problems, passphrase: undefined });
            }}
            names={names}
            label={t('accounts.newPassphrase')}
            labelAgain={t('setUp.passphraseAgain')}
            problem={problems.passphrase}
            isDisabled={isBusy}
          />
        </section>
        <section className="administration-section">
          <h2>{t('accounts.signTitle', { name: account.displayName })}</h2>
          {isRoot && (
            <>
              <p>{t('accounts.sheetsText')}</p>
              <TwoSheetFields
                values={sheets}
                onChange={setSheets}
                problems={sheetProblems}
                onProblems={setSheetProblems}
                isDisabled={isBusy}
              />
              {chosen.roles.some((role) => role.startsWith('head-of-') && role.endsWith('-wing')) && (
                <Notice kind="warning">
                  <p>{t('accounts.wingText')}</p>
                </Notice>
              )}
            </>
          )}
          <OwnPassphrase {...act.passphrase} />
          <ActEnd
            failure={hasField(act.failure) ? null : act.failure}
            isBusy={isBusy}
            act={t('accounts.make')}
            look="main"
          >
            <Button disabled={isBusy} onClick={() => void navigate({ to: '/administration' })}>
              {t('accounts.cancel')}
            </Button>
          </ActEnd>
        </section>
      </form>
    </AdministrationPage>
  );
}

/** The fields that the store refused, for the form to mark. */
function problemsOf(failure: unknown): Problems {
  if (!(failure instanceof Refusal) || failure.error.code !== 'refused') return {};
  switch (failure.error.reason) {
    case 'passphrase-too-weak':
      return { passphrase: 'passphrase-too-weak' };
    case 'display-name-taken':
      return { name: 'name-taken' };
    default:
      return {};
  }
}

/** Whether a failure stands beside a field already. */
const hasField = (failure: unknown): boolean =>
  Object.keys(problemsOf(failure)).length > 0 || hasProblems(refusedSheets(failure));
