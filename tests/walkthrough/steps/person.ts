import { contactSafety } from '../../../shared/codes/contact-safety.ts';
import { documentHolders } from '../../../shared/codes/document-holders.ts';
import { labelOf } from '../../screens/case-form.ts';
import { expectScreen } from '../../screens/entrance.ts';
import { expect } from '../../screens/expect.ts';
import {
  addContact,
  fillInDocument,
  openPersonOfCase,
  personPart,
  putOnFile,
} from '../../screens/persons.ts';
import type { Step, Walk } from '../walk.ts';

const passport = { type: 'Passport', number: 'PA 0451298', heldBy: 'EmployerOrExploiter' } as const;
const telephone = {
  phone: '020 5512 3456',
  safety: 'OnlyAsSaid',
  when: 'ຕອນແລງ, ຫຼັງ 6 ໂມງ',
  mayBeSaid: 'ໂທຈາກໂຮງຮຽນ',
} as const;

/** What was put on file of the person, read back in the language of the walk. */
async function readBack({ page, words }: Walk): Promise<void> {
  const documents = personPart(page, words, 'documents');
  await expect(documents).toContainText(passport.number);
  await expect(documents).toContainText(labelOf(documentHolders, passport.heldBy, words.language));
  const contacts = personPart(page, words, 'contacts');
  await expect(contacts).toContainText(labelOf(contactSafety, telephone.safety, words.language));
  for (const rule of [telephone.when, telephone.mayBeSaid]) await expect(contacts).toContainText(rule);
}

/** The person of the case, on a page of their own. */
export const personSteps: readonly Step[] = [
  {
    name: 'put a paper and a safe contact of the person on file',
    picture: 'person',
    async run(walk) {
      const { page, words } = walk;
      await openPersonOfCase(page, words);
      await fillInDocument(page, words, passport);
      await putOnFile(page);
      await addContact(page, words, telephone);
      await readBack(walk);
    },
  },
  {
    name: 'go back to the case of the person',
    picture: 'case-of-the-person',
    async run({ page, words, caseNumber }) {
      await personPart(page, words, 'cases').getByRole('link', { name: caseNumber, exact: true }).click();
      await expectScreen(page, 'case-page');
    },
  },
];

/** The same page in the second language; begins on the page of the case. */
export const personInEnglish: Step = {
  name: 'show the person in English',
  picture: 'person-in-english',
  async run(walk) {
    await openPersonOfCase(walk.page, walk.words);
    await readBack(walk);
  },
};
