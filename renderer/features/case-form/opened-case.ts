import type { AdviceContactFile } from '../../../shared/contract/advice-contact.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { scriptOf } from '../../../shared/text/script.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { CaseValues, caseValuesOf, newCaseValues } from '../../forms/case-values.ts';
import { draftOver } from '../../forms/draft-content.ts';
import type { MergedValues } from '../../forms/merge-values.ts';
import { newPersonOfCase, personOfDraft, type PersonOfCase } from '../../forms/person-of-case.ts';
import { personValuesOf, type PersonValues } from '../../forms/person-values.ts';
import { untouched } from '../../forms/raw-answer.ts';
import type { WholeCase } from '../../forms/whole-case.ts';
import { stateOf } from '../../ui/case-version.ts';
import { today } from '../../ui/today.ts';
import type { WholePersonFile } from './whole-person-file.ts';

/** What a form was opened on. */
export interface OpenedCase {
  readonly file: WholeCase | null;
  /** Whose new case it is. */
  readonly who: PersonOfCase;
  /** The person on file whose new case it is. */
  readonly person: WholePersonFile | null;
  readonly onFile: CaseValues;
  /** What the form begins with: the draft, joined with the record where that is newer. */
  readonly joined: MergedValues<CaseValues>;
  readonly isOlder: boolean;
  readonly draft: SavedDraft | null;
}

/** What the form of a case on file begins with: the record, and over it the draft. */
export function openCase(file: WholeCase, draft: SavedDraft | null): OpenedCase {
  const onFile = caseValuesOf(file);
  const isOlder = draft !== null && draft.baseVersion !== stateOf(file);
  return {
    file,
    who: newPersonOfCase,
    person: null,
    onFile,
    joined: joinDraft(draft, onFile, isOlder),
    isOlder,
    draft,
  };
}

/** What the form of a new case begins with: the answers of its person, where they are on file, and over it the draft. */
export function openNewCase({
  onFile: person,
  notTheSame,
  typed,
  contact,
  contactId,
  draft,
  accountId,
}: {
  readonly onFile: WholePersonFile | null;
  readonly notTheSame: readonly string[];
  /** The words that were looked for and fitted nobody on file. */
  readonly typed: string;
  /** The contact without a case that it is made of, as it stands; null where there is none, or it was read before. */
  readonly contact: AdviceContactFile | null;
  readonly contactId: string | null;
  readonly draft: SavedDraft | null;
  readonly accountId: string;
}): OpenedCase {
  const onFile = {
    ...newCaseValues(today(), accountId),
    ...(contact === null ? {} : valuesOfContact(contact)),
    ...(person === null ? nameTyped(typed) : personValuesOf(person.person)),
  };
  const known = draft === null ? null : personOfDraft(draft.content).onFile;
  const isOlder = known !== null && person !== null && known.version !== person.version;
  return {
    file: null,
    who: {
      onFile: person === null ? null : { personId: person.personId, version: person.version },
      notTheSame,
      contactId,
    },
    person,
    onFile,
    joined: joinDraft(draft, onFile, isOlder),
    isOlder,
    draft,
  };
}

/** What a contact told of the person. Whoever rings about somebody else told nothing of themself that counts here. */
function valuesOfContact({ contact }: AdviceContactFile): Partial<CaseValues> {
  const { kind, sex, age, nationality, language, receivedOn } = contact;
  const source =
    kind === 'HotlineCall'
      ? 'EXT_Hotline'
      : kind === 'WalkIn'
        ? 'EXT_SelfReport'
        : kind === 'ReportByOthers'
          ? 'EXT_Public'
          : '';
  const sourceOfDetection = untouched(source);
  if (kind === 'ReportByOthers') return { sourceOfDetection };
  const isAge = age?.answer === 'given' && typeof age.value === 'number';
  return {
    sourceOfDetection,
    ...(sex?.answer === 'given' && { sex: untouched(sex.value) }),
    ...(isAge && {
      birth: untouched({ text: String(age.value), onFile: null, typedOn: receivedOn ?? today() }),
    }),
    ...(nationality?.answer === 'given' && { nationalities: untouched([nationality.value]) }),
    ...(language?.answer === 'given' && { languages: untouched([language.value]) }),
  };
}

const joinDraft = (
  draft: SavedDraft | null,
  onFile: CaseValues,
  isOlder: boolean,
): MergedValues<CaseValues> =>
  draft === null
    ? { values: onFile, taken: [], disputed: [] }
    : draftOver(CaseValues, draft.content, { onFile, isOlder, fields: caseFieldOrder });

/** A name that was looked for, in the question that its script belongs to; a number is nobody's name. */
function nameTyped(typed: string): Partial<PersonValues> {
  if (/\p{Nd}/u.test(typed)) return {};
  const script = scriptOf(typed);
  if (script === 'lao') return { nameLao: untouched(typed) };
  return script === 'latin' ? { nameLatin: untouched(typed) } : {};
}
