import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { SHEET_PROBLEMS_TOLD } from '../../../shared/contract/national-plan.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { nameOn } from '../../../shared/domain/organisation.ts';
import { countLevels, type PlacedNode } from '../../../shared/domain/plan-tree.ts';
import type { SheetContent } from '../../../shared/domain/sheet-content.ts';
import { understandPlanSheet, type UnderstoodSheet } from '../../../shared/national-plan/plan-sheet.ts';
import { canonicalText } from '../../../shared/text/canonical.ts';
import { writePlanSheet } from '../../../db/export/plan-sheet.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { countPlanChange } from '../../../db/repositories/national-plan-repository.ts';
import { readOrganisations } from '../../../db/repositories/organisation-repository.ts';
import {
  insertNodes,
  readNodeVersions,
  readNodesOf,
  updateNode,
} from '../../../db/repositories/plan-node-repository.ts';
import { readFirstSheet } from '../../../db/spreadsheet/read-workbook.ts';
import { SpreadsheetFault } from '../../../db/spreadsheet/spreadsheet-fault.ts';
import type { Handler, Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { type PlanInHand, requireDraftToWrite, requirePlan } from './plan-draft.ts';

/** Reads a sheet against the newest version of the plan; where that waits for a decision or is approved, all the same. */
export const examinePlanSheet: Handler<'nationalPlan.examineSheet'> = async ({ planId, sheet }, work) => {
  const content = await readSheet(sheet);
  const understood = await work.transaction(async (step) => {
    const {
      editions: [newest],
    } = await requirePlan(step, planId);
    return await understand(step, content, newest.plan, await readNodesOf(step.db, newest));
  });
  return {
    rows: understood.rows,
    added: understood.added.length,
    changed: understood.changed.length,
    unchanged: understood.unchanged,
    counts: countLevels(understood.nodes),
    problems: understood.problems.slice(0, SHEET_PROBLEMS_TOLD).map((problem) => ({ ...problem })),
    problemCount: understood.problems.length,
  };
};

/** Reads the sheet anew: what was examined before may have been another one, or the plan have changed since. */
export const importPlanSheet: Handler<'nationalPlan.importSheet'> = async (input, work) => {
  const { planId, version, sheet, reason } = input;
  const digest = createHash('sha256').update(sheet).digest('hex');
  const content = await readSheet(sheet);
  return await work.transaction(async (step) => {
    const inHand = await requireDraftToWrite(step, planId, reason);
    requireVersion(inHand.plan.version, version);
    const understood = await understand(step, content, inHand.edition.plan, inHand.nodes);
    if (understood.problems.length > 0) refuseField('sheet', 'sheet-has-problems');
    const { added, changed } = understood;
    await insertNodes(step.db, inHand.edition, added, step.stamp);
    const versions = await readNodeVersions(step.db, planId);
    const histories: string[] = [];
    for (const placed of added) histories.push(await keep(step, placed, 1, undefined));
    for (const placed of changed) {
      const nodeVersion = (versions.get(placed.nodeId) ?? 0) + 1;
      await updateNode(step.db, { ...inHand.edition, ...placed, version: nodeVersion }, step.stamp);
      histories.push(await keep(step, placed, nodeVersion, inHand));
    }
    await countPlanChange(step.db, inHand.plan);
    step.note({
      record: planId,
      detail: {
        nationalPlanVersion: version + 1,
        // One digest over those of all nodes, in the order of the sheet.
        planNodeHistory: createHash('sha256').update(histories.join('')).digest('hex'),
        edition: inHand.edition.edition,
        nodes: added.length + changed.length,
        rows: understood.rows,
        digest,
      },
      touched: ['programme'],
    });
    return {
      version: version + 1,
      edition: inHand.edition.edition,
      added: added.length,
      changed: changed.length,
    };
  });
};

export const planAsSheet: Handler<'nationalPlan.writeSheet'> = async (input, work) => {
  const { planId, language, names, guide } = input;
  const { db, stamp, note } = work;
  const {
    editions: [newest],
  } = await requirePlan(work, planId);
  const nodes = await readNodesOf(db, newest);
  const today = vientianeDay(stamp.at);
  const organisations = new Map(
    (await readOrganisations(db)).map(({ organisationId, organisation }) => [
      organisationId,
      nameOn(organisation.names, today),
    ]),
  );
  const nameOf = (organisationId: string): string => {
    const name = organisations.get(organisationId);
    return (language === 'lo' ? name?.nameLao : (name?.nameEnglish ?? name?.nameLao)) ?? '';
  };
  note({ record: planId, detail: { edition: newest.edition, nodes: nodes.length } });
  return { sheet: new Uint8Array(writePlanSheet({ nodes, nameOf, language, names, guide })) };
};

async function readSheet(bytes: Uint8Array): Promise<SheetContent> {
  try {
    return await readFirstSheet(bytes);
  } catch (cause) {
    if (cause instanceof SpreadsheetFault) refuseField('sheet', cause.problem);
    throw cause;
  }
}

async function understand(
  { db, stamp }: Work,
  content: SheetContent,
  plan: PlanInHand['edition']['plan'],
  nodes: readonly PlacedNode[],
): Promise<UnderstoodSheet> {
  const organisations = await organisationsByName(db);
  return understandPlanSheet(content, {
    plan,
    nodes: nodes.map(({ nodeId, node }) => ({ nodeId, node })),
    organisationOf: (name) => organisations.get(asLookedUp(name)),
    newId: () => v7(),
    today: vientianeDay(stamp.at),
  });
}

/** Every name that an organisation of the directory has or had, and its letters; a name that two have names neither. */
async function organisationsByName(db: Work['db']): Promise<ReadonlyMap<string, string>> {
  const byName = new Map<string, string>();
  const shared = new Set<string>();
  for (const { organisationId, organisation } of await readOrganisations(db)) {
    const names = organisation.names.flatMap(({ nameLao, nameEnglish }) => [nameLao, nameEnglish]);
    for (const name of [...names, organisation.acronym]) {
      if (name === null) continue;
      const key = asLookedUp(name);
      if (byName.has(key) && byName.get(key) !== organisationId) shared.add(key);
      byName.set(key, organisationId);
    }
  }
  for (const key of shared) byName.delete(key);
  return byName;
}

const asLookedUp = (name: string): string => canonicalText(name).trim().toLowerCase();

const keep = (
  { db, stamp }: Work,
  { nodeId, node }: PlacedNode,
  recordVersion: number,
  inHand: PlanInHand | undefined,
): Promise<string> => {
  const before = inHand?.nodes.find((each) => each.nodeId === nodeId)?.node;
  return keepHistory(
    db,
    'programme',
    {
      entity: 'plan-node',
      recordId: nodeId,
      recordVersion,
      before: before && { isInPlan: true, ...before },
      after: { isInPlan: true, ...node },
    },
    stamp,
  );
};
