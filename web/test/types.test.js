// The types written in comments hold: TypeScript, from its WebJar, finds nothing to say.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unpacked } from './jars.js';

test('TypeScript 5.9 accepts every file, strictly', () => {
  const typescript = unpacked('typescript', '5.9.3');
  const project = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
  const run = spawnSync(process.execPath, [`${typescript}/lib/tsc.js`, '-p', project], { encoding: 'utf8' });
  rmSync(typescript, { recursive: true, force: true });
  assert.equal(run.stdout, '');
  assert.equal(run.status, 0);
});
