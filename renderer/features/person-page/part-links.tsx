import type { PersonFile } from '../../../shared/contract/person.ts';
import { useText } from '../../text/use-text.ts';

/** The parts of a person's page, in their order. */
export const personParts = ['who', 'documents', 'contacts', 'relationships', 'photo', 'cases'] as const;
export type PersonPart = (typeof personParts)[number];

/** The parts that a page has: of somebody who declined nothing is kept that tells who they are. */
const partsOf = ({ declinesToBeNamed }: PersonFile): readonly PersonPart[] =>
  declinesToBeNamed ? ['who', 'cases'] : personParts;

/** The heading of a part in the page. */
export const partId = (part: PersonPart): string => `person-${part}`;

/** Ways to the parts of the page, with how many records stand in each. */
export function PartLinks({ file }: { readonly file: PersonFile }) {
  const { t, number } = useText();
  const counts: { readonly [P in PersonPart]?: number } = {
    documents: file.documents?.length ?? 0,
    contacts: file.contacts?.length ?? 0,
    relationships: (file.relationships?.length ?? 0) + (file.namedIn?.length ?? 0),
    cases: file.cases.length,
  };
  return (
    <nav className="person-part-links" aria-label={t('person.parts')}>
      <ol>
        {partsOf(file).map((part) => (
          <li key={part}>
            <a
              href={`#${partId(part)}`}
              onClick={(event) => {
                event.preventDefault();
                goToPart(part);
              }}
            >
              <span>{t(`person.part.${part}`)}</span>
              {counts[part] !== undefined && <span className="quiet small">{number(counts[part])}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function goToPart(part: PersonPart): void {
  const heading = document.getElementById(partId(part));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
