import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { PanelHandle } from '../browsers/driver.ts';
import { serveMute, servePlain } from '../internet/pages/players.ts';
import { serveNoVideo } from '../internet/pages/shapes.ts';
import { stage } from './setup.ts';

interface Finding {
  id: string;
  nodes: { html: string }[];
}

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the panel as it stands, each with the first element concerned. */
async function findings(panel: PanelHandle): Promise<string[]> {
  return panel.evaluate(async (source) => {
    // Extension pages forbid inline scripts and eval, but not a module of their own: a blob would be refused, too.
    const scope = window as Window & { axe?: { run(): Promise<{ violations: Finding[] }> } };
    if (scope.axe === undefined) new Function(source)();
    const { violations } = (await scope.axe?.run()) ?? { violations: [] };
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, axe);
}

describe('axe finds nothing', () => {
  const set = stage('chromium');

  test.each(['light', 'dark'] as const)('in a transcript, %s', async (colorScheme) => {
    await set.browser.emulate({ colorScheme });
    const { panel } = await set.follow(servePlain(set.net));
    expect(await findings(panel)).toEqual([]);
    await panel.press('/');
    await panel.click('.chapter-now');
    await panel.click('aria/Menu');
    expect(await findings(panel)).toEqual([]);
  });

  test.each([
    ['no-video', serveNoVideo],
    ['no-transcript', serveMute],
  ])('in the state %s', async (state, serve) => {
    const { panel } = await set.follow(serve(set.net), state);
    expect(await findings(panel)).toEqual([]);
  });

  test('in a panel of 320 px nothing is cut off sideways', async () => {
    const { panel } = await set.follow(servePlain(set.net));
    await panel.setSize(320, 640);
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
