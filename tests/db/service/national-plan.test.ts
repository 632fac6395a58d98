import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phaseThree, phaseThreeGoals } from '../../../shared/national-plan/phase-3.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newNode, newPlan } from '../../support/national-plans.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

let office: StaffedOffice;
let store: OpenStore | undefined;
beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'plan-coordinator', 'investigator'], {
    opened: (opened) => (store = opened),
  });
}, 120_000);
afterAll(() => office.end());

const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });
const invalid = (fields: Record<string, string[]>) => ({ ok: false, error: { code: 'invalid', fields } });

/** A plan with one project and one activity in it, approved by the head of the police wing; the coordinator is signed in. */
async function approvedPlan(code: string) {
  await office.signInAs('plan-coordinator');
  const begun = newPlan({ plan: { ...newPlan().plan, code } });
  const { planId } = begun;
  await office.get('nationalPlan.save', begun);
  const [project, activity] = [v7(), v7()];
  await office.get('nationalPlan.saveNode', {
    nodeId: project,
    planId,
    version: 0,
    node: newNode({ level: 'project', code: 'P1' }),
    reason: null,
  });
  await office.get('nationalPlan.saveNode', {
    nodeId: activity,
    planId,
    version: 0,
    node: newNode({ parentId: project, code: 'P1.1' }),
    reason: null,
  });
  const { version } = await office.get('nationalPlan.submit', { planId, version: 3 });
  await office.signInAs('police-head');
  await office.get('nationalPlan.decide', { decision: 'approve', planId, version });
  await office.signInAs('plan-coordinator');
  return { planId, project, activity };
}

describe('a plan coordinator', () => {
  it('begins a plan with the nine goals of the draft of phase III, as they were announced', async () => {
    await office.signInAs('plan-coordinator');
    const begun = newPlan({ plan: phaseThree, beginWith: 'NPA3-draft-2020-07' });
    expect(await office.get('nationalPlan.save', begun)).toEqual({ version: 1, edition: 1 });
    const plan = await office.get('nationalPlan.open', { planId: begun.planId, edition: null });
    expect(plan).toMatchObject({
      begunWith: 'NPA3-draft-2020-07',
      edition: 1,
      plan: {
        startsOn: '2021-01-01',
        endsOn: '2025-12-31',
        announced: { goal: 9, programme: 6, project: 26, activity: 121 },
      },
      before: null,
      editions: [{ edition: 1, state: 'draft', writerNames: ['ນາງ ແຜນ'], submitted: null, approved: null }],
      may: { write: true, withdraw: false, decide: false },
    });
    expect(plan.nodes.map(({ node }) => node)).toEqual(phaseThreeGoals);
    expect(plan.nodes).toHaveLength(9);
    // Word for word as the news of the consultation of July 2020 has the sixth goal.
    expect(plan.nodes[5]?.node.textLao).toBe('ຊຸກຍູ້ສົ່ງເສີມການປົກປ້ອງຊ່ວຍເຫຼືອຜູ້ຖືກເຄາະຮ້າຍຈາກການຄ້າມະນຸດ');
    expect(await office.get('nationalPlan.list', {})).toMatchObject([
      {
        planId: begun.planId,
        state: 'draft',
        inForce: null,
        counts: { goal: 9, programme: 0, project: 0, activity: 0 },
      },
    ]);
    expect(await office.ask('nationalPlan.save', { ...begun, planId: v7() })).toEqual(
      invalid({ 'plan.code': ['repeated'] }),
    );
  });

  it('writes down both readings of how a programme relates to goals', async () => {
    const begun = newPlan({ plan: { ...newPlan().plan, code: 'READ' } });
    const { planId } = begun;
    await office.get('nationalPlan.save', begun);
    const [goal, other, under, beside, activity] = [v7(), v7(), v7(), v7(), v7()];
    const save = (nodeId: string, node: ReturnType<typeof newNode>) =>
      office.get('nationalPlan.saveNode', { nodeId, planId, version: 0, node, reason: null });
    await save(goal, newNode({ level: 'goal', code: 'G1' }));
    await save(other, newNode({ level: 'goal', code: 'G2' }));
    await save(under, newNode({ level: 'programme', parentId: goal, code: 'W1' }));
    await save(beside, newNode({ level: 'programme', goalIds: [other, goal], code: 'W2' }));
    await save(activity, newNode({ parentId: beside, code: 'W2.1' }));
    const { nodes } = await office.get('nationalPlan.open', { planId, edition: null });
    expect(nodes.map(({ node }) => node.code)).toEqual(['G1', 'W1', 'G2', 'W2', 'W2.1']);
    const goalsOf = async (nodeId: string) =>
      (await office.get('nationalPlan.openNode', { nodeId })).goals.map(({ code }) => code);
    expect(await goalsOf(under)).toEqual(['G1']);
    expect(await goalsOf(beside)).toEqual(['G1', 'G2']);
    // What stands under a programme serves its goals.
    expect(await goalsOf(activity)).toEqual(['G1', 'G2']);
  });

  it('is told at its field what does not fit', async () => {
    const begun = newPlan({ plan: { ...newPlan().plan, code: 'FIT' } });
    const { planId } = begun;
    await office.get('nationalPlan.save', begun);
    const goal = v7();
    const put = (change: Parameters<typeof newNode>[0], nodeId = v7()) =>
      office.ask('nationalPlan.saveNode', {
        nodeId,
        planId,
        version: 0,
        node: newNode(change),
        reason: null,
      });
    expect((await put({ level: 'goal', code: 'G1' }, goal)).ok).toBe(true);
    expect(await put({ code: 'G1' })).toEqual(invalid({ 'node.code': ['repeated'] }));
    expect(await put({ parentId: v7() })).toEqual(invalid({ 'node.parentId': ['no-such-plan-node'] }));
    expect(await put({ level: 'goal', parentId: goal })).toEqual(
      invalid({ 'node.parentId': ['not-of-wider-level'] }),
    );
    expect(await put({ startsOn: '2025-12-31', endsOn: '2031-01-01' })).toEqual(
      invalid({ 'node.startsOn': ['outside-the-plan'], 'node.endsOn': ['outside-the-plan'] }),
    );
    expect(await put({ startsOn: '2026-06-01', endsOn: '2026-05-01' })).toEqual(
      invalid({ 'node.endsOn': ['ends-before-it-begins'] }),
    );
    const agency = {
      part: 'responsible',
      organisationId: null,
      name: 'ກະຊວງ',
      since: null,
      until: null,
    } as const;
    expect(await put({ agencies: [{ ...agency, name: null, organisationId: v7() }] })).toEqual(
      invalid({ 'node.agencies.0.organisationId': ['no-such-organisation'] }),
    );
    expect(await put({ agencies: [agency, agency] })).toEqual(
      invalid({ 'node.agencies.1.organisationId': ['repeated'] }),
    );
    expect(
      await office.ask('nationalPlan.removeNode', { nodeId: goal, planId, version: 2, reason: null }),
    ).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 1 },
    });
    expect((await put({ goalIds: [goal] })).ok).toBe(true);
    expect(
      await office.ask('nationalPlan.removeNode', { nodeId: goal, planId, version: 1, reason: null }),
    ).toEqual(refused('plan-node-in-use'));
  });

  it('does not approve, and sees no case', async () => {
    const { planId } = await approvedPlan('MINE');
    expect(await office.ask('nationalPlan.decide', { decision: 'approve', planId, version: 5 })).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await office.ask('case.list', { text: '', after: null, limit: 10 })).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

describe('a version of the plan', () => {
  it('is approved by a head who wrote nothing in it', async () => {
    await office.signInAs('founder');
    const begun = newPlan({ plan: { ...newPlan().plan, code: 'OWN' } });
    const { planId } = begun;
    await office.get('nationalPlan.save', begun);
    expect(await office.ask('nationalPlan.submit', { planId, version: 1 })).toEqual(refused('plan-empty'));
    await office.get('nationalPlan.saveNode', {
      nodeId: v7(),
      planId,
      version: 0,
      node: newNode(),
      reason: null,
    });
    await office.signInAs('plan-coordinator');
    await office.get('nationalPlan.saveNode', {
      nodeId: v7(),
      planId,
      version: 0,
      node: newNode({ code: 'A2' }),
      reason: null,
    });
    await office.get('nationalPlan.submit', { planId, version: 3 });
    // Nothing changes while somebody decides.
    expect(
      await office.ask('nationalPlan.saveNode', {
        nodeId: v7(),
        planId,
        version: 0,
        node: newNode({ code: 'A3' }),
        reason: null,
      }),
    ).toEqual(refused('plan-under-decision'));
    await office.signInAs('founder');
    expect((await office.get('nationalPlan.open', { planId, edition: null })).may).toEqual({
      write: false,
      withdraw: true,
      decide: false,
    });
    expect(await office.ask('nationalPlan.decide', { decision: 'approve', planId, version: 4 })).toEqual(
      refused('plan-own-draft'),
    );
    await office.signInAs('police-head');
    expect(await office.ask('nationalPlan.decide', { decision: 'approve', planId, version: 3 })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 4 },
    });
    await office.get('nationalPlan.decide', {
      decision: 'return',
      planId,
      version: 4,
      because: 'ຂາດງົບປະມານ',
    });
    await office.signInAs('plan-coordinator');
    const returned = await office.get('nationalPlan.open', { planId, edition: null });
    expect(returned.editions).toMatchObject([
      { state: 'draft', submitted: null, returned: { byName: 'ພັນໂທ ຄຳ', because: 'ຂາດງົບປະມານ' } },
    ]);
    await office.get('nationalPlan.submit', { planId, version: 5 });
    await office.get('nationalPlan.withdraw', { planId, version: 6 });
    await office.get('nationalPlan.submit', { planId, version: 7 });
    await office.signInAs('police-head');
    await office.get('nationalPlan.decide', { decision: 'approve', planId, version: 8 });
    expect((await office.get('nationalPlan.open', { planId, edition: null })).editions).toMatchObject([
      { state: 'approved', approved: { byName: 'ພັນໂທ ຄຳ' }, returned: null },
    ]);
    expect(await office.ask('nationalPlan.decide', { decision: 'approve', planId, version: 9 })).toEqual(
      refused('plan-move-not-allowed'),
    );
  });

  it('stays as it was approved, and a change begins the next, which says what and why', async () => {
    const { planId, project, activity } = await approvedPlan('NEXT');
    const change = {
      nodeId: activity,
      planId,
      version: 1,
      node: newNode({ parentId: project, code: 'P1.1', textLao: 'ຈັດສອງກອງປະຊຸມ', startsOn: '2027-01-01' }),
    };
    expect(await office.ask('nationalPlan.saveNode', { ...change, reason: null })).toEqual(
      invalid({ reason: ['required'] }),
    );
    expect(await office.get('nationalPlan.saveNode', { ...change, reason: 'ມີທຶນເພີ່ມ' })).toEqual({
      version: 2,
      edition: 2,
    });
    // The next change goes into the same draft and asks for no reason.
    const added = v7();
    await office.get('nationalPlan.saveNode', {
      nodeId: added,
      planId,
      version: 0,
      node: newNode({ parentId: project, code: 'P1.2' }),
      reason: null,
    });
    const first = await office.get('nationalPlan.open', { planId, edition: 1 });
    expect(first.nodes.map(({ node }) => node.textLao)).toEqual(['ຈັດກອງປະຊຸມຝຶກອົບຮົມ', 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ']);
    const second = await office.get('nationalPlan.open', { planId, edition: null });
    expect(second.editions).toMatchObject([
      { edition: 2, state: 'draft', reason: 'ມີທຶນເພີ່ມ' },
      { edition: 1, state: 'approved', reason: null },
    ]);
    expect(second.nodes.map(({ nodeId }) => nodeId)).toEqual([project, activity, added]);
    expect(second.before?.nodes).toHaveLength(2);
    expect(await office.get('nationalPlan.list', {})).toContainEqual(
      expect.objectContaining({ planId, edition: 2, state: 'draft', inForce: 1 }),
    );
    const { history } = await office.get('nationalPlan.openNode', { nodeId: activity });
    expect(history).toMatchObject([
      {
        edition: 2,
        reason: 'ມີທຶນເພີ່ມ',
        before: { textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ', startsOn: null },
        after: { textLao: 'ຈັດສອງກອງປະຊຸມ', startsOn: '2027-01-01' },
      },
      { edition: 1, before: null, after: { textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ' } },
    ]);
    await office.get('nationalPlan.removeNode', { nodeId: activity, planId, version: 2, reason: null });
    expect(await office.get('nationalPlan.openNode', { nodeId: activity })).toMatchObject({
      isRemoved: true,
      edition: 1,
      mayWrite: false,
      history: [
        { edition: 2, after: null },
        { edition: 1, before: null },
      ],
    });
  });

  it('cannot be written in once it is approved, whatever the program tries', async () => {
    const { planId, activity } = await approvedPlan('LOCK');
    const run = (sql: string) => () => store?.sqlite.prepare(sql).run(planId);
    for (const [sql, words] of [
      ["update programme.plan_node_content set text_lao = 'x' where plan_id = ?", 'only a draft'],
      ['delete from programme.plan_node_content where plan_id = ?', 'only a draft'],
      [
        "update programme.plan_edition set title_lao = 'x', version = version + 1 where plan_id = ?",
        'goes on by its moves',
      ],
      [
        "update programme.plan_edition set state = 'draft', version = version + 1 where plan_id = ?",
        'goes on by its moves',
      ],
      ['delete from programme.plan where id = ?', 'stays on record'],
    ] as const)
      expect(run(sql), sql).toThrow(words);
    expect((await office.get('nationalPlan.openNode', { nodeId: activity })).node.textLao).toBe(
      'ຈັດກອງປະຊຸມຝຶກອົບຮົມ',
    );
  });
});

describe('an activity', () => {
  it('is carried over into another plan and keeps where it is from', async () => {
    const { activity, planId: from } = await approvedPlan('FROM');
    const begun = newPlan({ plan: { ...newPlan().plan, code: 'INTO' } });
    await office.get('nationalPlan.save', begun);
    const carried = v7();
    const input = {
      nodeId: carried,
      fromNodeId: activity,
      planId: begun.planId,
      parentId: null,
      code: 'N1',
      reason: null,
    };
    await office.get('nationalPlan.carryOver', input);
    expect(await office.get('nationalPlan.openNode', { nodeId: carried })).toMatchObject({
      node: { code: 'N1', textLao: 'ຈັດກອງປະຊຸມຝຶກອົບຮົມ', startsOn: null, budget: [] },
      carriedFrom: { planId: from, planCode: 'FROM', nodeId: activity, code: 'P1.1' },
    });
    expect(await office.get('nationalPlan.openNode', { nodeId: activity })).toMatchObject({
      carriedInto: [{ planCode: 'INTO', nodeId: carried, code: 'N1' }],
    });
    expect(await office.ask('nationalPlan.carryOver', { ...input, nodeId: v7() })).toEqual(
      invalid({ code: ['repeated'] }),
    );
    expect(
      await office.ask('nationalPlan.carryOver', { ...input, nodeId: v7(), planId: from, reason: 'x' }),
    ).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('everybody else', () => {
  it('does not see the plan: an investigator is refused', async () => {
    await office.signInAs('investigator');
    expect(await office.ask('nationalPlan.list', {})).toEqual({ ok: false, error: { code: 'forbidden' } });
  });
});
