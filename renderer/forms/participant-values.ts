import { v7 as newRecordId } from 'uuid';
import { z } from 'zod';
import { ethnicGroups } from '../../shared/codes/ethnic-groups.ts';
import { participantAgeBands } from '../../shared/codes/participant-age-bands.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import type { CodeList } from '../../shared/codes/code-list.ts';
import type { ListedParticipant, ParticipantLine } from '../../shared/contract/programme-event.ts';
import { type Answer, MissingAnswer } from '../../shared/domain/answer.ts';
import { EventParticipant } from '../../shared/domain/event-participant.ts';
import { isCodeOf } from './code-choices.ts';
import type { FormReading } from './form-reading.ts';
import { problem, type Reading, understood, wordsOrNone } from './raw-answer.ts';
import { countText, readMarks } from './raw-count.ts';
import type { PastedName } from './pasted-names.ts';

/** A line of the list of names as it stands. A coded answer is its code, why there is none, or empty. */
export const RawLine = z
  .object({
    participantId: z.string(),
    /** Who it is across lists; empty for somebody new. */
    traineeId: z.string(),
    name: z.string(),
    sex: z.string(),
    ageBand: z.string(),
    ethnicGroup: z.string(),
    position: z.string(),
    office: z.string(),
    /** The days on which they were there; null where nobody noted it. */
    days: z.array(z.string()).nullable(),
    marksBefore: z.string(),
    marksAfter: z.string(),
  })
  .readonly();
export type RawLine = z.infer<typeof RawLine>;

/** The form of the list exactly as it stands. */
export const ParticipantValues = z.object({ lines: z.array(RawLine).readonly() });
export type ParticipantValues = z.infer<typeof ParticipantValues>;

/** What the list puts on file. */
export type FiledParticipants = { readonly lines: readonly ParticipantLine[] };

/** A line on which nothing is typed yet. */
export const emptyLine = (): RawLine => ({
  participantId: newRecordId(),
  traineeId: '',
  name: '',
  sex: '',
  ageBand: '',
  ethnicGroup: '',
  position: '',
  office: '',
  days: null,
  marksBefore: '',
  marksAfter: '',
});

/** A line of what was pasted. */
export const lineOfPasted = (pasted: PastedName): RawLine => ({ ...emptyLine(), ...pasted });

/** Whether nothing is typed in a line: it is no line then. */
export const isEmptyLine = ({ participantId: _id, days, ...typed }: RawLine): boolean =>
  days === null && Object.values(typed).every((text) => text.trim() === '');

const rawOf = (answer: Answer<string>): string =>
  answer.answer === 'given' ? answer.value : answer.answer === 'not-asked' ? '' : answer.answer;

/** The list on file as its form shows it; an empty line stands ready where nobody is on it. */
export const participantValuesOf = (participants: readonly ListedParticipant[]): ParticipantValues => ({
  lines: participants.map(({ participantId, traineeId, participant }) => ({
    participantId,
    traineeId,
    name: participant.name,
    sex: rawOf(participant.sex),
    ageBand: rawOf(participant.ageBand),
    ethnicGroup: rawOf(participant.ethnicGroup),
    position: participant.position ?? '',
    office: participant.office ?? '',
    days: participant.attendedOn === null ? null : [...participant.attendedOn],
    marksBefore: countText(participant.marksBefore),
    marksAfter: countText(participant.marksAfter),
  })),
});

/** Where in the list something is wrong, and what. */
export type LineProblem = { readonly at: number; readonly field: keyof RawLine; readonly problem: string };

/** Reads the list: what goes on file, or what is wrong on which line. */
export function readLines({ lines }: ParticipantValues): {
  readonly filed: ParticipantLine[];
  readonly problems: readonly LineProblem[];
} {
  const filed: ParticipantLine[] = [];
  const problems: LineProblem[] = [];
  lines.forEach((line, at) => {
    if (isEmptyLine(line)) return;
    const read = readLine(line);
    if (read.ok) filed.push(read.line);
    else problems.push({ at, ...read.wrong });
  });
  return { filed, problems };
}

/** Reads the form; the list is one question, and its lines say the rest. */
export function readParticipantValues(values: ParticipantValues): FormReading<FiledParticipants, 'lines'> {
  const { filed, problems } = readLines(values);
  const [first] = problems;
  return first === undefined
    ? { ok: true, value: { lines: filed } }
    : { ok: false, problems: { lines: 'lines-to-check' } };
}

type LineReading =
  | { readonly ok: true; readonly line: ParticipantLine }
  | { readonly ok: false; readonly wrong: Omit<LineProblem, 'at'> };

function readLine(line: RawLine): LineReading {
  const wrong = (field: keyof RawLine, key: string): LineReading => ({
    ok: false,
    wrong: { field, problem: key },
  });
  if (line.name.trim() === '') return wrong('name', 'needed');
  const coded = {
    sex: readCoded(sexes, line.sex),
    ageBand: readCoded(participantAgeBands, line.ageBand),
    ethnicGroup: readCoded(ethnicGroups, line.ethnicGroup),
    marksBefore: readMarks(line.marksBefore),
    marksAfter: readMarks(line.marksAfter),
  };
  for (const field of ['sex', 'ageBand', 'ethnicGroup', 'marksBefore', 'marksAfter'] as const) {
    const reading = coded[field];
    if (!reading.ok) return wrong(field, reading.problem);
  }
  const value = <T>(reading: Reading<T>): T | undefined => (reading.ok ? reading.value : undefined);
  const parsed = EventParticipant.safeParse({
    name: line.name,
    sex: value(coded.sex),
    ageBand: value(coded.ageBand),
    ethnicGroup: value(coded.ethnicGroup),
    office: wordsOrNone(line.office),
    position: wordsOrNone(line.position),
    attendedOn: line.days,
    marksBefore: value(coded.marksBefore),
    marksAfter: value(coded.marksAfter),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return wrong(fieldOf(String(issue?.path[0])), issue?.message ?? 'other');
  }
  const { participantId, traineeId } = line;
  return {
    ok: true,
    line: { participantId, traineeId: traineeId === '' ? null : traineeId, participant: parsed.data },
  };
}

const fieldOf = (path: string): keyof RawLine => {
  const known = RawLine.unwrap()
    .keyof()
    .safeParse(path === 'attendedOn' ? 'days' : path);
  return known.success ? known.data : 'name';
};

function readCoded(list: CodeList, typed: string): Reading<Answer<string>> {
  if (typed === '') return understood({ answer: 'not-asked' });
  const missing = MissingAnswer.safeParse(typed);
  if (missing.success) return understood({ answer: missing.data });
  return isCodeOf(list, typed) ? understood({ answer: 'given', value: typed }) : problem('not-in-list');
}
