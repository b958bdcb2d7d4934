import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';
import { counted, runPartsTogether } from './parts.ts';

const report = (numPassedTests: number, numFailedTests: number, testResults?: object[]) =>
  JSON.stringify({ numPassedTests, numFailedTests, testResults });

test('tests are counted, and a run that proves nothing is a failure', () => {
  expect(counted(report(7, 0), 0)).toEqual({ passed: 7, failed: 0, names: [] });
  expect(counted(report(7, 2), 1)).toMatchObject({ passed: 7, failed: 2 });
  expect(counted(report(7, 0), 1)).toMatchObject({ passed: 7, failed: 1 });
  expect(counted(report(0, 0), 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(counted('', 1)).toMatchObject({ passed: 0, failed: 1 });
});

test('what failed is told by its name, a file that does not load by its place', () => {
  const name = path.join(root, 'cms', 'one.test.ts');
  const results = [
    {
      name,
      status: 'failed',
      assertionResults: [
        { status: 'passed', title: 'stays' },
        { status: 'failed', title: 'breaks' },
      ],
    },
    { name: path.join(root, 'cms', 'two.test.ts'), status: 'failed', assertionResults: [] },
  ];
  expect(counted(report(1, 1, results), 1).names).toEqual(['cms/one.test.ts: breaks', 'cms/two.test.ts']);
});

test('of parts that run at once each ends, one that fails is named, and what one says stands together', async () => {
  const part = (name: string, code: number) => ({
    name,
    words: ['-e', `console.log('${name} speaks'); process.exitCode = ${code}`],
  });
  const said: string[] = [];
  const parts = [part('good', 0), part('bad', 3), part('good too', 0)];
  expect(await runPartsTogether(parts, (text) => said.push(text))).toEqual({
    passed: 0,
    failed: 1,
    names: ['bad'],
  });
  expect(said).toHaveLength(3);
  expect(said.find((text) => text.includes('▸ bad'))).toMatch(/bad speaks\n {2}bad: FAILED/);
});
